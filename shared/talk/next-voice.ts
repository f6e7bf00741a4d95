/**
 * Whom to hear next, as a thought for facilitator and deputy alone: it names somebody to hear and why, never somebody
 * to stop. Hands come first, in their order. Whoever asked not to be called on is never proposed (talk.md, ui.md §5).
 */
import { isCounted, isExpected, isPresent, mayBeCalled, type TalkPerson } from './people.ts';
import { meetingTime, talkedBetween, type PersonReading } from './readings.ts';
import type { TalkSettings } from './settings.ts';
import { currentEvent, type Situation } from './situation.ts';

export type VoiceReason = 'hand' | 'on-it' | 'not-heard' | 'a-while';

export type NextVoice =
  | {
      readonly kind: 'person';
      readonly person: string;
      readonly because: VoiceReason;
      /** What ties them to the story; null: nothing that is known. */
      readonly event: string | null;
    }
  | { readonly kind: 'silence' };

interface Thought {
  readonly who: TalkPerson;
  readonly because: VoiceReason;
}

/** @param hands person ids in the order of the queue */
export function nextVoice(
  situation: Situation,
  hands: readonly string[],
  settings: TalkSettings,
): NextVoice | undefined {
  if (situation.paused) return undefined;
  const [first] = hands.filter((id) => !situation.talk.speaking.includes(id));
  if (first !== undefined) {
    const who = situation.people.find(({ id }) => id === first);
    // Their hand stands in the queue; nobody is proposed past it.
    return who && mayBeCalled(who) ? voiceOf({ who, because: 'hand' }, situation) : undefined;
  }
  if (situation.talk.expected < settings.nudges.leastSpeakers) return undefined;
  const thoughts = [
    ...unheardHere(situation),
    ...unheardYet(situation, settings),
    ...quietForAWhile(situation, settings),
  ].filter(({ who }) => !situation.talk.speaking.includes(who.id));
  const next = thoughts.find(({ who }) => mayBeCalled(who));
  if (next) return voiceOf(next, situation);
  return thoughts.length > 0 ? { kind: 'silence' } : undefined;
}

/** Acted in the event the room looks at, and said nothing since it was opened. */
function unheardHere(situation: Situation): Thought[] {
  const current = currentEvent(situation);
  if (!current) return [];
  const { talk } = situation;
  return inTurn(situation.people)
    .filter((who) => isPresent(who) && isCounted(who) && who.role === 'participant')
    .filter((who) => who.actsIn.includes(current.event))
    .filter((who) => talkedBetween(talk, who.id, current.at, talk.now) === 0)
    .map((who) => ({ who, because: 'on-it' }));
}

function unheardYet(situation: Situation, settings: TalkSettings): Thought[] {
  return inTurn(situation.people)
    .filter((who) => isExpected(who) && !wroteLately(situation, who, settings))
    .filter((who) => readingOf(situation, who)?.heard === false)
    .map((who) => ({ who, because: 'not-heard' }));
}

/** Heard once, and quiet for long, or for most of the meeting; whoever was quietest comes first. */
function quietForAWhile(situation: Situation, settings: TalkSettings): Thought[] {
  const { quiet } = settings.nudges;
  const { meanRate } = situation.talk;
  const rate = (reading: PersonReading) => reading.talked / Math.max(1, reading.presentFor);
  return inTurn(situation.people)
    .filter((who) => isExpected(who) && !wroteLately(situation, who, settings))
    .flatMap((who) => {
      const reading = readingOf(situation, who);
      if (!reading || !reading.heard || reading.presentFor < quiet.presence) return [];
      const isQuiet = (reading.silentFor ?? 0) > quiet.silentFor || rate(reading) < quiet.partOfMean * meanRate;
      return isQuiet ? [{ who, rate: rate(reading) }] : [];
    })
    .toSorted((a, b) => Number(a.who.authority) - Number(b.who.authority) || a.rate - b.rate)
    .map(({ who }) => ({ who, because: 'a-while' }));
}

/** Those at the keyboard before the others, authority last; else as the room is always ordered. */
function inTurn(people: readonly TalkPerson[]): readonly TalkPerson[] {
  const rank = ({ authority, responder }: TalkPerson) => (authority ? 2 : responder ? 0 : 1);
  return people.toSorted((a, b) => rank(a) - rank(b));
}

function readingOf({ talk }: Situation, { id }: TalkPerson): PersonReading | undefined {
  return talk.people.find(({ person }) => person === id);
}

/** Whoever wrote has been heard in their own way. */
function wroteLately({ talk }: Situation, { lastWroteAt }: TalkPerson, settings: TalkSettings): boolean {
  const { wroteWithin } = settings.nudges.quiet;
  return lastWroteAt !== undefined && meetingTime(talk.pauses, lastWroteAt, talk.now) <= wroteWithin;
}

/** Tied to the event the room looks at, or to the first they acted in. */
function voiceOf({ who, because }: Thought, situation: Situation): NextVoice {
  const current = currentEvent(situation)?.event;
  const own = situation.events.filter(({ id }) => who.actsIn.includes(id));
  const event = own.find(({ id }) => id === current) ?? own[0];
  return { kind: 'person', person: who.id, because, event: event?.id ?? null };
}
