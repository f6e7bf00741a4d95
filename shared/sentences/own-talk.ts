/** One's own talk time, on request. */
export const ownTalkWords = {
  ask: 'How much have I spoken?',
  again: 'Ask again',
  seen: 'Only you, and nobody is told that you asked',
  figure: (seconds: number, lately: number) =>
    seconds === 0
      ? 'Nothing was noted of you so far.'
      : `${length(seconds)} in this sitting, ${lately === 0 ? 'nothing' : length(lately)} in the last ten minutes.`,
  share: (share: number) => `About ${Math.round(share * 100)}\u202f% of what participants said.`,
  unmeasured: 'Nothing notes when you speak.',
  refused: 'That could not be asked just now. Try again.',
  close: 'Hide',
} as const;

/** "40 s", "4 min", "1 min 30 s" */
function length(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return `${rest}\u00a0s`;
  return rest === 0 || minutes >= 5 ? `${minutes}\u00a0min` : `${minutes}\u00a0min ${rest}\u00a0s`;
}
