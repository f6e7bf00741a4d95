/** Hints on a question's wording, with another wording to take or leave. Asked of words, never of whoever wrote them. */
import { useEffect, useMemo, useState } from 'react';
import { questionWords as words } from 'shared/sentences/questions.ts';
import { hintsFor } from 'shared/wording/engine.ts';
import { withRewriteApplied } from 'shared/wording/replace.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import css from './questions.module.css';

/** ms the typing rests before hints look at it. */
const rest = 250;

/** Letters of a quote; more is the question itself. */
const longest = 40;

/** Wordings that were left as they are, for this tab. */
const left = new Set<string>();

export interface QuestionHintsProps {
  readonly id: string;
  readonly text: string;
  readonly onUse: (text: string) => void;
}

export function QuestionHints({ id, text, onUse }: QuestionHintsProps) {
  const { seat } = useOpenRetro();
  const [rested, setRested] = useState(text);
  const [, told] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  const all = useMemo(() => (rested.trim() === '' ? [] : hintsFor(rested, 'question')), [rested]);
  const nameOf = (rule: string) => `${seat.retro} ${id} ${rule}`;
  const hints = all.filter((hint) => !left.has(nameOf(hint.rule)));
  if (hints.length === 0) return null;
  const offers = [...new Set(hints.flatMap((hint) => withRewriteApplied(rested, hint) ?? []))];
  const leave = () => {
    for (const hint of hints) left.add(nameOf(hint.rule));
    told((count) => count + 1);
  };
  return (
    <div className={css['hint']} role="note" aria-label={words.wording}>
      {hints.map((hint) => (
        <p key={`${hint.rule} ${hint.span[0]}`}>
          <Quoted text={rested.slice(...hint.span)} /> {hint.reason}
        </p>
      ))}
      {offers.length > 0 && (
        <ul className={css['rewrites']}>
          {offers.map((offer) => (
            <li key={offer}>
              <Button size="small" aria-label={words.takeNamed(offer)} onClick={() => onUse(offer)}>
                {words.take}
              </Button>
              <span>{offer}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={css['offers']}>
        <Button size="small" look="quiet" onClick={leave}>
          {words.leave}
        </Button>
      </div>
    </div>
  );
}

/** The words it is about, unless it is about all of them. */
function Quoted({ text }: { readonly text: string }) {
  return text.length > longest ? null : <q className={css['word']}>{text}</q>;
}
