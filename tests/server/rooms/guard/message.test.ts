// One frame, one message: what a client may say around its updates.
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as authProtocol from 'y-protocols/auth';
import * as awarenessProtocol from 'y-protocols/awareness';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { parseMessage, type ParsedMessage } from 'server/rooms/guard/message.ts';
import { bytesOf, type Write } from './bytes.ts';

function frame(type: number, write: Write): Uint8Array {
  return bytesOf((encoder) => {
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });
}

function awareness(...entries: (readonly [client: number, clock: number, state: string])[]): Uint8Array {
  const body = bytesOf((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const [client, clock, state] of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
  return frame(1, (encoder) => encoding.writeVarUint8Array(encoder, body));
}

function stateVector(...parts: number[]): Uint8Array {
  return frame(0, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint8Array(
      encoder,
      bytesOf((inner) => parts.forEach((part) => encoding.writeVarUint(inner, part))),
    );
  });
}

function outcome(parsed: ParsedMessage): string {
  return parsed.ok ? parsed.message.type : parsed.reason;
}

describe('frames', () => {
  test('GUARD-40 the real sync messages are read: step 1, step 2, update', () => {
    const doc = new Y.Doc();
    doc.getMap('facts').set('k', 1);
    const update = Y.encodeStateAsUpdate(doc);
    const step1 = frame(0, (encoder) => syncProtocol.writeSyncStep1(encoder, doc));
    expect(parseMessage(step1)).toEqual({
      ok: true,
      message: { type: 'step1', stateVector: Y.encodeStateVector(doc) },
    });
    const step2 = frame(0, (encoder) => syncProtocol.writeSyncStep2(encoder, doc, Uint8Array.of(0)));
    expect(parseMessage(step2)).toEqual({ ok: true, message: { type: 'step2', update } });
    const edit = frame(0, (encoder) => syncProtocol.writeUpdate(encoder, update));
    expect(parseMessage(edit)).toEqual({ ok: true, message: { type: 'update', update } });
  });

  test('GUARD-40 a frame that is empty, ends early or goes on after its message is refused', () => {
    const whole = [
      stateVector(1, 7, 3),
      awareness([7, 1, '{}']),
      Uint8Array.of(0, 2, 2, 0, 0),
      Uint8Array.of(2, 0, 1, 65),
    ];
    for (const message of whole) {
      for (let length = 0; length < message.length; length++) {
        expect(['truncated', 'too-many-declared']).toContain(outcome(parseMessage(message.subarray(0, length))));
      }
      expect(parseMessage(Uint8Array.from([...message, 0]))).toEqual({
        ok: false,
        code: 4400,
        reason: 'trailing-bytes',
      });
    }
    const hugeInside = Uint8Array.of(0, 2, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x03, 1);
    expect(outcome(parseMessage(hugeInside))).toBe('truncated');
    expect(outcome(parseMessage(Uint8Array.of(...Array.from({ length: 12 }, () => 255))))).toBe('bad-number');
  });

  test('GUARD-41 message types nobody defined are refused', () => {
    for (const type of [4, 6, 7, 9, 99, 128, 1e9]) {
      expect(outcome(parseMessage(frame(type, (encoder) => encoding.writeVarString(encoder, 'x'))))).toBe(
        'unknown-message',
      );
    }
    expect(outcome(parseMessage(Uint8Array.of(0, 3, 0)))).toBe('unknown-message');
    expect(outcome(parseMessage(Uint8Array.of(0, 9, 0)))).toBe('unknown-message');
  });

  test('GUARD-41 custom types 100 to 127 carry the rest of the frame', () => {
    for (const code of [100, 121, 127]) {
      const parsed = parseMessage(Uint8Array.of(code, 1, 2, 255));
      expect(parsed).toEqual({ ok: true, message: { type: 'custom', code, payload: Uint8Array.of(1, 2, 255) } });
    }
  });

  test('GUARD-41 an auth message is read, and only the kind that exists', () => {
    expect(outcome(parseMessage(frame(2, (encoder) => authProtocol.writePermissionDenied(encoder, 'no'))))).toBe(
      'auth',
    );
    expect(outcome(parseMessage(Uint8Array.of(2, 1)))).toBe('unknown-message');
  });

  test('GUARD-42 a state vector must be well-formed: counts, clients once, clocks in range, nothing behind', () => {
    expect(outcome(parseMessage(stateVector(0)))).toBe('step1');
    expect(outcome(parseMessage(stateVector(2, 7, 1, 8, 5)))).toBe('step1');
    expect(outcome(parseMessage(stateVector(2, 7, 1)))).toBe('too-many-declared');
    expect(outcome(parseMessage(stateVector(1, 7, 1, 9)))).toBe('trailing-bytes');
    expect(outcome(parseMessage(stateVector(2, 7, 1, 7, 1)))).toBe('duplicate-client');
    expect(outcome(parseMessage(stateVector(1, 2 ** 32, 1)))).toBe('bad-client');
    expect(outcome(parseMessage(stateVector(1, 7, 2 ** 41)))).toBe('clock-too-large');
    expect(outcome(parseMessage(stateVector(2 ** 31)))).toBe('too-many-declared');
    const many = Array.from({ length: 20_001 }, (_, i) => [i, 1]).flat();
    expect(outcome(parseMessage(stateVector(20_001, ...many)))).toBe('too-many-entries');
  });

  test('GUARD-43 a question who is here may name the custom types its sender wants', () => {
    expect(parseMessage(Uint8Array.of(3))).toEqual({ ok: true, message: { type: 'query-awareness', wants: [] } });
    const asking = parseMessage(Uint8Array.of(3, 121, 122));
    expect(asking).toEqual({ ok: true, message: { type: 'query-awareness', wants: [121, 122] } });
    for (const wants of [[99], [128, 1], [121, 121], [0]]) {
      expect(outcome(parseMessage(Uint8Array.of(3, ...wants)))).toBe('unknown-message');
    }
  });
});

describe('presence', () => {
  test('GUARD-44 the real awareness message is read, a leaving one too', () => {
    const presence = new awarenessProtocol.Awareness(new Y.Doc());
    presence.setLocalState({ user: { name: 'Ana é😀' }, cursor: null });
    const read = () => {
      const body = awarenessProtocol.encodeAwarenessUpdate(presence, [presence.clientID]);
      return parseMessage(frame(1, (encoder) => encoding.writeVarUint8Array(encoder, body)));
    };
    const state = JSON.stringify(presence.getLocalState());
    expect(read()).toEqual({
      ok: true,
      message: { type: 'awareness', entries: [{ client: presence.clientID, clock: 1, state }] },
    });
    presence.setLocalState(null);
    const left = { client: presence.clientID, clock: 2, state: 'null' };
    expect(read()).toEqual({ ok: true, message: { type: 'awareness', entries: [left] } });
    presence.destroy();
  });

  test('GUARD-44 presence that is no plain JSON, too deep, too large, twice there or out of range is refused', () => {
    expect(outcome(parseMessage(awareness()))).toBe('awareness');
    expect(outcome(parseMessage(awareness([7, 1, '{bad'])))).toBe('bad-value');
    expect(outcome(parseMessage(awareness([7, 1, ''])))).toBe('bad-value');
    expect(outcome(parseMessage(awareness([7, 1, '['.repeat(2_000) + ']'.repeat(2_000)])))).toBe('too-deep');
    expect(outcome(parseMessage(awareness([7, 1, '{"__proto__":{"admin":true}}'])))).toBe('bad-key');
    expect(parseMessage(awareness([7, 1, `"${'x'.repeat(4_096)}"`]))).toEqual({
      ok: false,
      code: 4413,
      reason: 'too-large',
    });
    expect(outcome(parseMessage(awareness([7, 1, '{}'], [7, 2, '{}'])))).toBe('duplicate-client');
    expect(outcome(parseMessage(awareness([7, Number.MAX_SAFE_INTEGER, '{}'])))).toBe('clock-too-large');
    expect(outcome(parseMessage(awareness([2 ** 32, 1, '{}'])))).toBe('bad-client');
    const crowd = Array.from({ length: 1_001 }, (_, i) => [i, 1, '{}'] as const);
    expect(outcome(parseMessage(awareness(...crowd)))).toBe('too-many-entries');
    expect(outcome(parseMessage(Uint8Array.of(1, 4, 2, 7, 1, 0)))).toBe('too-many-declared');
    expect(outcome(parseMessage(Uint8Array.of(1, 5, 1, 7, 1, 2, 0xed)))).toBe('truncated');
    expect(outcome(parseMessage(Uint8Array.of(1, 5, 1, 7, 1, 1, 0xed)))).toBe('bad-utf8');
    expect(outcome(parseMessage(Uint8Array.of(1, 2, 0, 0)))).toBe('trailing-bytes');
  });

  test('GUARD-44 echoes of other people’s presence are dropped unread when their entries are not wanted', () => {
    const message = awareness([7, 1, '{"own":true}'], [8, 4, '{bad'], [9, 1, 'x'.repeat(9_000)]);
    const parsed = parseMessage(message, (client) => client === 7);
    expect(parsed).toEqual({
      ok: true,
      message: { type: 'awareness', entries: [{ client: 7, clock: 1, state: '{"own":true}' }] },
    });
  });
});
