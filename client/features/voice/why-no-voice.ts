import { voiceWords as words } from 'shared/sentences/voice.ts';

/** Why this device may not listen now, or undefined. */
export function whyNoVoice(running: boolean, notCounted: boolean): string | undefined {
  if (!window.isSecureContext) return words.notSecure;
  if (notCounted) return words.notCounted;
  return running ? undefined : words.notYet;
}
