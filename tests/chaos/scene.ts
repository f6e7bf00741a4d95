/**
 * Three who write and two who read, whatever happens around them, and what must hold afterwards: nothing acknowledged
 * is lost, nothing seen is gone, nothing stands twice, everybody sees the same.
 */
import { noteOf } from 'shared/documents/board.ts';
import { readProse } from 'shared/documents/prose.ts';
import { plainText } from 'shared/retro/prose.ts';
import * as Y from 'yjs';
import { createRetro, invite, type Reachable, type TestPerson } from '../support/person.ts';
import { openAt, Stayer, type Way } from './stayer.ts';

export function wordsOf(doc: Y.Doc): string[] {
  return plainText(readProse(noteOf(doc, 'meeting')))
    .split('\n')
    .filter(Boolean);
}

export class Scene {
  readonly facilitator: TestPerson;
  readonly writers: readonly Stayer[];
  readonly readers: readonly Stayer[];
  readonly acknowledged = new Set<string>();
  readonly #newcomer: TestPerson;
  readonly #way: () => Way;
  #typed = 0;
  #isTyping = false;
  #ends: Promise<void>[] = [];
  #moved: (() => void)[] = [];

  private constructor(people: readonly TestPerson[], way: () => Way) {
    const [facilitator, deputy, second, ana, ben, newcomer] = people as [
      TestPerson,
      TestPerson,
      TestPerson,
      TestPerson,
      TestPerson,
      TestPerson,
    ];
    this.facilitator = facilitator;
    this.#newcomer = newcomer;
    this.#way = way;
    this.writers = [facilitator, deputy, second].map((person) => new Stayer(person, 'board', way));
    this.readers = [ana, ben].map((person) => new Stayer(person, 'board', way));
  }

  /** @param way asked again for each connection; it may lead through a proxy, or to a server that was started anew */
  static async open(
    server: Reachable,
    way: () => Way = () => ({ url: server.url, origin: server.url }),
  ): Promise<Scene> {
    const { facilitator } = await createRetro(server);
    const people = [facilitator];
    for (const role of ['deputy', 'deputy', 'participant', 'participant', 'observer'] as const) {
      people.push(await invite(facilitator, `Somebody ${people.length}`, role));
    }
    const scene = new Scene(people, way);
    await Promise.all(scene.everybody.map((each) => each.synced()));
    return scene;
  }

  get everybody(): readonly Stayer[] {
    return [...this.writers, ...this.readers];
  }

  /** How many words the first writer has before them. */
  words(): number {
    const [writer] = this.writers;
    return writer ? wordsOf(writer.doc).length : 0;
  }

  /** One more word by this writer, told as acknowledged once it is. */
  type(writer: Stayer): void {
    const word = `w${this.writers.indexOf(writer)}-${(this.#typed += 1)}.`;
    const line = new Y.XmlElement('paragraph');
    line.insert(0, [new Y.XmlText(word)]);
    const note = noteOf(writer.doc, 'meeting');
    note.insert(note.length, [line]);
    void this.#noteSaved(writer, word);
  }

  async #noteSaved(writer: Stayer, word: string): Promise<void> {
    await writer.saved();
    this.acknowledged.add(word);
    for (const moved of this.#moved.splice(0)) moved();
  }

  /** Everybody writes, so many words at a time, until `stopTyping`. */
  keepTyping(atATime = 3): void {
    this.#isTyping = true;
    this.#ends = this.writers.map(async (writer) => {
      while (this.#isTyping) {
        for (let left = atATime; left > 0; left -= 1) this.type(writer);
        await Promise.race([writer.saved(), this.#stopped()]);
      }
    });
  }

  async stopTyping(): Promise<void> {
    this.#isTyping = false;
    for (const moved of this.#moved.splice(0)) moved();
    await Promise.all(this.#ends);
  }

  async #stopped(): Promise<void> {
    while (this.#isTyping) await this.#move();
  }

  #move(): Promise<void> {
    return new Promise((moved) => this.#moved.push(moved));
  }

  /** Resolves when so many more words were acknowledged. */
  async more(words: number): Promise<void> {
    const from = this.acknowledged.size;
    while (this.acknowledged.size - from < words) await this.#move();
  }

  /**
   * Whatever the server has read by now and answers without waiting for anything has been heard: a ping stands behind
   * all that was sent before it, and the second one behind what came of that.
   */
  async heard(): Promise<void> {
    for (let rounds = 3; rounds > 0; rounds -= 1) await Promise.all(this.everybody.map((each) => each.pong()));
  }

  /** Nobody is there: what the server shows now it has from its storage alone. */
  async allAway(): Promise<void> {
    await Promise.all(this.everybody.map((each) => each.away()));
  }

  allBack(): void {
    for (const each of this.everybody) each.back();
  }

  /** Holds what a newcomer sees against what was acknowledged and what others had seen. */
  async checkKept(story: string): Promise<void> {
    const shown = await this.#newcomerSees();
    const kept = new Set(shown);
    const lost = [...this.acknowledged].filter((word) => !kept.has(word));
    const ghosts = this.everybody.flatMap(({ doc }, index) =>
      wordsOf(doc).filter((word) => !word.startsWith(`w${index}-`) && !kept.has(word)),
    );
    tell(story, { 'acknowledged and lost': lost, 'seen and gone': ghosts, twice: doubled(shown) });
  }

  /** Everybody comes to the same, with every word that was ever typed in it once. */
  async settle(story: string): Promise<void> {
    await Promise.all(this.writers.map((writer) => writer.saved()));
    const shown = await this.#newcomerSees();
    const text = shown.join('\n');
    await Promise.all(this.everybody.map((each) => each.until(() => wordsOf(each.doc).join('\n') === text)));
    const kept = new Set(shown);
    const written = this.writers.flatMap(({ doc }) => wordsOf(doc));
    tell(story, {
      missing: [...this.acknowledged, ...written].filter((word) => !kept.has(word)),
      twice: doubled(shown),
    });
  }

  /** Begins an empty page, so that a long run stays as quick as a short one. */
  async clear(): Promise<void> {
    const [writer] = this.writers;
    if (!writer) return;
    const note = noteOf(writer.doc, 'meeting');
    note.delete(0, note.length);
    await writer.saved();
    this.acknowledged.clear();
    await Promise.all(this.everybody.map((each) => each.until(() => wordsOf(each.doc).length === 0)));
  }

  async #newcomerSees(): Promise<string[]> {
    for (;;) {
      const peer = openAt(this.#way(), this.#newcomer, 'board');
      try {
        await peer.synced();
        if (peer.doc.store.pendingStructs !== null) throw new Error('a newcomer was told of something that is missing');
        return wordsOf(peer.doc);
      } catch (error) {
        // The room may be on its way back from its log.
        if (!(error instanceof Error) || !/closed with (1012|1006)/.test(error.message)) throw error;
      } finally {
        peer.leave();
      }
    }
  }

  async close(): Promise<void> {
    await this.stopTyping();
    await this.allAway();
  }
}

function doubled(words: readonly string[]): string[] {
  return words.filter((word, index) => words.indexOf(word) !== index);
}

function tell(story: string, found: Record<string, readonly string[]>): void {
  const lines = Object.entries(found).flatMap(([what, words]) =>
    words.length === 0 ? [] : [`  ${what}: ${words.slice(0, 12).join(' ')}${words.length > 12 ? ' …' : ''}`],
  );
  if (lines.length > 0) throw new Error(`${story}\n${lines.join('\n')}`);
}
