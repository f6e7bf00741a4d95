/**
 * Marks who speaks: by digit, by tap, in one fixed order that never moves. Tapping a person lowers their hand. What is
 * marked is seen by facilitators and deputies only, and goes with the sitting.
 */
import Undo2 from 'lucide-react/icons/undo-2';
import { useMemo } from 'react';
import { mayTap } from 'shared/policy/decisions.ts';
import type { AboutMe, RosterEntry } from 'shared/retro/people.ts';
import { floorWords } from 'shared/sentences/floor.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { notHeardYet } from 'shared/talk/privacy.ts';
import { useFacts, useOpenRetro, useRetro } from '../../sync/use-retro.tsx';
import { useSpeaking } from '../../sync/use-speaking.ts';
import { useTalk } from '../../sync/use-talk.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { keysText } from '../../ui/key-names.ts';
import { type KeyBinding, useKeys } from '../../ui/keys.ts';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { chordOf, leader, silence, undo, whileWriting } from './pad-chords.ts';
import { padSets } from './pad-keys.ts';
import { PadRow, toldOf } from './pad-row.tsx';
import { PadTools } from './pad-tools.tsx';
import css from './speaker-pad.module.css';
import { StillSpeaking } from './still-speaking.tsx';
import { usePadPeople } from './use-people.ts';
import { useTaps } from './use-taps.ts';

const words = floorWords.pad;
const nobodySaid: ReadonlyMap<string, AboutMe> = new Map();

export interface SpeakerPadProps {
  readonly level?: 2 | 3 | undefined;
  /** Plain digits mean something else on this screen: people take Alt and the digit only. */
  readonly plainDigits?: boolean | undefined;
  /** False where it stands under the same title already. */
  readonly titled?: boolean | undefined;
}

export function SpeakerPad({ level = 2, plainDigits = true, titled = true }: SpeakerPadProps) {
  const { seat } = useOpenRetro();
  const facts = useFacts();
  const floor = useRetro((view) => view.aside?.floor);
  const aboutMe = useRetro((view) => view.tray?.aboutMe ?? nobodySaid);
  const present = useRetro((view) => view.present);
  const { numbered, leading } = usePadPeople();
  const speaking = useSpeaking();
  const notHeard = useNotHeard();
  const taps = useTaps();
  const may = mayTap(facts);
  const Heading = `h${level}` as const;
  const uncounted = (person: string) => aboutMe.get(person)?.dontCount === true;
  const choose = (person: string | null) =>
    person !== null && uncounted(person) ? announce(refusals['not-counted']) : taps.tap(person);

  const bindings: KeyBinding[] = [
    ...numbered.flatMap(({ id }, place) => both(chordOf(place), () => choose(id))),
    ...both(silence, () => choose(null)),
    ...(leading ? [{ keys: leader, of: padSets.speakers, run: () => choose(leading.id) }] : []),
    { keys: undo, of: padSets.speakers, run: taps.undo },
  ];
  useKeys(plainDigits ? bindings : bindings.filter(({ keys }) => keys.startsWith('Alt+')), may.allowed);
  if (!may.allowed) {
    return <QuietLine>{may.reason === 'not-running' ? words.stands : refusals[may.reason]}</QuietLine>;
  }

  const row = (person: RosterEntry, chord: string | undefined) => (
    <PadRow
      key={person.id}
      name={person.name}
      chord={chord}
      since={floor?.since}
      chosen={floor?.person === person.id}
      heard={speaking.has(person.id)}
      told={toldOf(person, { present, me: seat.person, notHeard })}
      uncounted={uncounted(person.id)}
      tap={() => taps.tap(person.id)}
    />
  );
  const printed = (chord: string | undefined) => (chord === undefined || plainDigits ? chord : whileWriting(chord));
  return (
    <section aria-label={words.region} className={css['pad']}>
      <div className={css['head']}>
        {titled ? (
          <Heading className="lab">{floorWords.speaks.title}</Heading>
        ) : (
          <span>
            <StillSpeaking brief />
          </span>
        )}
        <Button
          look="quiet"
          size="small"
          icon={<Icon of={Undo2} />}
          keys={plainDigits ? undo : undefined}
          onClick={taps.undo}
        >
          {words.undo}
          <span className="srOnly">{words.undoMore}</span>
        </Button>
      </div>
      {numbered.length === 0 && <QuietLine>{words.empty}</QuietLine>}
      <ul className={css['rows']}>
        {numbered.map((person, place) => row(person, printed(chordOf(place))))}
        {leading && row(leading, plainDigits ? leader : undefined)}
        <PadRow
          name={words.silence}
          chord={printed(silence)}
          since={undefined}
          chosen={floor === undefined}
          told={[]}
          tap={() => taps.tap(null)}
        />
      </ul>
      <PadTools asks={titled} />
      {plainDigits && <p className="tiny muted">{words.writing(keysText('Alt'))}</p>}
    </section>
  );
}

function useNotHeard(): ReadonlySet<string> {
  const room = useTalk(5000);
  return useMemo(() => new Set(room ? notHeardYet(room.talk, room.people) : []), [room]);
}

/** A key, and the same while a field has focus. */
function both(chord: string | undefined, run: () => void): KeyBinding[] {
  if (chord === undefined) return [];
  return [
    { keys: chord, of: padSets.speakers, run },
    { keys: whileWriting(chord), of: padSets.writing, run },
  ];
}
