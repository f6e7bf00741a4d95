/** The opening statement, read as it will be read aloud, and changed paragraph by paragraph. */
import X from 'lucide-react/icons/x';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { useState } from 'react';
import { openingStatement } from 'shared/retro/settings.ts';
import { planWords as words } from 'shared/sentences/plan.ts';
import { useAct } from '../../sync/use-act.ts';
import { useDraft } from '../../sync/use-draft.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { useTyped } from '../../sync/use-typed.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { showToast } from '../../ui/toasts.ts';
import css from './plan.module.css';

/** The server's limits for a statement. */
const longest = 2000;
const mostParagraphs = 20;

function useStatement() {
  const { store } = useOpenRetro();
  const act = useAct();
  const now = () => store.getState().stage?.about.opening ?? openingStatement;
  const set = (paragraphs: readonly string[]) => void act({ type: 'set-opening', paragraphs: [...paragraphs] });
  return { now, set };
}

export function OpeningText() {
  const opening = useStage((stage) => stage.about.opening);
  const ticked = useStage((stage) => stage.about.said.length > 0);
  const { now, set } = useStatement();
  const [editing, setEditing] = useState(false);
  const usual = () => {
    const mine = now();
    set(openingStatement);
    showToast({ text: words.usualDone, actions: [{ label: words.putBack, run: () => set(mine) }], lasts: 12_000 });
  };
  return (
    <section aria-labelledby="plan-statement" className={css['statement']}>
      <h3 id="plan-statement" className="lab">
        {words.statement}
      </h3>
      <p className="small second">{words.statementAbout}</p>
      {editing ? (
        <>
          {ticked && <p className="small second">{words.ticksGo}</p>}
          <ol className={css['paragraphs']}>
            {opening.map((text, index) => (
              // A paragraph is its place; what was typed into it is written before another takes it.
              // oxlint-disable-next-line react/no-array-index-key
              <Paragraph key={index} text={text} index={index} only={opening.length === 1} />
            ))}
          </ol>
          {opening.length < mostParagraphs && <NewParagraph />}
          <div className={css['acts']}>
            <Button onClick={() => setEditing(false)}>{words.editDone}</Button>
            {opening.join('\n') !== openingStatement.join('\n') && (
              <Button look="quiet" onClick={usual}>
                {words.usual}
              </Button>
            )}
          </div>
        </>
      ) : (
        <>
          <div className={css['read']}>
            {opening.map((text, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a paragraph is its place
              <p key={index}>{text}</p>
            ))}
          </div>
          <div>
            <Button size="small" onClick={() => setEditing(true)}>
              {words.edit}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface ParagraphProps {
  readonly text: string;
  readonly index: number;
  readonly only: boolean;
}

function Paragraph({ text, index, only }: ParagraphProps) {
  const { now, set } = useStatement();
  const number = index + 1;
  const typed = useTyped(text, (next) => {
    // An empty paragraph is not sent; it goes by its own button.
    if (next.trim() !== '') set(now().map((each, at) => (at === index ? next.trim() : each)));
  });
  const remove = () => {
    const before = now();
    set(before.filter((_, at) => at !== index));
    showToast({
      text: words.removedParagraph,
      actions: [{ label: words.putBack, run: () => set(before) }],
      lasts: 12_000,
    });
  };
  const up = () => {
    const paragraphs = [...now()];
    paragraphs.splice(index - 1, 0, ...paragraphs.splice(index, 1));
    set(paragraphs);
  };
  return (
    <li>
      <TextArea
        label={words.paragraph(number)}
        hideLabel
        serif
        minRows={1}
        maxLength={longest}
        value={typed.text}
        onChange={typed.type}
        onBlur={typed.settle}
      />
      <span className={css['paragraphActs']}>
        {index > 0 && (
          <IconButton size="small" label={words.upParagraph(number)} icon={<Icon of={ArrowUp} />} onClick={up} />
        )}
        <IconButton
          size="small"
          label={words.removeParagraph(number)}
          icon={<Icon of={X} />}
          unavailable={only ? words.onlyOne : undefined}
          onClick={remove}
        />
      </span>
    </li>
  );
}

function NewParagraph() {
  const { now, set } = useStatement();
  const [text, setText] = useDraft('opening-paragraph');
  const add = () => {
    if (text.trim() === '') return;
    set([...now(), text.trim()]);
    setText('');
  };
  return (
    <div className={css['newParagraph']}>
      <TextArea
        label={words.newParagraph}
        serif
        minRows={1}
        maxLength={longest}
        value={text}
        onChange={setText}
        onSend={add}
        note={words.newParagraphNote}
      />
      <Button size="small" onClick={add}>
        {words.addParagraph}
      </Button>
    </div>
  );
}
