/** What honest people write, by kind of document, through the functions their screens call. */
import { passageText, writePassage } from 'shared/documents/account.ts';
import { removeAction } from 'shared/documents/actions.ts';
import { removeQuestion, writePerson, writeQuestion } from 'shared/documents/backstage.ts';
import { addEvents, changeEvent, eventsOf, noteOf, removeEvents } from 'shared/documents/board.ts';
import { writeFields } from 'shared/documents/collection.ts';
import { deskCollections, rewrite, setAboutMe, withdraw } from 'shared/documents/desk.ts';
import { writeProse } from 'shared/documents/write-prose.ts';
import { removeSection, sectionText, writeSection } from 'shared/documents/record.ts';
import type { DocumentKind } from 'shared/protocol/rooms.ts';
import { paragraph } from 'shared/retro/prose.ts';
import * as Y from 'yjs';
import type { Chance } from '../../support/chance.ts';
import { event } from '../../support/meeting.ts';

/** Marked words: who may ever be told them is checked on every frame. The letter says what they are. */
export type Words = (letter: 'I' | 'L' | 'A' | 'B') => string;

type Act = (doc: Y.Doc, chance: Chance, words: Words, n: number) => void;

const anyOf = (doc: Y.Doc, map: string, chance: Chance) => chance.pick([...doc.getMap(map).keys()]) ?? '';

const acts: Partial<Record<DocumentKind, readonly Act[]>> = {
  board: [
    (doc, chance, _words, n) => {
      const at = new Date(1_700_000_000_000 + chance.below(500) * 60_000).toISOString();
      addEvents(doc, [event(`e${n}`, at, `Something happened ${n}`)], 'act');
    },
    (doc, chance, _words, n) => changeEvent(doc, anyOf(doc, 'events', chance), { text: `Told again ${n}` }, 'act'),
    (doc, chance) => {
      if (eventsOf(doc).size > 4) removeEvents(doc, [anyOf(doc, 'events', chance)], 'act');
    },
    (doc, _chance, _words, n) => doc.getMap('threads').set(`t${n}`, { name: `A thread ${n}`, eventIds: [] }),
    (doc, chance, _words, n) => {
      const note = noteOf(doc, chance.pick(['meeting', 'learnings'] as const) ?? 'meeting');
      note.insert(chance.below(note.length + 1), [line(`line ${n} `, chance.pick(['ana', 'ben', undefined]))]);
    },
    (doc, chance, _words, n) => {
      const first = noteOf(doc, 'meeting').get(0);
      const text: unknown = first instanceof Y.XmlElement ? first.get(0) : undefined;
      if (text instanceof Y.XmlText)
        text.insert(chance.below(text.length + 1), `${n}`, chance.below(2) ? { bold: true } : {});
    },
    (doc, chance) => {
      const note = noteOf(doc, 'meeting');
      if (note.length > 0) note.delete(chance.below(note.length), 1);
    },
  ],
  backstage: [
    (doc, _chance, words, n) => writeQuestion(doc, `q${n}`, { text: words('B'), eventIds: [], for: [], order: n }),
    (doc, chance) => removeQuestion(doc, anyOf(doc, 'questions', chance)),
    (doc, chance, words) => writePerson(doc, `p${chance.below(5)}`, { team: words('B'), authority: true }),
  ],
  account: [
    (doc, chance, words, n) => {
      writePassage(doc, `p${chance.below(4)}`, { prompt: words('A'), order: n });
      const text = passageText(doc, `p${chance.below(4)}`);
      text.insert(0, [line(words('A'))]);
    },
    (doc, chance) => {
      const text = passageText(doc, `p${chance.below(4)}`);
      if (text.length > 0) text.delete(0, 1);
    },
  ],
  desk: [
    (doc, chance, words, n) => {
      const about = chance.below(2) === 0 ? { eventId: 'first' } : {};
      doc
        .getMap('ideas')
        .set(`i${n}`, { id: `i${n}`, text: words('I'), named: chance.below(2) === 0, at: n, ...about });
    },
    (doc, _chance, words, n) => doc.getMap('learnings').set(`l${n}`, { id: `l${n}`, text: words('L'), at: n }),
    (doc, _chance, _words, n) =>
      doc.getMap('views').set(`v${n}`, { id: `v${n}`, eventId: 'first', text: `Different ${n}`, at: n }),
    (doc, _chance, _words, n) =>
      doc.getMap('proposals').set(`o${n}`, { id: `o${n}`, time: '10:04', text: `Also seen ${n}`, at: n }),
    (doc, _chance, _words, n) =>
      doc.getMap('comments').set(`c${n}`, { id: `c${n}`, section: 's1', text: `Remark ${n}`, at: n }),
    (doc, chance, words) => void rewrite(doc, 'ideas', anyOf(doc, 'ideas', chance), words('I')),
    (doc, chance) => {
      const from = chance.pick(deskCollections) ?? 'ideas';
      withdraw(doc, from, anyOf(doc, from, chance));
    },
    (doc, chance) => {
      const from = chance.pick(deskCollections) ?? 'ideas';
      doc.getMap(from).delete(anyOf(doc, from, chance));
    },
    (doc, chance) => setAboutMe(doc, { dontCall: chance.below(2) === 0, dontCount: chance.below(4) === 0 }),
  ],
  actions: [
    (doc, _chance, _words, n) =>
      doc.transact(() => writeFields(doc.getMap('actions'), `a${n}`, { text: `Do this ${n}`, createdAt: n })),
    (doc, chance) => removeAction(doc, anyOf(doc, 'actions', chance)),
  ],
  record: [
    (doc, chance, _words, n) =>
      writeSection(doc, `s${chance.below(6)}`, { title: `Title ${n}`, order: chance.below(9) }),
    (doc, chance) => removeSection(doc, `s${chance.below(6)}`),
    (doc, chance, _words, n) =>
      doc.transact(() => writeProse(sectionText(doc, `s${chance.below(6)}`), [paragraph(`written ${n}`)])),
  ],
};

/** One thing an honest person does in a document of this kind; undefined where people write nothing. */
export function honestAct(kind: DocumentKind, chance: Chance): Act | undefined {
  return chance.pick(acts[kind] ?? []);
}

function line(words: string, speaker?: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  if (speaker !== undefined) element.setAttribute('speaker', speaker);
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}
