/** Which prepared questions were asked; what was not can go among the open questions of the record. */
import type { Question } from 'shared/retro/ideas.ts';
import type { Mirror } from 'shared/retro/mirror.ts';
import { mirrorWords } from 'shared/sentences/mirror.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Block } from './block.tsx';
import css from './mirror.module.css';
import { openQuestions, useKeep } from './use-keep.ts';

const words = mirrorWords.questions;
const none: readonly Question[] = [];

export function AskedBlock({ questions: { prepared, asked, left } }: Pick<Mirror, 'questions'>) {
  const all = useRetro((view) => view.backstage?.questions ?? none);
  const open = all.filter(({ id }) => left.includes(id));
  return (
    <Block title={words.title}>
      {prepared === 0 ? (
        <p className="second">{words.none}</p>
      ) : (
        <p className={css['figure']}>
          {asked} <span>{words.asked(prepared)}</span>
        </p>
      )}
      {open.length > 0 && (
        <>
          <p className="small second">{words.notAsked}</p>
          <ul className={css['open']}>
            {open.map(({ id, text }) => (
              <NotAsked key={id} text={text} />
            ))}
          </ul>
        </>
      )}
    </Block>
  );
}

function NotAsked({ text }: { readonly text: string }) {
  const { kept, unavailable, add } = useKeep(openQuestions, text);
  const keep = () => {
    add();
    announce(words.added);
  };
  return (
    <li>
      <q>{text}</q>{' '}
      {kept ? (
        <span className="muted">{words.added}</span>
      ) : (
        <Button look="quiet" size="small" className={css['add']} unavailable={unavailable} onClick={keep}>
          {words.add}
          <span className="srOnly">: {text}</span>
        </Button>
      )}
    </li>
  );
}
