import * as Y from 'yjs';
import { readBackstage, writeQuestion } from 'shared/documents/backstage.ts';
import { questionsHere } from 'shared/retro/questions.ts';
import { expect, test } from 'vitest';

const about = (id: string, eventIds: readonly string[], thread?: string) => ({
  id,
  text: `How did ${id} look?`,
  eventIds,
  for: [],
  order: 0,
  ...(thread === undefined ? {} : { thread }),
});

test('QUESTION-01 a question of a thread comes up while the room follows it, at whatever event', () => {
  const all = [about('a', ['e1']), about('b', [], 'quiet'), about('c', ['e1'], 'quiet'), about('d', [], 'other')];
  const ids = (event: string, followed?: string) => questionsHere(all, event, followed).map(({ id }) => id);
  expect(ids('e1')).toEqual(['a', 'c']);
  expect(ids('e2')).toEqual([]);
  expect(ids('e2', 'quiet')).toEqual(['b', 'c']);
  expect(ids('e1', 'quiet')).toEqual(['a', 'b', 'c']);
});

test('QUESTION-02 a question keeps its thread and the people it is for, and may leave the thread again', () => {
  const doc = new Y.Doc();
  writeQuestion(doc, 'q', { text: 'How did it look?', eventIds: [], for: ['ana', 'ben'], order: 0, thread: 'quiet' });
  expect(readBackstage(doc).questions).toMatchObject([{ thread: 'quiet', for: ['ana', 'ben'] }]);
  writeQuestion(doc, 'q', { thread: undefined });
  expect(readBackstage(doc).questions[0]).not.toHaveProperty('thread');
});
