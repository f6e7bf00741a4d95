/** Opens the next parked idea for everyone. */
import { mayReveal } from 'shared/policy/decisions.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { remediationsWords } from 'shared/sentences/remediations.ts';
import { useFacts } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import { useIdeas } from './use-ideas.ts';

const words = remediationsWords.ideas;

export interface OpenNextProps {
  readonly keys: Shortcut;
  /** Opens it for everyone; resolves to whether it is open. */
  readonly open: (idea: string) => Promise<boolean>;
}

/** Nothing once all are opened. */
export function OpenNext({ keys, open }: OpenNextProps) {
  const { next, opened } = useIdeas();
  const facts = useFacts();
  const may = mayReveal(facts, 'ideas');
  const unavailable = may.allowed ? undefined : refusals[may.reason];
  const go = async () => {
    if (next !== undefined && (await open(next))) announce(words.opened);
  };
  useKeys([{ ...keys, run: () => (unavailable ? announce(unavailable) : void go()) }], next !== undefined);
  if (next === undefined) return null;
  return (
    <Button look="primary" keys={keys} unavailable={unavailable} onClick={() => void go()}>
      {opened.length === 0 ? words.openFirst : words.openNext}
    </Button>
  );
}
