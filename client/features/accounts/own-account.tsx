/** One's own account: the questions to start from, and what one writes to them. */
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { addPassageAfter } from 'shared/documents/account.ts';
import { accountWords as words } from 'shared/sentences/accounts.ts';
import { newId } from '../../api/ids.ts';
import { usePassages, type AccountHere } from '../../sync/use-account.ts';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './own-account.module.css';
import { OwnPassage } from './own-passage.tsx';
import { useStarted } from './use-started.ts';

export interface OwnAccountProps {
  readonly here: AccountHere;
  /** Short names. */
  readonly readers: readonly string[];
}

export function OwnAccount({ here, readers }: OwnAccountProps) {
  const passages = usePassages(here.doc);
  const [added, setAdded] = useState<string>();
  useStarted(here);
  const add = () => {
    const id = newId();
    addPassageAfter(here.doc, id, passages.at(-1)?.id ?? '');
    setAdded(id);
  };
  return (
    <>
      <h2 className={css['title']}>{words.title}</h2>
      <p className={css['about']}>{words.about}</p>
      <PrivateMark seen="few">{words.readBy(readers)}</PrivateMark>
      <p className={classes('small second', css['hint'])}>{words.selectHint}</p>
      {passages.map((passage) => (
        <OwnPassage
          key={passage.id}
          here={here}
          passage={passage}
          readers={readers}
          takesFocus={passage.id === added}
        />
      ))}
      <p className={css['add']}>
        <Button size="small" look="quiet" icon={<Icon of={Plus} />} onClick={add}>
          {words.passage.add}
        </Button>
      </p>
    </>
  );
}
