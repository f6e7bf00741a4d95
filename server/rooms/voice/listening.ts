/**
 * What laptops say of voices, in one retro: heard only while a sitting runs, no break is on, nobody writes quietly and
 * talk time is noted;
 * dated by the server's clock; written to `aside` once a turn has ended. Nothing of it is stored, sent on or logged
 * before that. A report that is not taken is swallowed, so that nobody learns from it who is counted.
 */
import { appendTurn } from 'shared/documents/aside.ts';
import { isQuietWriting } from 'shared/documents/quiet-writing.ts';
import type { CloseReason } from 'shared/protocol/close-codes.ts';
import { parseVoice, voiceLimits, type VoiceMessage } from 'shared/protocol/voice.ts';
import { openPause } from 'shared/retro/agenda.ts';
import { standing } from 'shared/retro/phases.ts';
import { closeRoom, hearInRoom, quietRoom, tendRoom, type RoomStep } from 'shared/talk/room-voices.ts';
import { talkSettings, type Ds } from 'shared/talk/settings.ts';
import type { OpenTurn, Turn } from 'shared/talk/turns.ts';
import { closeAfterGap, hearReport, noVoice, type VoiceState } from 'shared/talk/voice.ts';
import { Bucket } from '../bucket.ts';
import type { Ear } from '../connection.ts';
import type { OpenRetro } from '../open-retro.ts';

/** Reports older than this say nothing about who was loudest in a room: its other laptops were heard meanwhile. */
const roomOldest: Ds = 10;

export class Listening {
  readonly #retro: OpenRetro;
  /** People on their own headset: each counts alone. */
  readonly #headsets = new Map<string, VoiceState>();
  /** The last number each laptop in the room sent. */
  readonly #sequences = new Map<string, number>();
  #room = quietRoom;
  #isOpen: boolean | undefined;
  /** Who is heard just now, as it was last said. */
  #said = '';
  #lastVoice: Ds | null = null;

  constructor(retro: OpenRetro) {
    this.#retro = retro;
  }

  /** When any laptop last noticed a voice; null where none listens. */
  get lastVoice(): Ds | null {
    return this.#headsets.size + this.#room.laptops.size > 0 ? this.#lastVoice : null;
  }

  /** Whether a laptop would notice when this person speaks: their own headset, or any in the room. */
  hearsNear(person: string): boolean {
    return this.#headsets.has(person) || this.#room.laptops.size > 0;
  }

  /** Turns that go on, of people who are counted. They are nowhere but here until they have ended. */
  openTurns(): readonly OpenTurn[] {
    const alone = [...this.#headsets].flatMap(([person, { openSince }]) =>
      openSince === null ? [] : [{ person, start: Math.round(openSince), source: 'headset' } as const],
    );
    const { open } = this.#room;
    const together = open ? [{ person: open.person, start: Math.round(open.start), source: 'voice' } as const] : [];
    return [...alone, ...together].filter(({ person }) => this.#isCounted(person));
  }

  /** The ear of one connection to a person's own desk. */
  earOf(person: string): Ear {
    const allowed = new Bucket(voiceLimits.messageBurst, voiceLimits.messagesPerSecond, this.#retro.around.now());
    let isFirst = true;
    return (payload): CloseReason | undefined => {
      const report = parseVoice(payload);
      if (!report) return 'malformed';
      if (!allowed.take(1, this.#retro.around.now())) return 'tooFast';
      if (!this.#hears(person)) return undefined;
      // A page that was loaded again counts from the start; one that came back goes on.
      if (isFirst && report.sequence <= this.#sequenceOf(person)) this.#forget(person);
      isFirst = false;
      this.#hear(person, report);
      this.#sayWho();
      return undefined;
    };
  }

  /** Looks for laptops that fell silent. Called every second. */
  tend(): void {
    this.#tend();
    this.#sayWho();
  }

  #tend(): void {
    if (this.#headsets.size === 0 && this.#room.laptops.size === 0) return;
    const now = this.#now();
    for (const [person, state] of this.#headsets) {
      const step = closeAfterGap(state, now, talkSettings);
      this.#write(step.closed.map(([start, end]) => [person, start, end - start, 'headset']));
      if (step.state.openSince === null && now - (state.lastReport ?? 0) > talkSettings.voice.oldest) {
        this.#headsets.delete(person);
      } else this.#headsets.set(person, step.state);
    }
    this.#take(tendRoom(this.#room, now, talkSettings));
  }

  /** The stage changed: a break, or the end of a sitting, ends every turn. */
  heed(): void {
    const before = this.#isOpen;
    this.#isOpen = this.#mayHear();
    if (before !== true || this.#isOpen) return;
    const now = this.#now();
    for (const person of this.#headsets.keys()) this.#leaveHeadset(person, now);
    this.#take(closeRoom(this.#room, now));
    this.#room = quietRoom;
    this.#sequences.clear();
    this.#sayWho();
  }

  /** Told to whoever reads `aside`, and only when it changes: a name, no level, nothing that is kept. */
  #sayWho(): void {
    const speaking = [...new Set(this.openTurns().map(({ person }) => person))].toSorted();
    const said = speaking.join(' ');
    const room = this.#retro.loaded('aside');
    if (said === this.#said || !room) return;
    this.#said = said;
    room.presence.say({ speaking });
    this.#retro.ledger.presenceChanged(room);
  }

  #hears(person: string): boolean {
    this.#isOpen ??= this.#mayHear();
    const known = this.#retro.people.get(person);
    return this.#isOpen && known?.state === 'in' && known.role !== 'observer' && this.#isCounted(person);
  }

  #mayHear(): boolean {
    const stage = this.#retro.stage();
    return this.#isNoted() && standing(stage.phases).running && !openPause(stage.pauses) && !isQuietWriting(stage);
  }

  #isNoted(): boolean {
    return this.#retro.around.talk && this.#retro.stage().about.settings.talk;
  }

  #isCounted(person: string): boolean {
    return this.#retro.desks.get(person)?.aboutMe.dontCount !== true;
  }

  #hear(person: string, { sequence, voiced, place, level, age }: VoiceMessage): void {
    const now = this.#now();
    if (voiced) this.#lastVoice = Math.max(this.#lastVoice ?? 0, now - age);
    if (place === 'headset') {
      if (this.#room.laptops.has(person)) this.#take(tendRoom(this.#room, now, talkSettings, person));
      const before = this.#headsets.get(person) ?? { ...noVoice, sequence: this.#sequenceOf(person) };
      const step = hearReport(before, { sequence, voiced, age }, now, talkSettings);
      this.#headsets.set(person, step.state);
      this.#write(step.closed.map(([start, end]) => [person, start, end - start, 'headset']));
      return;
    }
    if (sequence <= this.#sequenceOf(person) || age > roomOldest) return;
    if (this.#headsets.has(person)) this.#leaveHeadset(person, now);
    this.#sequences.set(person, sequence);
    this.#take(hearInRoom(this.#room, person, { shared: place === 'shared', voiced, level }, now - age, talkSettings));
  }

  #sequenceOf(person: string): number {
    return this.#headsets.get(person)?.sequence ?? this.#sequences.get(person) ?? -1;
  }

  #forget(person: string): void {
    const now = this.#now();
    if (this.#headsets.has(person)) this.#leaveHeadset(person, now);
    this.#take(tendRoom(this.#room, now, talkSettings, person));
    this.#sequences.delete(person);
  }

  #leaveHeadset(person: string, now: Ds): void {
    const { openSince, lastReport } = this.#headsets.get(person) ?? noVoice;
    this.#headsets.delete(person);
    if (openSince === null || lastReport === null) return;
    const end = Math.min(now, lastReport);
    if (end > openSince) this.#write([[person, openSince, end - openSince, 'headset']]);
  }

  #take({ room, closed }: RoomStep): void {
    this.#room = room;
    this.#write(closed);
  }

  /** What is still true when its turn in the ledger comes: a sitting may have ended, somebody asked not to be counted. */
  #write(turns: readonly Turn[]): void {
    if (turns.length === 0) return;
    const retro = this.#retro;
    retro.ledger
      .write(() => {
        if (!this.#isNoted() || !standing(retro.stage().phases).running) return;
        for (const [person, from, length, source] of turns) {
          const [start, end] = [Math.round(from), Math.round(from + length)];
          if (end > start && this.#isCounted(person))
            appendTurn(retro.doc('aside'), [person, start, end - start, source]);
        }
      })
      .catch(() => retro.around.log.warn({ retro: retro.id }, 'a turn was not kept'));
  }

  /** To the millisecond: a turn is rounded to tenths of a second once, when it is written. */
  #now(): Ds {
    return this.#retro.around.now() / 100;
  }
}
