/** Which prepared questions come up where the room is. */
import type { Question } from './ideas.ts';

/** Those of an event, and while a thread is followed those of the thread; each once, in their order. */
export function questionsHere(
  questions: readonly Question[],
  event: string,
  followed: string | undefined,
): readonly Question[] {
  return questions.filter(
    ({ eventIds, thread }) => eventIds.includes(event) || (thread !== undefined && thread === followed),
  );
}
