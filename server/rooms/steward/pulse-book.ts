/** Answers to the three questions as they stand, and, apart from them, who has answered. */
import { noAnswers, type PulseTally } from 'shared/retro/pulse.ts';
import type { Storage } from '../../storage/storage.ts';

export class PulseBook {
  tally: PulseTally = noAnswers;
  /** Person ids. */
  readonly answered = new Set<string>();

  async read(storage: Storage, retro: string): Promise<void> {
    const [tally, answered] = await Promise.all([storage.get('pulses', retro), storage.list('answered', `${retro}/`)]);
    this.tally = tally ?? noAnswers;
    for (const [key] of answered) this.answered.add(key.slice(retro.length + 1));
  }
}
