import { useEffect, useRef, useState } from 'react';
import { rewrite } from 'shared/documents/desk.ts';
import type { RefusalReason } from 'shared/protocol/refusals.ts';
import type { DeskLearning } from 'shared/retro/ideas.ts';
import { learningsWords as words } from 'shared/sentences/learnings.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useDocument } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import css from './my-learnings.module.css';

/** Changing one's own learning. */
export function EditLearning({ learning, onDone }: { readonly learning: DeskLearning; readonly onDone: () => void }) {
  const desk = useDocument('desk');
  const [draft, setDraft] = useDraft(`learning.edit.${learning.id}`);
  const [text, setText] = useState(draft || learning.text);
  const [refused, setRefused] = useState<RefusalReason>();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const field = place.current?.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const write = (next: string) => {
    setText(next);
    setDraft(next);
  };
  const leave = () => {
    setDraft('');
    onDone();
  };
  const save = () => {
    const decision = desk ? rewrite(desk, 'learnings', learning.id, text) : undefined;
    if (!decision?.allowed) return setRefused(decision?.reason ?? 'try-again');
    announce(words.saved);
    leave();
  };
  return (
    <li ref={place} className={css['editing']}>
      <TextArea
        label={words.editing}
        hideLabel
        serif
        value={text}
        onChange={write}
        onSend={save}
        onKeyDown={(event) => event.key === 'Escape' && leave()}
        refusal={refused && refusals[refused]}
      />
      <div className={css['acts']}>
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
