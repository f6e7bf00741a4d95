/** The three questions at closing: what they ask, and what is told of the answers. Names are first names. */
import type { PulseAnswer, PulseQuestion, PulseReading } from '../retro/pulse.ts';
import { pulseLimits, pulseQuestions } from '../retro/pulse.ts';
import { amount, listed } from './names.ts';

interface Asked {
  readonly question: string;
  readonly answers: Readonly<Record<PulseAnswer, string>>;
}

export const pulseWords = {
  title: 'Three questions, if you like',
  seen: (leaders: readonly string[]) =>
    `No names. ${leaders.length === 0 ? 'The facilitator' : listed(leaders, 'and')} ${
      leaders.length > 1 ? 'see' : 'sees'
    } only whether most said yes, and only once enough people have answered.`,
  asked: {
    learned: {
      question: 'Did you learn something that you will use?',
      answers: { yes: 'Yes', no: 'Not this time', unsaid: 'I can’t say yet' },
    },
    again: {
      question: 'Would you come to one of these again?',
      answers: { yes: 'Yes', no: 'Rather not', unsaid: 'I can’t say yet' },
    },
    said: {
      question: 'Could you say what you wanted to say?',
      answers: { yes: 'Yes', no: 'Not all of it', unsaid: 'I’d rather not answer' },
    },
  } satisfies Record<PulseQuestion, Asked>,
  send: 'Send',
  decline: 'No thanks',
  blank: 'Choose an answer first, or leave it at “No thanks”.',
  sent: 'Thank you. Your answers are counted, without your name.',

  /** For facilitator and deputy. */
  told: {
    title: 'Three questions at the end',
    hidden: 'The three questions are hidden',
    running: 'Everyone finds them on their own screen. No names, and answering is up to them.',
    answered: (people: number, of: number) => `${people} of ${Math.max(people, of)} have answered.`,
    read: 'Close them and read',
    readMore: 'They are told once, in words. Nobody can answer after that.',
    fewYet: `Told in words from ${amount(pulseLimits.answers, 'answer').toLowerCase()} on.`,
    leftOut: 'Left out: with fewer than five people, an answer could be guessed.',
    over: 'Fewer than four answered, so nothing is told.',
    announced: 'The three questions are closed.',
    lines: {
      learned: 'Somebody learned something they will use',
      again: 'More than half would come again',
      said: 'More than half could say what they wanted',
    } satisfies Record<PulseQuestion, string>,
    yes: 'yes',
    no: 'not this time',
  },
} as const;

/** The told lines with their yes or no, in the order they were asked. */
export function pulseLines(reading: PulseReading): { readonly line: string; readonly told: string }[] {
  return pulseQuestions.flatMap((question) => {
    const said = reading[question];
    if (said === undefined) return [];
    return [{ line: pulseWords.told.lines[question], told: said ? pulseWords.told.yes : pulseWords.told.no }];
  });
}
