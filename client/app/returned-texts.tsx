import { useEffect } from 'react';
import { closings } from 'shared/sentences/refusals.ts';
import { returnedWords as words } from 'shared/sentences/leaving.ts';
import { useOpenRetro, useRetro } from '../sync/use-retro.tsx';
import type { Returned } from '../sync/view.ts';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { PrivateMark } from '../ui/private-mark.tsx';
import css from './shell.module.css';

/** Words that could not be added stand here until their writer has them. Nothing typed is lost silently. */
export function ReturnedTexts() {
  const retro = useOpenRetro();
  const returned = useRetro((view) => view.returned);
  const latest = returned.at(-1);
  useEffect(() => {
    if (latest) announce(sentenceFor(latest), 'assertive');
  }, [latest]);
  if (returned.length === 0) return null;
  return (
    <section aria-label={words.region}>
      {returned.map((each) => (
        <Notice key={each.id} returned={each} dismiss={() => retro.dismissReturned(each.id)} />
      ))}
    </section>
  );
}

const sentenceFor = ({ kind, reason }: Returned) => (kind === 'actions' ? words.parked : closings[reason]);

function Notice({ returned, dismiss }: { readonly returned: Returned; readonly dismiss: () => void }) {
  const text = returned.texts.join('\n\n');
  return (
    <div className={css['returned']}>
      <h2>{words.title}</h2>
      <p className="small second">{sentenceFor(returned)}</p>
      <blockquote>{text}</blockquote>
      <div className={css['returnedFoot']}>
        <CopyButton size="small" text={text} label={words.copy} />
        <Button size="small" onClick={dismiss}>
          {words.done}
        </Button>
        <PrivateMark seen="few">{words.seen}</PrivateMark>
      </div>
    </div>
  );
}
