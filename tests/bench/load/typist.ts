/** Somebody who writes: a real document, so that every update is one an editor would send. */
import * as Y from 'yjs';

/** Of ten edits one puts an event on the timeline; the others type into the writer's own paragraph of the notes. */
const editsAnEvent = 10;

export class Typist {
  readonly #doc = new Y.Doc();
  readonly #text = new Y.XmlText();
  #update: Uint8Array = new Uint8Array();
  #edits = 0;
  #carets = 0;

  constructor() {
    this.#doc.on('update', (update: Uint8Array) => (this.#update = update));
  }

  get client(): number {
    return this.#doc.clientID;
  }

  /** The paragraph to write into, as an edit of its own. */
  begin(): Uint8Array {
    const paragraph = new Y.XmlElement('paragraph');
    this.#doc.transact(() => {
      this.#doc.getXmlFragment('note:meeting').push([paragraph]);
      paragraph.push([this.#text]);
    });
    return this.#update;
  }

  edit(mark: string): Uint8Array {
    this.#edits += 1;
    this.#doc.transact(() => {
      if (this.#edits % editsAnEvent === 0) this.#addEvent(mark);
      else this.#text.insert(this.#text.length, `${mark} ok `);
    });
    return this.#update;
  }

  #addEvent(mark: string): void {
    const fields = { at: '2026-03-02T10:00:00.000Z', zone: 'UTC', kind: 'observation', text: `${mark} an alert` };
    this.#doc.getMap('events').set(mark.slice(1), new Y.Map(Object.entries(fields)));
  }

  /** An awareness state with a caret in it, and its clock. */
  caret(mark: string): { readonly clock: number; readonly state: string } {
    this.#carets += 1;
    const state = { user: { name: 'Idris Bekele' }, cursor: { anchor: this.#edits, head: this.#edits + 3 }, mark };
    return { clock: this.#carets, state: JSON.stringify(state) };
  }
}
