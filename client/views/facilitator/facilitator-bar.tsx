/** The top bar: who is here, who leads and takes notes, what is saved, and whether this screen shows what is private. */
import ChevronDown from 'lucide-react/icons/chevron-down';
import EyeOff from 'lucide-react/icons/eye-off';
import UserPlus from 'lucide-react/icons/user-plus';
import Users from 'lucide-react/icons/users';
import { type ReactNode, useRef, useState } from 'react';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { LeadsMenu } from '../../features/leading/leads-menu.tsx';
import { HereList } from '../../features/opening/here-list.tsx';
import { VoiceMark } from '../../features/voice/voice-mark.tsx';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import type { SavedState } from '../../sync/view.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { commandList, keySheet } from '../../ui/commands.ts';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { SavedIndicator, type SavedState as Shown } from '../../ui/saved-indicator.tsx';
import { Separator, Stat, TopBar } from '../../ui/top-bar.tsx';
import css from './facilitator-bar.module.css';
import { shortcuts } from './shortcuts.ts';
import type { PrivateParts } from './use-private-parts.ts';

const words = facilitatorWords.bar;

const shown: Record<SavedState, Shown> = {
  saved: 'saved',
  saving: 'saving',
  'kept-on-device': 'device',
  'in-this-tab': 'tab',
  'read-only': 'read-only',
};

export interface FacilitatorBarProps {
  readonly parts: PrivateParts;
  readonly onInvite?: (() => void) | undefined;
  /** After the title: "Deputy". */
  readonly beside?: ReactNode;
}

export function FacilitatorBar({ parts, onInvite, beside }: FacilitatorBarProps) {
  const title = useStage((stage) => stage.about.title);
  return (
    <TopBar name={facilitatorWords.product} title={title} beside={beside}>
      <span className={css['all']}>
        <VoiceMark brief />
        <Here />
        <span className={css['wide']}>
          <Leads />
        </span>
        <Saved />
        {onInvite && (
          <Button look="quiet" size="small" icon={<Icon of={UserPlus} />} keys={shortcuts.invite} onClick={onInvite}>
            <span className={css['label']}>{words.invite}</span>
          </Button>
        )}
        <HidePrivate parts={parts} />
        <span className={css['wide']}>
          <Button look="quiet" size="small" keys="Mod+K" onClick={commandList.open}>
            {words.commands}
          </Button>
          <span className={css['keys']}>
            <Button look="quiet" size="small" keys="?" onClick={keySheet.open}>
              {words.keys}
            </Button>
          </span>
        </span>
      </span>
    </TopBar>
  );
}

/** By itself: it changes with every letter of a note. */
function Saved() {
  const saved = useRetro((view) => view.saved);
  return (
    <span className={classes(css['saved'], saved === 'saved' && css['well'])}>
      <SavedIndicator state={shown[saved]} />
    </span>
  );
}

/** "14 here", and who they are. */
function Here() {
  const { seat } = useOpenRetro();
  const present = useRetro((view) => view.present);
  const roster = useStage((stage) => stage.roster);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const count = roster.filter(
    (person) => present.has(person.id) || person.guest === true || person.id === seat.person,
  ).length;
  return (
    <>
      <Button
        ref={button}
        look="quiet"
        size="small"
        className="num"
        icon={<Icon of={Users} />}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {words.here(count)}
        <Icon of={ChevronDown} />
      </Button>
      <Popover open={open} onClose={() => setOpen(false)} anchor={button} label={words.hereNamed(count)}>
        <div className={css['here']}>
          <HereList />
          <PrivateMark seen="everyone">{facilitatorWords.here.seen}</PrivateMark>
        </div>
      </Popover>
    </>
  );
}

function Leads() {
  const leading = useStage((stage) => stage.about.leading);
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  const deputies = roster
    .filter((person) => person.role === 'deputy' && person.id !== leading)
    .map((person) => names.of(person.id));
  return (
    <>
      <Separator />
      <LeadsMenu />
      <Separator />
      <Stat>{deputies.length > 0 ? words.deputy(deputies) : words.alone}</Stat>
      <Separator />
    </>
  );
}

/** Hides at once. While hidden it never shows by itself: it puts the question again. */
function HidePrivate({ parts }: { readonly parts: PrivateParts }) {
  return parts.hidden ? (
    <Button
      size="small"
      pressed
      icon={<Icon of={EyeOff} />}
      keys={shortcuts.show}
      aria-label={words.hiddenAsk}
      onClick={parts.ask}
    >
      <span className={css['label']}>{words.hidden}</span>
    </Button>
  ) : (
    <Button look="quiet" size="small" icon={<Icon of={EyeOff} />} keys={shortcuts.hide} onClick={parts.hide}>
      <span className={css['label']}>{words.hide}</span>
    </Button>
  );
}
