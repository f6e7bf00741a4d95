/** What one can do at any moment, at the bottom of the screen. In one column only the two that hurry are pinned. */
import SquareParking from 'lucide-react/icons/square-parking';
import type { ReactNode } from 'react';
import { mayPark } from 'shared/policy/decisions.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { HandButton } from '../../features/hand/hand-button.tsx';
import { focusIdea } from '../../features/parking-lot/focus-idea.ts';
import { useFacts, useOpenRetro } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { useDock } from '../../ui/dock.ts';
import { Icon } from '../../ui/icon.tsx';
import css from './dock.module.css';
import { Leave } from './leave.tsx';
import { shortcuts } from './shortcuts.ts';

export interface DockProps {
  readonly narrow: boolean;
  /** Whether an idea can be parked on this screen. */
  readonly parks?: boolean;
  /** Further buttons; in one column they stand in the page instead. */
  readonly children?: ReactNode;
}

export function Dock({ narrow, parks = true, children }: DockProps) {
  const { seat } = useOpenRetro();
  const facts = useFacts();
  useDock(narrow ? 72 : 68);
  const hand = seat.role !== 'observer' && <HandButton keys={shortcuts.hand} />;
  if (!narrow) {
    return (
      <footer className={css['dock']} aria-label={participantWords.acts}>
        {hand}
        {children}
        <Leave />
      </footer>
    );
  }
  return (
    <footer className={css['pinned']} aria-label={participantWords.acts}>
      {parks && mayPark(facts).allowed && (
        <Button size="large" icon={<Icon of={SquareParking} />} onClick={focusIdea}>
          {participantWords.park.short}
        </Button>
      )}
      {hand}
    </footer>
  );
}
