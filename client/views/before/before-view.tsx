/** `/r/:retro/before`: what people read before the meeting. For everyone invited; prints as text alone. */
import ArrowLeft from 'lucide-react/icons/arrow-left';
import Printer from 'lucide-react/icons/printer';
import { useMemo } from 'react';
import { leadsTheRoom } from 'shared/retro/people.ts';
import { standing } from 'shared/retro/phases.ts';
import { beforePageWords as words } from 'shared/sentences/before-page.ts';
import { preRead, preReadParts, type PreReadDay, type PreReadSection } from 'shared/sentences/pre-read.ts';
import { Link, useLocation } from 'wouter';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { SkipLink } from '../../ui/skip-link.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import css from './before-view.module.css';

export default function BeforeView() {
  const about = useStage((stage) => stage.about);
  const roster = useStage((stage) => stage.roster);
  const events = useRetro((view) => view.events);
  const facts = useMemo(() => {
    const { title, zone, plan, settings } = about;
    return { title, zone, plan, roster, events, talk: settings.talk };
  }, [about, roster, events]);
  const { title, purpose, before, known, managers } = useMemo(() => preReadParts(facts), [facts]);
  return (
    <div className={css['page']}>
      <title>{words.pageTitle(about.title)}</title>
      <SkipLink href="#main">{words.skip}</SkipLink>
      <BeforeBar text={() => preRead(facts)} />
      {/* It scrolls, and nothing inside it takes the focus: keys reach it by itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <main id="main" tabIndex={0} className={css['paper']}>
        <article className={css['text']} aria-label={words.text}>
          <h1 className={css['title']}>{title}</h1>
          <p className={css['seen']}>
            <PrivateMark seen="everyone">{words.seen}</PrivateMark>
          </p>
          <p>{purpose}</p>
          {before.map((section) => (
            <Section key={section.title} section={section} />
          ))}
          <section>
            <h2>{known.title}</h2>
            {known.days.length === 0 && <p>{known.none}</p>}
            {known.days.map((day) => (
              <Day key={day.title ?? ''} day={day} />
            ))}
          </section>
          <Section section={managers} />
        </article>
      </main>
    </div>
  );
}

function BeforeBar({ text }: { readonly text: () => string }) {
  const { seat } = useOpenRetro();
  const phase = useStage((stage) => standing(stage.phases).phase);
  const [, go] = useLocation();
  const back = phase === 'prepare' && leadsTheRoom(seat.role) ? 'prepare' : 'live';
  return (
    <TopBar
      name={words.product}
      onHome={(event) => {
        event.preventDefault();
        go('/');
      }}
    >
      <CopyButton size="small" look="quiet" text={text} label={words.copy} />
      <Button size="small" look="quiet" icon={<Icon of={Printer} />} onClick={() => window.print()}>
        {words.print}
      </Button>
      <Link href={`/r/${seat.retro}/${back}`} asChild>
        <ButtonLink size="small" icon={<Icon of={ArrowLeft} />}>
          {words.back[back]}
        </ButtonLink>
      </Link>
    </TopBar>
  );
}

function Section({ section: { title, lines, as } }: { readonly section: PreReadSection }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {as === 'sentences' ? (
        <p>{lines.join(' ')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Day({ day: { title, events } }: { readonly day: PreReadDay }) {
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <ol className={css['events']}>
        {events.map(({ id, time, text }) => (
          <li key={id}>
            <span className={css['time']}>{time}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
