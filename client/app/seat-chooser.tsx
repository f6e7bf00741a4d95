import type { Seat } from 'shared/protocol/api.ts';
import { chooserWords } from 'shared/sentences/leaving.ts';
import { roleNames } from 'shared/sentences/shell.ts';
import { ShellPage } from './shell-page.tsx';
import css from './shell.module.css';

export interface SeatChooserProps {
  readonly seats: readonly Seat[];
  readonly choose: (person: string) => void;
}

/** Several people of one retro share this browser; this tab becomes one of them. */
export function SeatChooser({ seats, choose }: SeatChooserProps) {
  return (
    <ShellPage title={chooserWords.title} say={[chooserWords.about]}>
      <ul className={css['seats']}>
        {seats.map(({ person, name, role }) => (
          <li key={person}>
            <button type="button" className={css['seat']} onClick={() => choose(person)}>
              {name}
              <span className="small muted">{roleNames[role]}</span>
            </button>
          </li>
        ))}
      </ul>
    </ShellPage>
  );
}
