/**
 * Message 123: all that a listening laptop says. Type, sequence, flags and loudness, and an age for what could not be
 * sent at once: 7 or 9 bytes, never more than 16. There is no room in it for sound, words or a clock.
 *
 * | bytes | what |
 * | --- | --- |
 * | 1 | 123 |
 * | 4 | sequence, unsigned, big-endian; rises on one laptop |
 * | 1 | bit 0: voiced; bits 1–2: where the laptop stands; the others are 0 |
 * | 1 | decibels below full scale, 0 to 127 |
 * | 0 or 2 | age in hundredths of a second, unsigned, big-endian; absent when it was just now |
 */
import { messageTypes } from './messages.ts';

/** Alone with a headset; in a room with other laptops; one laptop for several people. */
export const voicePlaces = ['headset', 'room', 'shared'] as const;
export type VoicePlace = (typeof voicePlaces)[number];

export interface VoiceMessage {
  readonly sequence: number;
  readonly voiced: boolean;
  readonly place: VoicePlace;
  /** Loudness in decibels of full scale, −127 to 0. */
  readonly level: number;
  /** Tenths of a second ago; travels to the hundredth of a second. */
  readonly age: number;
}

export const voiceLimits = { bytes: 16, messagesPerSecond: 12, messageBurst: 120 } as const;

const shortBytes = 6;
const longBytes = 8;
const mostBelow = 127;
const mostAge = 0xffff;
/** Hundredths in a tenth of a second. */
const perAge = 10;

export function encodeVoice({ sequence, voiced, place, level, age }: VoiceMessage): Uint8Array<ArrayBuffer> {
  const hundredths = Math.min(mostAge, Math.round(age * perAge));
  const bytes = new Uint8Array(1 + (hundredths > 0 ? longBytes : shortBytes));
  const view = new DataView(bytes.buffer);
  view.setUint8(0, messageTypes.voice);
  view.setUint32(1, sequence);
  view.setUint8(5, (voiced ? 1 : 0) | (voicePlaces.indexOf(place) << 1));
  view.setUint8(6, Math.min(mostBelow, Math.max(0, Math.round(-level))));
  if (hundredths > 0) view.setUint16(7, hundredths);
  return bytes;
}

/** What follows the type, or undefined when it is not exactly this. */
export function parseVoice(payload: Uint8Array): VoiceMessage | undefined {
  if (payload.length !== shortBytes && payload.length !== longBytes) return undefined;
  const view = new DataView(payload.buffer, payload.byteOffset, payload.length);
  const flags = view.getUint8(4);
  const below = view.getUint8(5);
  const place = voicePlaces[flags >> 1];
  if (place === undefined || below > mostBelow) return undefined;
  const age = payload.length === longBytes ? view.getUint16(6) / perAge : 0;
  if (payload.length === longBytes && age === 0) return undefined;
  return { sequence: view.getUint32(0), voiced: (flags & 1) === 1, place, level: 0 - below, age };
}
