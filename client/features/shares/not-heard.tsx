/** Who was not heard yet, by name, with what ties them to the story. Shares come on a key, and never in an order. */
import { useState } from 'react';
import { isExpected, type TalkPerson } from 'shared/talk/people.ts';
import type { Situation } from 'shared/talk/situation.ts';
import { shareWords as words } from 'shared/sentences/nudges.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { useTalk } from '../../sync/use-talk.ts';
import { Button } from '../../ui/button.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { NextVoice } from './next-voice.tsx';
import { ShareRows } from './share-rows.tsx';
import css from './shares.module.css';

export interface NotHeardProps {
  /** Shows and hides the shares; without, they always stand. */
  readonly keys?: Shortcut | undefined;
}

export function NotHeard({ keys }: NotHeardProps) {
  const on = useStage((stage) => stage.about.settings.talk);
  const talk = useTalk();
  const [shares, setShares] = useState(keys === undefined);
  useKeys(keys ? [{ ...keys, run: () => setShares(!shares) }] : [], on);
  if (!on || !talk) return null;
  const heard = new Set(talk.talk.people.flatMap(({ person, heard: was }) => (was ? [person] : [])));
  const quiet = talk.people.filter((person) => isExpected(person) && !heard.has(person.id));
  return (
    <section aria-label={shares ? words.title : words.notHeard} className={css['part']}>
      <div className={css['head']}>
        <h3 className="lab">
          {shares ? words.title : words.notHeard}{' '}
          {!shares && quiet.length > 0 && <span className="muted num">{quiet.length}</span>}
        </h3>
        {keys && (
          <Button look="quiet" size="small" keys={keys} onClick={() => setShares(!shares)}>
            {shares ? words.hide : words.show}
          </Button>
        )}
      </div>
      <NextVoice talk={talk} />
      {shares ? (
        <ShareRows talk={talk} />
      ) : quiet.length === 0 ? (
        <QuietLine>{words.everybody}</QuietLine>
      ) : (
        <ul className={css['quiet']}>
          {quiet.map((person) => (
            <li key={person.id} className={css['row']}>
              <span>{person.name}</span>
              <span className="small muted">{tie(person, talk)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function tie(person: TalkPerson, { events }: Situation): string {
  if (person.dontCall) return words.notNow;
  const event = events.find(({ id }) => person.actsIn.includes(id));
  return event ? words.onIt(event.time) : '';
}
