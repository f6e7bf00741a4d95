/** Decisions carry their reason, and every reason has its sentence. */
import fc from 'fast-check';
import * as may from 'shared/policy/decisions.ts';
import { refusalReasons } from 'shared/protocol/refusals.ts';
import { phases, phaseSteps } from 'shared/retro/phases.ts';
import { roles } from 'shared/retro/people.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { expect, test } from 'vitest';

const anyFacts = fc.record({
  person: fc.constantFrom('a', 'b'),
  role: fc.constantFrom(...roles),
  leading: fc.constantFrom('a', 'b'),
  standing: fc.record({
    phase: fc.constantFrom(...phases),
    sitting: fc.nat(3),
    since: fc.nat(),
    running: fc.boolean(),
  }),
  gate: fc.record({ open: fc.boolean(), asked: fc.boolean(), everOpened: fc.boolean() }),
  openEvents: fc.nat(5),
  observersMayPark: fc.boolean(),
  talk: fc.boolean(),
});

test('MAY-01 nobody but whoever leads moves the phase, the gate or the sitting', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom(...phases), (facts, to) => {
      if (facts.person === facts.leading && (facts.role === 'facilitator' || facts.role === 'deputy')) return;
      expect(may.mayStep(facts, to).allowed).toBe(false);
      if (facts.person !== facts.leading) {
        expect(may.mayOpenGate(facts, true).allowed).toBe(false);
        expect(may.mayStop(facts).allowed).toBe(false);
      }
    }),
    { seed: 1 },
  );
});

test('MAY-02 no action item is written before the gate, whoever asks and in whatever phase', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      if (!facts.gate.open) expect(may.mayWriteAction(facts).allowed).toBe(false);
    }),
    { seed: 2 },
  );
});

test('MAY-03 a step goes only where the table has one, and through the gate only when it is open', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom(...phases), (facts, to) => {
      if (!may.mayStep(facts, to).allowed) return;
      const step = phaseSteps[facts.standing.phase][to];
      expect(step).not.toBe('never');
      if (step === 'gate') expect(facts.gate.open).toBe(true);
    }),
    { seed: 3 },
  );
});

test('MAY-04 every reason has a sentence of its own that ends as one', () => {
  for (const reason of refusalReasons) expect(refusals[reason]).toMatch(/^[A-Z].*[.]$/);
  expect(new Set(Object.values(refusals)).size).toBe(refusalReasons.length);
});
