/** Below the pad: by name, the last turns, who was cut off, and the question whether somebody still speaks. */
import History from 'lucide-react/icons/history';
import { lazy, Suspense, useState } from 'react';
import { mayTap } from 'shared/policy/decisions.ts';
import { turnWords as words } from 'shared/sentences/turns.ts';
import { useFacts } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.ts';
import { CutOff } from './cut-off.tsx';
import { FindPerson } from './find-person.tsx';
import { padKeys } from './pad-keys.ts';
import css from './pad-tools.module.css';
import { StillSpeaking } from './still-speaking.tsx';

const TurnsDialog = lazy(async () => ({ default: (await import('./turns-dialog.tsx')).TurnsDialog }));

/** @param asks false where the question stands elsewhere */
export function PadTools({ asks = true }: { readonly asks?: boolean | undefined }) {
  const [open, setOpen] = useState(false);
  const may = mayTap(useFacts()).allowed;
  useKeys([{ ...padKeys.turns, run: () => setOpen(true) }], may);
  if (!may) return null;
  return (
    <div role="group" aria-label={words.tools} className={css['tools']}>
      {asks && <StillSpeaking />}
      <div className={css['buttons']}>
        <FindPerson />
        <Button
          size="small"
          look="quiet"
          icon={<Icon of={History} />}
          keys={padKeys.turns}
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          {words.last}
          <span className="srOnly">: {words.lastMore}</span>
        </Button>
        <CutOff />
      </div>
      <Suspense>{open && <TurnsDialog onClose={() => setOpen(false)} />}</Suspense>
    </div>
  );
}
