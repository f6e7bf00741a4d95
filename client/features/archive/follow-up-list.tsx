import { useState } from 'react';
import type { FollowUpRow } from 'shared/protocol/archive.ts';
import { archiveWords } from 'shared/sentences/archive.ts';
import { Link } from 'wouter';
import { markFollowUp } from '../../api/archive.ts';
import { announce } from '../../ui/announcer.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { dayText, viewersZone } from '../../ui/clock.ts';
import { showToast } from '../../ui/toasts.ts';
import css from './follow-up-list.module.css';

const words = archiveWords.followUp;
const dated = { weekday: false, year: true } as const;

export interface FollowUpListProps {
  readonly followUps: readonly FollowUpRow[];
  /** The server's time, ms since the epoch. */
  readonly now: number;
  /** Names the record each comes from. */
  readonly withRecord: boolean;
}

/** Action items with their age. Whoever took part may say that one is done; who it was is kept nowhere. */
export function FollowUpList({ followUps, now, withRecord }: FollowUpListProps) {
  return (
    <ul className={css['list']}>
      {followUps.map((followUp) => (
        <Row key={`${followUp.retro} ${followUp.action}`} {...{ followUp, now, withRecord }} />
      ))}
    </ul>
  );
}

function Row({ followUp, now, withRecord }: Omit<FollowUpListProps, 'followUps'> & { followUp: FollowUpRow }) {
  const { retro, title, action, text, createdAt, due, doneAt, mayMark } = followUp;
  const [marked, setMarked] = useState<boolean>();
  const done = marked ?? doneAt !== undefined;
  const mark = async (next: boolean) => {
    setMarked(next);
    const answer = await markFollowUp(retro, action, next);
    if (answer.ok) return announce(next ? words.told : words.undone);
    setMarked(!next);
    showToast({ tone: 'refused', text: words.refused });
  };
  const facts = [
    done && doneAt !== undefined ? words.doneAt(dayText(doneAt, viewersZone(), dated)) : words.age(now - createdAt),
    ...(due === undefined || done ? [] : [words.due(dayText(`${due}T12:00:00Z`, 'UTC', dated))]),
  ];
  return (
    <li className={css['row']} data-done={done || undefined}>
      {mayMark && <Checkbox label={words.doneOf(text)} hideLabel checked={done} onChange={(next) => void mark(next)} />}
      <div>
        <p className={css['text']}>{text}</p>
        <p className="small muted">
          {done && doneAt === undefined ? words.done : facts.join(' · ')}
          {withRecord && (
            <>
              {' · '}
              <Link href={`/r/${retro}/archive`}>{words.from(title)}</Link>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
