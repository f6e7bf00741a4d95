/** Small sounds on one's own device: what each of them tells. */
import type { ChimeKind } from '../retro/chimes.ts';

export const soundWords = {
  command: 'Sounds on this device',
  search: 'sound chime tone alert quiet mute audio',
  title: 'Sounds on this device',
  about: 'All are off until you want them. The choice stays on this device; nobody else hears or learns of it.',
  entry: 'Small sounds on this device',
  entryOff: 'Off',
  entryOn: (count: number) => `${count} on`,
  choose: 'Choose',
  kinds: {
    turn: { label: 'Your turn', more: 'In the go-round, and when your hand is called on.' },
    break: { label: 'The break is over', more: 'At the time that was said, or when the meeting goes on before it.' },
    hand: { label: 'A hand goes up', more: 'Once for each hand. None in a break.' },
    prompt: {
      label: 'A prompt for you',
      more: 'Something to say, or a message. None while the private parts are hidden.',
    },
  } satisfies Record<ChimeKind, { readonly label: string; readonly more: string }>,
  notCalled: 'Silent as long as you ask not to be called on.',
  preview: 'You hear each one when you switch it on.',
  none: 'This browser makes no sounds.',
} as const;
