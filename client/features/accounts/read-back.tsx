/** What was taken down, to be read aloud: the author hears their own words, and changes what is not right. */
import { accountWords } from 'shared/sentences/accounts.ts';
import { isEmpty } from 'shared/retro/prose.ts';
import type { Passage } from 'shared/documents/account.ts';
import { usePassageProse, usePassages, type AccountHere } from '../../sync/use-account.ts';
import { ProseText } from '../../ui/prose/prose-text.tsx';
import css from './hearing.module.css';

const words = accountWords.hearing;

export function ReadBack({ here, name }: { readonly here: AccountHere; readonly name: string }) {
  const passages = usePassages(here.doc).filter((passage) => !passage.takenOut);
  return (
    <>
      <p className={css['readAbout']}>{words.readBackAbout(name)}</p>
      {passages.map((passage) => (
        <Told key={passage.id} here={here} passage={passage} />
      ))}
    </>
  );
}

function Told({ here, passage }: { readonly here: AccountHere; readonly passage: Passage }) {
  const prose = usePassageProse(here.doc, passage.id);
  if (isEmpty(prose)) return null;
  return (
    <div className={css['told']}>
      {passage.offRecord && <p className="small muted">{accountWords.passage.isOff}</p>}
      <ProseText prose={prose} className={css['toldText']} />
    </div>
  );
}
