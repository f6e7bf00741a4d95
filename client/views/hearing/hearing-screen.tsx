import { useState } from 'react';
import { heardFor, rest } from 'shared/retro/hearing.ts';
import type { AccountFacts } from 'shared/retro/accounts.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { useLocation } from 'wouter';
import { HearingClockBar } from '../../features/accounts/hearing-clock.tsx';
import { HearingWays } from '../../features/accounts/hearing-ways.tsx';
import { HearingWords } from '../../features/accounts/hearing-words.tsx';
import { ReadBack } from '../../features/accounts/read-back.tsx';
import { useHearing } from '../../features/accounts/use-hearing.ts';
import { usePassages, type AccountHere } from '../../sync/use-account.ts';
import { useAct } from '../../sync/use-act.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { useKeyGroups } from '../../ui/commands.ts';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { HearingBar } from './hearing-bar.tsx';
import css from './hearing-view.module.css';

const words = accountWords.hearing;

export interface HearingScreenProps {
  readonly here: AccountHere;
  readonly account: AccountFacts;
  /** Short name. */
  readonly name: string;
  readonly fullName: string;
}

export function HearingScreen({ here, account, name, fullName }: HearingScreenProps) {
  const { seat } = useOpenRetro();
  const title = useStage((stage) => stage.about.title);
  const roster = useStage((stage) => stage.roster);
  const isHere = useRetro((view) => view.present.has(here.owner));
  const names = useNames();
  const hearing = useHearing(here.owner);
  const passages = usePassages(here.doc);
  const act = useAct();
  const [, go] = useLocation();
  const [current, setCurrent] = useState<string>();
  const [reading, setReading] = useState(false);
  useKeyGroups([
    {
      title: words.keys,
      rows: [
        { title: words.pause, keys: 'P' },
        { title: words.more, keys: 'Plus' },
        { title: words.quote, keys: 'Alt+U' },
        { title: words.off, keys: 'Alt+O' },
      ],
    },
  ]);
  const others = roster
    .filter(({ id }) => id !== seat.person && account.readers.includes(id))
    .map(({ id }) => names.of(id));
  const goTo = (passage: string) => {
    setCurrent(passage);
    const field = document.querySelector<HTMLElement>(`[data-passage="${passage}"] [contenteditable]`);
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  };
  const finish = () => {
    hearing.set({ clock: rest(hearing.clock, hearing.now) });
    setReading(true);
  };
  const end = async () => {
    const minutes = Math.min(600, Math.round(heardFor(hearing.clock, hearing.now) / 60_000));
    const listened = minutes > 0 ? { minutes } : {};
    const answer = await act({ type: 'give-account', owner: here.owner, given: true, ...listened });
    if (!answer.ok) return;
    announce(words.ended(name));
    go(`/r/${seat.retro}/prepare#accounts`);
  };
  return (
    <div className={css['screen']}>
      <title>{words.pageTitle(name, title)}</title>
      <SkipLink href="#main">{words.skip}</SkipLink>
      <HearingBar name={fullName}>
        {reading ? (
          <Button size="small" onClick={() => setReading(false)}>
            {words.toWriting}
          </Button>
        ) : (
          <Button size="small" onClick={finish}>
            <span>
              {words.finish} <span className={css['wide']}>{words.finishMore}</span>
            </span>
          </Button>
        )}
      </HearingBar>
      <HearingClockBar hearing={hearing} />
      <div className={css['work']}>
        <main id="main" tabIndex={-1} className={css['main']}>
          <div className={css['column']}>
            <div className={css['head']}>
              <h2 className={css['title']}>{reading ? words.readBack : words.words(name)}</h2>
              <PrivateMark seen="few">{words.seen(name, others)}</PrivateMark>
            </div>
            {reading ? (
              <>
                <ReadBack here={here} name={name} />
                <p className={css['end']}>
                  <Button look="primary" onClick={() => void end()}>
                    {words.end}
                  </Button>
                </p>
              </>
            ) : (
              <>
                {isHere && <p className="small second">{words.here(name)}</p>}
                <HearingWords here={here} current={current} onCurrent={setCurrent} />
              </>
            )}
          </div>
        </main>
        <aside className={css['aside']} aria-label={words.aside}>
          <HearingWays name={name} passages={passages} current={current} onCurrent={goTo} hearing={hearing} />
        </aside>
      </div>
    </div>
  );
}
