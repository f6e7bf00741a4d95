/**
 * The nudges of one retro: the room is looked at about once a second while a sitting runs and somebody leads it with
 * the private side open. What was shown goes to `aside` as facts; how long a reason has held is kept in memory alone
 * and comes back by itself after a restart.
 */
import { askFloor, giveFloor, isAsked, readAside } from 'shared/documents/aside.ts';
import { notePresence, writeNudges } from 'shared/documents/aside-talk.ts';
import { situationOf, type TalkSource } from 'shared/documents/talk.ts';
import { openPause } from 'shared/retro/agenda.ts';
import { standing } from 'shared/retro/phases.ts';
import { answerNudge, noNudges, stepNudges, type Answer, type NudgeState } from 'shared/talk/nudges.ts';
import { talkSettings } from 'shared/talk/settings.ts';
import { tapAdvice, type TapAdvice } from 'shared/talk/taps.ts';
import { momentOf } from 'shared/talk/turns.ts';
import type { OpenRetro } from '../open-retro.ts';
import { talkSource } from './talk-source.ts';

export class Nudging {
  readonly #retro: OpenRetro;
  #watch: Omit<NudgeState, 'nudges'> = noNudges;
  /** The sitting's `aside`: another one begins from nothing. */
  #of: number | undefined;
  #isWriting = false;

  constructor(retro: OpenRetro) {
    this.#retro = retro;
  }

  /** Looks at the room once. Writes only when something changed. */
  async tend(): Promise<void> {
    if (this.#isWriting || !this.#isLive()) return;
    this.#isWriting = true;
    try {
      if (this.#step(false)) {
        await this.#retro.ledger.write(() => {
          if (this.#isLive()) this.#step(true);
        });
      }
    } finally {
      this.#isWriting = false;
    }
  }

  /** Inside the ledger, with the command that says so. */
  answer(nudge: string, how: Answer): void {
    const doc = this.#retro.doc('aside');
    const state = { ...this.#watch, nudges: readAside(doc).nudges };
    const { nudges, ...watch } = answerNudge(state, nudge, how, momentOf(this.#retro.around.now()));
    this.#watch = watch;
    writeNudges(doc, nudges);
  }

  /** A room nobody leads right now is left alone. */
  #isLive(): boolean {
    const retro = this.#retro;
    if (!retro.around.talk || (retro.loaded('aside')?.members.size ?? 0) === 0) return false;
    const stage = retro.stage();
    return stage.about.settings.talk && standing(stage.phases).running;
  }

  /** @returns whether `aside` has something to write */
  #step(writes: boolean): boolean {
    const doc = this.#retro.doc('aside');
    const { asideGeneration } = this.#retro.row;
    if (this.#of !== asideGeneration) this.#watch = noNudges;
    this.#of = asideGeneration;
    const here = this.#retro.here();
    const aside = readAside(doc);
    const source = talkSource(this.#retro, aside);
    const advice = this.#tapAdvice(source);
    const cameOrWent = [...here].some((id) => aside.presence.get(id)?.left !== undefined || !aside.presence.has(id));
    const left = [...aside.presence].some(([id, { left: since }]) => since === undefined && !here.has(id));
    const before: NudgeState = { ...this.#watch, nudges: aside.nudges };
    const { state } = stepNudges(before, situationOf(source), talkSettings);
    const changed =
      state.nudges.length !== aside.nudges.length || state.nudges.at(-1)?.end !== aside.nudges.at(-1)?.end;
    const due = changed || cameOrWent || left || advice.do !== 'keep';
    if (!writes && due) return true;
    const { nudges, ...watch } = state;
    this.#watch = watch;
    if (!writes) return false;
    notePresence(doc, here, source.now);
    writeNudges(doc, nudges);
    if (advice.do === 'end') giveFloor(doc, null, advice.at * 100);
    if (advice.do === 'ask') askFloor(doc, source.now);
    return true;
  }

  /** A forgotten tap ends by itself where laptops near it notice speech; elsewhere the tapper is asked, once. */
  #tapAdvice({ aside, stage, now }: TalkSource): TapAdvice {
    const { floor } = aside;
    if (!floor || openPause(stage.pauses)) return { do: 'keep' };
    const { listening } = this.#retro;
    const lastVoice = listening.hearsNear(floor.person) ? listening.lastVoice : null;
    const { person, since, still } = floor;
    const open = { person, start: momentOf(since), source: 'tap' } as const;
    const told = still === undefined ? open : { ...open, still: momentOf(still) };
    const advice = tapAdvice(told, lastVoice, momentOf(now), talkSettings);
    return advice.do === 'ask' && isAsked(floor) ? { do: 'keep' } : advice;
  }
}
