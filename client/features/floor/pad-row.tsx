/** One person of the speaker pad: the key that gives them the floor, and whether they have it. */
import type { RosterEntry } from 'shared/retro/people.ts';
import { floorWords } from 'shared/sentences/floor.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { announce } from '../../ui/announcer.ts';
import { classes } from '../../ui/classes.ts';
import { HollowWaveGlyph, WaveGlyph } from '../../ui/glyphs.tsx';
import { Key } from '../../ui/key.tsx';
import { ariaKeys } from '../../ui/key-names.ts';
import css from './speaker-pad.module.css';
import { TurnLength } from './turn-length.tsx';

const words = floorWords.pad;

export interface PadRowProps {
  readonly name: string;
  /** As printed and pressed; people beyond the eighteenth have none. */
  readonly chord: string | undefined;
  /** ms since the epoch while this row has the floor. */
  readonly since: number | undefined;
  readonly chosen: boolean;
  /** Beside the name: "not here", "facilitator". */
  readonly told: readonly string[];
  /** A device near them hears a voice just now; nobody has confirmed it. */
  readonly heard?: boolean | undefined;
  /** Asked not to be counted: the row says so and marks nobody. */
  readonly uncounted?: boolean | undefined;
  readonly tap: () => void;
}

export function PadRow({ name, chord, since, chosen, told, heard = false, uncounted = false, tap }: PadRowProps) {
  return (
    <li>
      <button
        type="button"
        className={classes(css['row'], chosen && css['chosen'])}
        aria-pressed={uncounted ? undefined : chosen}
        aria-disabled={uncounted ? true : undefined}
        aria-keyshortcuts={chord && ariaKeys(chord)}
        onClick={() => (uncounted ? announce(refusals['not-counted']) : tap())}
      >
        <span className={css['cap']}>{chord && <Key keys={chord} quiet />}</span>
        <span className={css['name']}>{name}</span>
        {chosen && since !== undefined ? (
          <span className={css['turn']}>
            <WaveGlyph />
            <span className="srOnly">{words.speaking} </span>
            <TurnLength since={since} />
          </span>
        ) : (
          <span className={css['told']}>
            {heard && (
              <span className={css['heard']}>
                <HollowWaveGlyph />
                <span className="srOnly">{words.heard} </span>
              </span>
            )}
            {[...(uncounted ? [words.notCounted] : []), ...told].join(', ')}
          </span>
        )}
      </button>
    </li>
  );
}

/** What is said beside a name that has no floor. */
export function toldOf(
  person: RosterEntry,
  {
    present,
    me,
    notHeard,
  }: { readonly present: ReadonlySet<string>; readonly me: string; readonly notHeard: ReadonlySet<string> },
): string[] {
  return [
    ...(notHeard.has(person.id) ? [words.notHeard] : []),
    ...(person.role === 'facilitator' ? [words.facilitator] : person.role === 'deputy' ? [words.deputy] : []),
    ...(person.id === me
      ? [words.you]
      : person.guest
        ? [words.noDevice]
        : present.has(person.id)
          ? []
          : [words.notHere]),
  ];
}
