import { useEffect, useRef, useState } from 'react';
import { rewrite } from 'shared/documents/desk.ts';
import type { RefusalReason } from 'shared/protocol/refusals.ts';
import type { DeskIdea } from 'shared/retro/ideas.ts';
import { ownIdeaWords } from 'shared/sentences/own-ideas.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useNames } from '../../sync/use-names.ts';
import { useDocument } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import css from './my-ideas.module.css';

const words = ownIdeaWords;

/** Changing the words of one's own idea, until it is opened. */
export function EditIdea({ idea, onDone }: { readonly idea: DeskIdea; readonly onDone: () => void }) {
  const desk = useDocument('desk');
  const names = useNames();
  const [draft, setDraft] = useDraft(`idea.edit.${idea.id}`);
  const [refused, setRefused] = useState<RefusalReason>();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const field = place.current?.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const [text, setText] = useState(draft || idea.text);
  const write = (next: string) => {
    setText(next);
    setDraft(next);
  };
  const leave = () => {
    setDraft('');
    onDone();
  };
  const save = () => {
    const decision = desk ? rewrite(desk, 'ideas', idea.id, text) : undefined;
    if (!decision?.allowed) return setRefused(decision?.reason ?? 'try-again');
    announce(words.saved);
    leave();
  };
  return (
    <li ref={place} className={css['editing']}>
      <TextArea
        label={words.editing}
        value={text}
        onChange={write}
        onSend={save}
        onKeyDown={(event) => event.key === 'Escape' && leave()}
        refusal={refused && refusals[refused]}
        note={<PrivateMark seen="few">{participantWords.park.seen(names.leaders)}</PrivateMark>}
      />
      <div className={css['buttons']}>
        <Button size="small" keys="Mod+Enter" onClick={save}>
          {words.save}
        </Button>
        <Button size="small" look="quiet" onClick={leave}>
          {words.cancel}
        </Button>
      </div>
    </li>
  );
}
