/** What opens under a MenuButton. In a chunk of its own: a menu's machinery is heavier than most first screens. */
import type { RefObject } from 'react';
import { Menu, MenuItem, Popover, type PopoverProps, Separator } from 'react-aria-components/Menu';
import { announce } from './announcer.ts';
import { Key } from './key.tsx';
import type { MenuEntry } from './menu.tsx';
import css from './menu.module.css';
import popover from './popover.module.css';

export interface MenuListProps {
  readonly label: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly items: readonly (MenuEntry | 'separator')[];
  readonly placement: NonNullable<PopoverProps['placement']>;
  readonly close: () => void;
}

export function MenuList({ label, anchor, items, placement, close }: MenuListProps) {
  const act = (id: string | number) => {
    const entry = items.filter((item) => item !== 'separator').find((item) => item.id === id);
    if (entry?.unavailable) announce(entry.unavailable);
    else entry?.run();
  };
  return (
    <Popover
      className={popover['popover'] ?? ''}
      aria-label={label}
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && close()}
      placement={placement}
      offset={6}
      shouldCloseOnInteractOutside={(element) => !anchor.current?.contains(element)}
    >
      <Menu
        className={css['menu'] ?? ''}
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens takes focus, Esc gives it back
        autoFocus="first"
        onAction={act}
        onClose={close}
      >
        {items.map((item, index) =>
          item === 'separator' ? (
            // oxlint-disable-next-line react/no-array-index-key -- a line between two entries has no other identity
            <Separator key={`separator-${index}`} className={css['separator'] ?? ''} />
          ) : (
            <Entry key={item.id} entry={item} />
          ),
        )}
      </Menu>
    </Popover>
  );
}

function Entry({ entry: { id, label, description, icon, keys, unavailable } }: { readonly entry: MenuEntry }) {
  const told = unavailable ?? description;
  return (
    <MenuItem id={id} className={css['item'] ?? ''} textValue={label} data-unavailable={unavailable ? true : undefined}>
      {icon && <span className={css['icon']}>{icon}</span>}
      <span className={css['words']}>
        <span className={css['label']}>{label}</span>
        {told && <span className={css['description']}>{told}</span>}
      </span>
      {keys && <Key keys={keys} quiet />}
    </MenuItem>
  );
}
