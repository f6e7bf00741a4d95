import { opened, statementOf } from './clause.ts';
import type { RuleId } from './hint.ts';
import { openly, turns } from './question-turns.ts';

/** Candidates to ask instead, the closest to the writer's own words first. */
export function questionRewrites(sentence: string, rule: RuleId): readonly string[] {
  const plain = sentence.replaceAll('’', "'").replace(/\s+/g, ' ');
  const turned = (turns[rule] ?? []).flatMap(([pattern, open]) => {
    const match = pattern.exec(plain);
    return match === null ? [] : [capital(open.replace(/\$(\d)/g, (_, n: string) => lowered(match[Number(n)] ?? '')))];
  });
  const fallback = openly[rule];
  return [...turned, ...reordered(plain, rule), ...(fallback === undefined ? [] : [fallback])];
}

/** A word that opened the question stands inside now; a name keeps its capital. */
function lowered(words: string): string {
  return words.replace(/^(?:Has|Had|Have|Are|Is|Were|Was|Do|Does|Did|Can|Could|The|This|That|Our|You|We)\b/, (word) =>
    word.toLowerCase(),
  );
}

const led = /^(?:(?:so|and|but|ok|okay|well|now),? )?((?:[A-Z][\w.-]+, )?)(?=\w)/i;

function reordered(plain: string, rule: RuleId): readonly string[] {
  const [before = '', name = ''] = led.exec(plain) ?? [];
  const asked = plain.slice(before.length);
  switch (rule) {
    case 'why': {
      const verbFirst = /^why (?:on earth |exactly )?((?:was|were|is|are|had|has|have) [^?,.;]{5,100})\?$/i.exec(
        asked,
      )?.[1];
      const stated = verbFirst === undefined ? undefined : statementOf(verbFirst);
      return stated === undefined ? [] : [capital(`${name}how did it come about that ${stated}?`)];
    }
    case 'closed': {
      const open = opened(asked);
      return open === undefined ? [] : [name === '' ? open : name + open.charAt(0).toLowerCase() + open.slice(1)];
    }
    case 'multi':
      return firstAsked(plain);
    default:
      return [];
  }
}

/** The first of several questions, alone. */
function firstAsked(plain: string): readonly string[] {
  const [sentence = ''] = /^[^?]+\?/.exec(plain) ?? [];
  const [clause = ''] = /^[^,?]{8,}(?=,)/.exec(plain) ?? [];
  return [sentence, clause === '' ? '' : `${clause}?`].filter((asked) => asked !== '' && asked !== plain);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
