/** A meeting whose talk time is looked at: taps by the deputy, the server's clock as an argument, a look once in a while. */
import { readAside, type Aside } from 'shared/documents/aside.ts';
import { writePerson, writeQuestion } from 'shared/documents/backstage.ts';
import { readEvents } from 'shared/documents/board.ts';
import type { Nudge } from 'shared/talk/nudges.ts';
import { nudgeWords } from 'shared/talk/words.ts';
import { beginMeeting, goTo, type Meeting } from './meeting.ts';
import { invite, type TestPerson } from './person.ts';
import type { OpenRetro } from 'server/rooms/open-retro.ts';

export class TalkRoom {
  readonly meeting: Meeting;
  readonly people: readonly TestPerson[];

  constructor(meeting: Meeting, people: readonly TestPerson[]) {
    this.meeting = meeting;
    this.people = people;
  }

  /** Ana and Ben of the meeting, and whoever else is named. */
  static async with(names: readonly string[]): Promise<TalkRoom> {
    const meeting = await beginMeeting();
    const others: TestPerson[] = [];
    for (const name of names) others.push(await invite(meeting.facilitator, name, 'participant'));
    return new TalkRoom(meeting, [meeting.ana, meeting.ben, ...others]);
  }

  /** Everybody sits down: who is here is known by who reads the stage. */
  async sitDown(phase: 'opening' | 'timeline' = 'timeline'): Promise<void> {
    const { facilitator, deputy } = this.meeting;
    await goTo(this.meeting, phase);
    for (const person of [facilitator, deputy, ...this.people]) await person.joined('stage');
    await facilitator.joined('aside');
    await this.look();
  }

  async retro(): Promise<OpenRetro> {
    const retro = await this.meeting.server.registry.retro(this.meeting.ana.seat.retro);
    if (!retro) throw new Error('the retro is not there');
    await retro.ledger.settled();
    return retro;
  }

  async aside(): Promise<Aside> {
    return readAside((await this.retro()).doc('aside'));
  }

  async nudges(): Promise<readonly Nudge[]> {
    return (await this.aside()).nudges;
  }

  async shown(): Promise<Nudge | undefined> {
    return (await this.nudges()).findLast(({ end }) => end === null);
  }

  /** Reason and sentence of a nudge, as the leading screens put them. */
  async words(nudge: Nudge | undefined) {
    if (!nudge) throw new Error('no nudge');
    const retro = await this.retro();
    const { roster } = retro.stage();
    const events = readEvents(retro.doc('board')).map(({ id, at, kind }) => ({
      id,
      kind,
      time: at?.slice(11, 16) ?? '',
    }));
    const nameOf = (id: string) => roster.find((person) => person.id === id)?.name.split(' ')[0] ?? '';
    return nudgeWords(nudge, { nameOf, events, endsAt: null });
  }

  look(): Promise<void> {
    return this.meeting.server.registry.tendNudges();
  }

  /** Time goes by; the room is looked at every ten seconds. */
  async goesBy(seconds: number): Promise<void> {
    for (let gone = 0; gone < seconds; gone += 10) {
      this.meeting.server.later(Math.min(10, seconds - gone) * 1000);
      await this.look();
    }
  }

  /** Marks somebody, or nobody, and lets so much time go by. */
  async speaks(person: TestPerson | null, seconds: number): Promise<void> {
    await this.meeting.deputy.does({ type: 'tap', person: person?.id ?? null });
    await this.goesBy(seconds);
  }

  /** One after another, each as long as it says, round and round for so many minutes. */
  async rounds(order: readonly (readonly [TestPerson, number])[], minutes: number): Promise<void> {
    let left = minutes * 60;
    for (let turn = 0; left > 0; turn += 1) {
      const [person, seconds] = order[turn % order.length] ?? [null, left];
      await this.speaks(person, Math.min(seconds, left));
      left -= seconds;
    }
  }

  async noted(person: TestPerson, facts: Parameters<typeof writePerson>[2]): Promise<void> {
    const backstage = await this.meeting.facilitator.joined('backstage');
    writePerson(backstage.doc, person.id, facts);
    await backstage.durable();
    backstage.leave();
  }

  /** A question meant for one person alone, and that it was asked: they tell their story now. */
  async asks(person: TestPerson, event: string): Promise<void> {
    const backstage = await this.meeting.facilitator.joined('backstage');
    const text = 'What were you seeing then?';
    writeQuestion(backstage.doc, 'story', { text, eventIds: [event], for: [person.id], order: 1 });
    await backstage.durable();
    backstage.leave();
    await this.meeting.facilitator.does({ type: 'question-asked', question: 'story', asked: true });
  }
}
