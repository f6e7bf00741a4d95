/** What somebody answered while joining: it waits in this tab until their own desk has opened (sync/answers-kept.ts). */
import type { AboutMe } from 'shared/retro/people.ts';

export type OwnAnswers = Partial<Pick<AboutMe, 'ratherOffer' | 'dontCount'>>;

const place = (retro: string, person: string) => `ss:answers:${retro}:${person}`;

export function keepAnswers(retro: string, person: string, answers: OwnAnswers): void {
  if (Object.keys(answers).length === 0) return;
  sessionStorage.setItem(place(retro, person), JSON.stringify(answers));
}

export function keptAnswers(retro: string, person: string): OwnAnswers | undefined {
  const kept = sessionStorage.getItem(place(retro, person));
  return kept === null ? undefined : parse(kept);
}

export function dropAnswers(retro: string, person: string): void {
  sessionStorage.removeItem(place(retro, person));
}

function parse(kept: string): OwnAnswers {
  const answers = JSON.parse(kept) as Record<string, unknown>;
  return {
    ...(typeof answers['ratherOffer'] === 'boolean' ? { ratherOffer: answers['ratherOffer'] } : {}),
    ...(typeof answers['dontCount'] === 'boolean' ? { dontCount: answers['dontCount'] } : {}),
  };
}
