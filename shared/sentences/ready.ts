/** Ready with quiet writing: said by each for themselves, told as a number. */
import { countWord } from './names.ts';

export const readyWords = {
  button: 'I’m ready',
  about: 'Counted for the room, without your name. You can go on writing.',
  is: 'You are counted as ready.',
  not: 'You are not counted as ready any more.',
  count: (ready: number, of: number) =>
    ready === 0
      ? `Nobody of ${of} has said yet that they are ready.`
      : `${countWord(ready)} of ${Math.max(ready, of)} ${ready === 1 ? 'is' : 'are'} ready.`,
} as const;
