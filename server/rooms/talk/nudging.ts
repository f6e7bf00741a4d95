/**
 * The nudges of one retro: the room is looked at about once a second while a sitting runs and somebody leads it with
 * the private side open. What was shown goes to `aside` as facts; how long a reason has held is kept in memory alone
 * and comes back by itself after a restart.
 */
import { giveFloor, readAside, type Aside } from 'shared/documents/aside.ts';
import { notePresence, writeNudges } from 'shared/documents/aside-talk.ts';
import { readBackstage } from 'shared/documents/backstage.ts';
import { readEvents } from 'shared/documents/board.ts';
import { readTray } from 'shared/documents/tray.ts';
import { situationOf, type TalkSource } from 'shared/documents/talk.ts';
import { openPause } from 'shared/retro/agenda.ts';
import { standing } from 'shared/retro/phases.ts';
import { answerNudge, noNudges, stepNudges, type Answer, type NudgeState } from 'shared/talk/nudges.ts';
import { talkSettings } from 'shared/talk/settings.ts';
import { tapAdvice } from 'shared/talk/taps.ts';
import { momentOf } from 'shared/talk/turns.ts';
import type { OpenRetro } from '../open-retro.ts';

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
    const source = this.#source(aside);
    const ends = this.#tapEnds(source);
    const cameOrWent = [...here].some((id) => aside.presence.get(id)?.left !== undefined || !aside.presence.has(id));
    const left = [...aside.presence].some(([id, { left: since }]) => since === undefined && !here.has(id));
    const before: NudgeState = { ...this.#watch, nudges: aside.nudges };
    const { state } = stepNudges(before, situationOf(source), talkSettings);
    const changed =
      state.nudges.length !== aside.nudges.length || state.nudges.at(-1)?.end !== aside.nudges.at(-1)?.end;
    const due = changed || cameOrWent || left || ends !== undefined;
    if (!writes && due) return true;
    const { nudges, ...watch } = state;
    this.#watch = watch;
    if (!writes) return false;
    notePresence(doc, here, source.now);
    writeNudges(doc, nudges);
    if (ends !== undefined) giveFloor(doc, null, ends);
    return true;
  }

  /** A forgotten tap ends by itself where laptops near it notice speech. */
  #tapEnds({ aside, stage, now }: TalkSource): number | undefined {
    const { floor } = aside;
    if (!floor || openPause(stage.pauses)) return undefined;
    const { listening } = this.#retro;
    const lastVoice = listening.hearsNear(floor.person) ? listening.lastVoice : null;
    const start = momentOf(floor.since);
    const advice = tapAdvice({ person: floor.person, start, source: 'tap' }, lastVoice, momentOf(now), talkSettings);
    return advice.do === 'end' ? advice.at * 100 : undefined;
  }

  #source(aside: Aside): TalkSource {
    const retro = this.#retro;
    const stage = retro.stage();
    const { aboutMe, asked } = readTray(retro.doc('tray'));
    return {
      stage,
      aside,
      backstage: readBackstage(retro.doc('backstage')),
      events: readEvents(retro.doc('board')),
      aboutMe,
      asked,
      wroteAt: (person) => this.#wroteAt(person),
      now: retro.around.now(),
    };
  }

  /** Of what is on a desk only the time is looked at, never the words. */
  #wroteAt(person: string): number | undefined {
    const desk = this.#retro.desks.get(person);
    if (!desk) return undefined;
    const times = [...desk.ideas, ...desk.views].flatMap(({ at, withdrawn }) => (withdrawn ? [] : [at]));
    return times.length === 0 ? undefined : Math.max(...times);
  }
}
