import { useId, useState, type FocusEvent } from 'react';
import { inRosterOrder } from 'shared/retro/people.ts';
import type { TimelineEvent } from 'shared/retro/timeline.ts';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import css from './event-editor.module.css';
import { useTimelineActs } from './use-timeline-acts.ts';

const words = timelineWords.edit;

/** The board's limits. */
const mostNames = 50;
const longestName = 200;
const offered = 6;

/** Names with commas between them; those who are invited or named already are offered. */
export function WhoField({ event }: { readonly event: TimelineEvent }) {
  const acts = useTimelineActs();
  const [draft, setDraft] = useState<string>();
  const [open, setOpen] = useState(false);
  const listId = useId();
  const text = draft ?? event.actors.join(', ');
  const offers = useOffers(text, open);
  const write = (names: string) => {
    setDraft(undefined);
    const actors = namesIn(names);
    if (actors.join('\n') !== event.actors.join('\n')) acts.change(event.id, { actors });
  };
  const leave = (blur: FocusEvent) => {
    if (blur.currentTarget.contains(blur.relatedTarget)) return;
    setOpen(false);
    write(text);
  };
  const add = (name: string) => {
    const before = text.slice(0, text.lastIndexOf(',') + 1);
    write([...namesIn(before), name].join(', '));
  };
  return (
    <div onFocus={() => setOpen(true)} onBlur={leave}>
      <Field label={words.who} note={words.whoNote} value={text} onChange={setDraft} autoComplete="off" />
      {open && offers.length > 0 && (
        <ul id={listId} className={css['offers']} aria-label={words.whoSuggested}>
          {offers.map((name) => (
            <li key={name}>
              <Button size="small" aria-label={words.whoAdd(name)} onClick={() => add(name)}>
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function useOffers(text: string, open: boolean): readonly string[] {
  const roster = useStage((stage) => stage.roster);
  const events = useRetro((view) => view.events);
  if (!open) return [];
  const there = new Set(namesIn(text).map((name) => name.toLowerCase()));
  const started = text
    .slice(text.lastIndexOf(',') + 1)
    .trim()
    .toLowerCase();
  const whole = there.has(started) && started !== '';
  const known = new Set([...inRosterOrder(roster).map(({ name }) => name), ...events.flatMap(({ actors }) => actors)]);
  return [...known]
    .filter((name) => !there.has(name.toLowerCase()) || name.toLowerCase() === started)
    .filter(
      (name) =>
        whole ||
        started === '' ||
        name
          .toLowerCase()
          .split(/\s+/)
          .some((part) => part.startsWith(started)) ||
        name.toLowerCase().startsWith(started),
    )
    .filter((name) => name.toLowerCase() !== started)
    .slice(0, offered);
}

function namesIn(text: string): string[] {
  const names = text.split(',').map((name) => name.trim().slice(0, longestName));
  return [...new Set(names.filter((name) => name !== ''))].slice(0, mostNames);
}
