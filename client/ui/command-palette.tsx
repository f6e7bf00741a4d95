import Search from 'lucide-react/icons/search';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { announce } from './announcer.ts';
import { classes } from './classes.ts';
import css from './command-palette.module.css';
import { grouped, matching, type Searchable } from './command-search.ts';
import dialog from './dialog.module.css';
import { Icon } from './icon.tsx';
import { Key } from './key.tsx';
import type { Keys } from './key-preferences.ts';
import { KeyScope } from './key-scope.tsx';
import { words } from './words.ts';

export interface Command extends Searchable {
  readonly id: string;
  readonly icon?: ReactNode;
  readonly keys?: Keys | undefined;
  /** Why not now: takes the place of the detail. */
  readonly unavailable?: string | undefined;
  readonly run: () => void;
}

export interface CommandPaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly placeholder: string;
  /** Said when nothing matches. */
  readonly none: string;
  readonly commands: readonly Command[];
}

/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag lets a field steer a list of rich options */
/** Everything a person may do here, by name. */
export function CommandPalette({ open, onClose, label, ...rest }: CommandPaletteProps) {
  return (
    <ModalOverlay
      className={dialog['scrim'] ?? ''}
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable
    >
      <Modal className={classes(dialog['sheet'], css['sheet'])}>
        <Dialog className={css['palette'] ?? ''} aria-label={label}>
          <KeyScope>
            <Palette {...rest} label={label} onClose={onClose} />
          </KeyScope>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

export default CommandPalette;

/** A combobox whose list is always open (WAI-ARIA Authoring Practices); focus stays in the field. */
function Palette({ label, placeholder, none, commands, onClose }: Omit<CommandPaletteProps, 'open'>) {
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const found = matching(commands, text);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const type = (next: string) => {
    setText(next);
    setActive(0);
    const count = matching(commands, next).length;
    announce(count === 0 ? none : words.results(count));
  };
  const choose = (command: Command) => {
    if (command.unavailable) return announce(command.unavailable);
    onClose();
    command.run();
  };
  const press = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: -1 };
    const step = steps[event.key];
    const command = found[active];
    if (step !== undefined && found.length > 0) setActive((step + found.length) % found.length);
    else if (event.key === 'Enter' && command && !event.nativeEvent.isComposing) choose(command);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={css['head']}>
        <Icon of={Search} />
        <input
          ref={field}
          className={css['field']}
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={id}
          aria-activedescendant={found[active] && `${id}-${found[active].id}`}
          aria-label={label}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
        />
        <Key keys="Esc" quiet />
      </div>
      <div id={id} role="listbox" aria-label={label} className={css['list']}>
        {grouped(found).map(([group, members]) => (
          <div key={group} role="group" aria-label={group}>
            <p className={css['group']} aria-hidden="true">
              {group}
            </p>
            {members.map((command) => (
              <Option
                key={command.id}
                id={`${id}-${command.id}`}
                command={command}
                active={command === found[active]}
                point={() => setActive(found.indexOf(command))}
                choose={() => choose(command)}
              />
            ))}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={css['none']}>{none}</p>}
    </>
  );
}

interface OptionProps {
  readonly id: string;
  readonly command: Command;
  readonly active: boolean;
  readonly point: () => void;
  readonly choose: () => void;
}

function Option({ id, command: { title, detail, icon, keys, unavailable }, active, point, choose }: OptionProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const told = unavailable ?? detail;
  return (
    // The keyboard reaches it through the field, by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      ref={ref}
      id={id}
      role="option"
      className={css['option']}
      aria-selected={active}
      aria-disabled={unavailable ? true : undefined}
      onPointerMove={point}
      onClick={choose}
    >
      <span className={css['icon']}>{icon}</span>
      <span>
        <span className={css['title']}>{title}</span>
        {told && <span className={css['detail']}>{told}</span>}
      </span>
      {keys && <Key keys={keys} />}
    </div>
  );
}
