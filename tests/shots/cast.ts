/** Everybody of the pictures, and how the room comes to where a picture is taken: by the steps its people would take. */
import { passageText, startAccount } from 'shared/documents/account.ts';
import { writePerson, writeQuestion } from 'shared/documents/backstage.ts';
import { addEvents, noteOf } from 'shared/documents/board.ts';
import { addIdea, addLearning, addRelease, addView, setAboutMe } from 'shared/documents/desk.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { writeThread } from 'shared/documents/threads.ts';
import { readTray } from 'shared/documents/tray.ts';
import type { AccountAnswer, CreateAnswer } from 'shared/protocol/api.ts';
import type { Phase } from 'shared/retro/phases.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { openPeer, type Peer } from '../support/peer.ts';
import { cookieOf, invite, post, TestPerson } from '../support/person.ts';
import type { House } from './house.ts';
import { account, date, events, ideas, learnings, notes, questions, title, zone } from './story.ts';

const guests = ['ana', 'ben', 'yuki', 'lena', 'samir', 'olu', 'dana', 'tove'] as const;
export type Guest = (typeof guests)[number];

const names: Record<Guest, string> = {
  ana: 'Ana Sousa',
  ben: 'Ben Okoye',
  yuki: 'Yuki Tanabe',
  lena: 'Lena Voss',
  samir: 'Samir Haddad',
  olu: 'Olu Adeyemi',
  dana: 'Dana Whitfield',
  tove: 'Tove Aas',
};

const inTimeline = { phase: 'timeline', sitting: 1, since: 0, running: true } as const;

export class Cast {
  readonly house: House;
  readonly maren: TestPerson;
  readonly idris: TestPerson;
  readonly noor: TestPerson;
  readonly guests: Readonly<Record<Guest, TestPerson>>;
  /** Address of the link for participants. */
  readonly roleLink: string;
  readonly #open: Peer[] = [];

  private constructor(
    house: House,
    people: { maren: TestPerson; idris: TestPerson; noor: TestPerson; guests: Record<Guest, TestPerson> },
    roleLink: string,
  ) {
    this.house = house;
    this.maren = people.maren;
    this.idris = people.idris;
    this.noor = people.noor;
    this.guests = people.guests;
    this.roleLink = roleLink;
  }

  /** @param company alone, Maren does what a deputy does, too */
  static async gather(house: House, about: string = title, company: 'deputy' | 'alone' = 'deputy'): Promise<Cast> {
    const { maren, links } = await create(house, about);
    const idris = company === 'alone' ? maren : await invite(maren, 'Idris Bekele', 'deputy');
    const people: Partial<Record<Guest, TestPerson>> = {};
    for (const guest of guests) people[guest] = await invite(maren, names[guest], 'participant');
    const noor = await invite(maren, 'Noor Lindgren', 'observer');
    const role = links.find((link) => link.kind === 'role')?.address ?? '';
    return new Cast(house, { maren, idris, noor, guests: people as Record<Guest, TestPerson> }, role);
  }

  /** The timeline, questions, who had which part, and one account that is being written. */
  async prepare(): Promise<void> {
    const board = await this.#in(this.maren, 'board');
    addEvents(board.doc, events, 'pictures');
    const backstage = await this.#in(this.maren, 'backstage');
    for (const [order, [text, ...eventIds]] of questions.entries())
      writeQuestion(backstage.doc, `question-${order}`, { text, eventIds, for: [], order });
    const { ana, ben, dana, lena } = this.guests;
    writePerson(backstage.doc, ana.id, { kinds: ['incident-commander'], team: 'Platform', authority: false });
    writePerson(backstage.doc, ben.id, { kinds: ['investigator'], team: 'Platform', authority: false });
    writePerson(backstage.doc, lena.id, { kinds: ['support'], team: 'Depot support', authority: false });
    writePerson(backstage.doc, dana.id, { kinds: [], team: 'Logistics', authority: true });
    await Promise.all([board.durable(), backstage.durable()]);
  }

  async tellAccounts(): Promise<void> {
    const { ana, ben, yuki } = this.guests;
    for (const owner of [ana, ben, yuki]) await this.maren.does({ type: 'offer-account', person: owner.id });
    await ben.does({ type: 'begin-account', readers: [this.maren.id, this.idris.id] });
    const answer = await ben.get<AccountAnswer>(`/api/retros/${ben.seat.retro}/account?as=${ben.id}`);
    const life = answer.ok && answer.account.state !== 'none' ? (answer.account.life ?? 0) : 0;
    const url = `${this.house.url.replace('http', 'ws')}/sync/${ben.seat.retro}/account/${ben.id}?as=${ben.id}&life=${life}`;
    const peer = openPeer(url, { cookie: ben.cookie, origin: this.house.url });
    await peer.synced();
    startAccount(peer.doc, [
      { id: 'aware', ask: 'When did you first become aware of something?' },
      { id: 'did', ask: 'What did you do, and with whom?' },
      { id: 'else', ask: 'What else was going on?' },
    ]);
    const passages = [
      ['aware', account.saw],
      ['did', account.did],
      ['else', account.otherwise],
    ] as const;
    for (const [id, words] of passages) writeProse(passageText(peer.doc, id), [paragraph(words)]);
    await peer.durable();
    this.#open.push(peer);
    await this.#release('ben', 'line', account.otherwise);
    await this.#release(
      'yuki',
      'line',
      'The cable people had the line green. I looked because we had to look somewhere.',
    );
  }

  async #release(who: Guest, eventId: string, text: string): Promise<void> {
    const desk = await this.#in(this.guests[who], 'desk');
    addRelease(
      desk.doc,
      { id: `release-${who}`, eventId, text, at: 1 },
      { standing: { ...inTimeline, phase: 'prepare', running: false }, offRecord: false },
    );
    await desk.durable();
  }

  /** Everybody is in the room, each by a socket, so that they are seen. */
  async comeIn(except: readonly TestPerson[] = []): Promise<void> {
    for (const person of [...Object.values(this.guests), this.noor]) {
      if (!except.includes(person)) await this.#in(person, 'stage');
    }
    await this.maren.does({ type: 'add-guest', name: 'Karim Benali' });
  }

  async goTo(...phases: readonly Phase[]): Promise<void> {
    for (const phase of phases) await this.maren.does({ type: 'go-to-phase', phase });
  }

  async sayOpening(paragraphs: number): Promise<void> {
    for (let paragraph = 0; paragraph < paragraphs; paragraph += 1)
      await this.maren.does({ type: 'opening-said', paragraph, said: true });
  }

  /** Walks the timeline up to this event, with what was said, noted and marked on the way. */
  async walkTo(event: string, minutesEach = 2.5): Promise<void> {
    const board = await this.#in(this.idris, 'board');
    const speakers = [this.guests.ben, this.guests.ana, this.guests.yuki, this.guests.dana, this.guests.lena];
    for (const [index, { id }] of events.entries()) {
      if (id === event) break;
      writeProse(noteOf(board.doc, { event: id }), this.#note(id));
      for (const turn of [0, 1]) {
        const speaker = turn === 1 && index % 2 === 0 ? this.maren : speakers[(index * 2 + turn) % speakers.length];
        await this.idris.does({ type: 'tap', person: speaker?.id ?? null });
        this.house.later(minutesEach / 2);
      }
      await this.idris.does({ type: 'tap', person: null });
      if (id === 'blank') await this.maren.does({ type: 'skip-event', event: id, reason: 'Told with the alert' });
      else await this.maren.does({ type: 'discuss-event', event: id });
    }
    writeProse(noteOf(board.doc, { event }), this.#note(event));
    await board.durable();
  }

  #note(event: string) {
    return (notes[event] ?? []).map(([text, who, label]) =>
      paragraph(text, { ...(who ? { speaker: this.guests[who].id } : {}), ...(label ? { label } : {}) }),
    );
  }

  async addViews(event: string): Promise<void> {
    for (const [who, text] of [
      ['olu', 'From the depot it looked like the printers: the lamps were on and nothing came out.'],
      ['lena', 'By then three carriers had rung us. That is how we knew about 14:00.'],
    ] as const) {
      const desk = await this.#in(this.guests[who], 'desk');
      addView(desk.doc, { id: `view-${who}-${event}`, eventId: event, text, at: 1 });
      await desk.durable();
    }
  }

  async parkIdeas(): Promise<void> {
    for (const [index, { who, text, event, named }] of ideas.entries()) {
      const desk = await this.#in(this.guests[who], 'desk');
      const facts = { role: 'participant', standing: inTimeline, observersMayPark: true } as const;
      addIdea(desk.doc, { id: `idea-${index}`, text, eventId: event, named, at: index + 1 }, facts);
      await desk.durable();
    }
  }

  async speakUp(): Promise<void> {
    const { samir, olu, tove, ben } = this.guests;
    const desk = await this.#in(tove, 'desk');
    setAboutMe(desk.doc, { dontCall: true });
    await desk.durable();
    await samir.does({ type: 'raise-hand' });
    await olu.does({ type: 'raise-hand' });
    await this.idris.does({ type: 'message', text: 'Samir found the line about trust. Worth asking him how.' });
    await this.maren.does({ type: 'message', text: 'Thanks, next.' });
    await this.idris.does({ type: 'tap', person: ben.id });
    this.house.later(0.9);
  }

  async follow(name: string, ...eventIds: string[]): Promise<void> {
    const board = await this.#in(this.idris, 'board');
    writeThread(board.doc, { id: 'thread-1', name, eventIds }, 'pictures');
    await board.durable();
    await this.maren.does({ type: 'follow-thread', thread: 'thread-1' });
  }

  /** Ids of the parked ideas, in the order in which they were parked. */
  async parked(): Promise<readonly string[]> {
    const tray = await this.maren.joined('tray');
    tray.leave();
    return readTray(tray.doc).ideas.map(({ id }) => id);
  }

  async finishTimeline(): Promise<void> {
    await this.maren.does({ type: 'ask-missing' });
    await this.maren.does({ type: 'timeline-done' });
  }

  async learn(): Promise<void> {
    for (const [index, { who, text }] of learnings.entries()) {
      const desk = await this.#in(this.guests[who], 'desk');
      const facts = { role: 'participant', standing: { ...inTimeline, phase: 'learnings' } } as const;
      addLearning(desk.doc, { id: `learning-${index}`, text, at: index + 1 }, facts);
      await desk.durable();
    }
  }

  leave(): void {
    for (const peer of this.#open) peer.leave();
  }

  async #in(person: TestPerson, kind: 'stage' | 'board' | 'backstage' | 'desk'): Promise<Peer> {
    const peer = await person.joined(kind, kind === 'desk' ? person.id : undefined);
    this.#open.push(peer);
    return peer;
  }
}

async function create(house: House, about: string) {
  const { json, response } = await post(house, '/api/retros', { title: about, name: 'Maren Holt', zone, date });
  const answer = json as CreateAnswer;
  if (!answer.ok) throw new Error(`not created: ${answer.reason}`);
  return { maren: new TestPerson(house, answer.seat, cookieOf(response)), links: answer.links };
}
