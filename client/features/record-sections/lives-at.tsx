/** Where the record is kept besides here. Sent when the field is left. */
import { useState } from 'react';
import { isSafeUrl } from 'shared/retro/timeline.ts';
import { recordWords as words } from 'shared/sentences/record.ts';
import { useAct } from '../../sync/use-act.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Field } from '../../ui/field.tsx';
import css from './lives-at.module.css';

export function LivesAt() {
  const act = useAct();
  const stored = useStage((stage) => stage.about.livesAt);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [refused, setRefused] = useState(false);
  const send = async () => {
    const url = (typed ?? stored ?? '').trim();
    if (typed === undefined || url === (stored ?? '')) return setTyped(undefined);
    if (url !== '' && !isSafeUrl(url)) return setRefused(true);
    const answer = await act({ type: 'set-lives-at', ...(url === '' ? {} : { url }) });
    if (!answer.ok) return;
    setTyped(undefined);
    announce(url === '' ? words.livesGone : words.livesSaved);
  };
  return (
    <section aria-labelledby="lives-title" className={css['lives']}>
      <h2 id="lives-title" className="lab">
        {words.lives}
      </h2>
      <p className="small second">{words.livesSay}</p>
      <Field
        label={words.livesAt}
        hideLabel
        type="url"
        placeholder={words.livesExample}
        maxLength={2000}
        value={typed ?? stored ?? ''}
        refusal={refused ? words.livesRefused : undefined}
        onChange={(text) => {
          setRefused(false);
          setTyped(text);
        }}
        onBlur={() => void send()}
        onKeyDown={(event) => event.key === 'Enter' && void send()}
      />
      {stored !== undefined && (
        <a className="small" href={stored} target="_blank" rel="noreferrer">
          {words.livesOpen}
        </a>
      )}
    </section>
  );
}
