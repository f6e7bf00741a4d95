/** Gives the floor by name: for rooms larger than the digits, and for whoever knows names better than numbers. */
import Search from 'lucide-react/icons/search';
import { lazy, Suspense, useState } from 'react';
import type { AboutMe, RosterEntry } from 'shared/retro/people.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { turnWords as words } from 'shared/sentences/turns.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.ts';
import { padKeys } from './pad-keys.ts';
import { usePadPeople } from './use-people.ts';
import { useTaps } from './use-taps.ts';

const CommandPalette = lazy(() => import('../../ui/command-palette.tsx'));
const nobodySaid: ReadonlyMap<string, AboutMe> = new Map();

export function FindPerson() {
  const [open, setOpen] = useState<'never' | 'open' | 'closed'>('never');
  const aboutMe = useRetro((view) => view.tray?.aboutMe ?? nobodySaid);
  const { numbered, leading } = usePadPeople();
  const { tap } = useTaps();
  useKeys([{ ...padKeys.find, run: () => setOpen('open') }]);
  const command = ({ id, name }: RosterEntry) => ({
    id,
    title: name,
    group: words.findGroup,
    unavailable: aboutMe.get(id)?.dontCount ? refusals['not-counted'] : undefined,
    run: () => {
      tap(id);
      announce(words.marked(name));
    },
  });
  return (
    <>
      <Button
        size="small"
        look="quiet"
        icon={<Icon of={Search} />}
        keys={padKeys.find}
        aria-haspopup="dialog"
        onClick={() => setOpen('open')}
      >
        {words.find}
        <span className="srOnly">: {words.findMore}</span>
      </Button>
      {open !== 'never' && (
        <Suspense>
          <CommandPalette
            open={open === 'open'}
            onClose={() => setOpen('closed')}
            label={words.findLabel}
            placeholder={words.findPlaceholder}
            none={words.findNone}
            commands={[...numbered, ...(leading ? [leading] : [])].map(command)}
          />
        </Suspense>
      )}
    </>
  );
}
