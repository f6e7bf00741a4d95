/** Says something about a section of the record, from one's own desk. */
import { useState, type FormEvent } from 'react';
import { addComment, maxQuote } from 'shared/documents/desk.ts';
import type { Section } from 'shared/retro/record.ts';
import { commentWords as words } from 'shared/sentences/record-comments.ts';
import { ownRefusals } from 'shared/sentences/own-refusals.ts';
import { newId } from '../../api/ids.ts';
import { serverNow } from '../../sync/clock.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useDocument } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import css from './comments.module.css';

export interface CommentFormProps {
  readonly section: Section;
  /** Words that were selected. */
  readonly quoted: string;
  readonly onClose: () => void;
}

type Kind = 'remark' | 'instead';

export default function CommentForm({ section, quoted, onClose }: CommentFormProps) {
  const desk = useDocument('desk');
  const [text, setText] = useDraft(`comment-${section.id}`);
  const [kind, setKind] = useState<Kind>('remark');
  const [quote, setQuote] = useState(quoted.slice(0, maxQuote));
  const [refused, setRefused] = useState<{ text?: string; quote?: string }>({});
  const send = () => {
    if (kind === 'instead' && quote.trim() === '') return setRefused({ quote: words.quoteMissing });
    if (!desk) return setRefused({ text: ownRefusals['try-again'] });
    const decision = addComment(desk, {
      id: newId(),
      section: section.id,
      text,
      ...(quote.trim() === '' ? {} : { quote: quote.trim() }),
      ...(kind === 'instead' ? { instead: true as const } : {}),
      at: serverNow(),
    });
    if (!decision.allowed) return setRefused({ text: ownRefusals[decision.reason] });
    setText('');
    announce(words.sent);
    onClose();
  };
  return (
    <form
      className={css['form']}
      aria-label={words.title(section.title)}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
    >
      <RadioCards<Kind>
        legend={words.kind}
        hideLegend
        options={[
          { value: 'remark', label: words.remark, description: words.remarkSays },
          { value: 'instead', label: words.instead, description: words.insteadSays },
        ]}
        value={kind}
        onChange={setKind}
      />
      <Field
        label={words.quote}
        hint={words.quoteHint}
        value={quote}
        onChange={setQuote}
        maxLength={maxQuote}
        refusal={refused.quote}
      />
      <TextArea
        label={kind === 'instead' ? words.insteadText : words.text}
        value={text}
        onChange={setText}
        onSend={send}
        maxLength={4000}
        takesFocus
        serif
        refusal={refused.text}
      />
      <div className={css['acts']}>
        <Button type="submit" keys="Mod+Enter">
          {words.send}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
        <PrivateMark seen="everyone">{words.seen}</PrivateMark>
      </div>
    </form>
  );
}
