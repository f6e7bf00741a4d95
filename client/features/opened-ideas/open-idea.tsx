/** The parked idea the room looks at, with what the timeline says where it came up. */
import { type ReactNode, useEffect, useRef } from 'react';
import type { OpenIdea as ShownIdea } from 'shared/retro/ideas.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { openedIdeasWords as words } from 'shared/sentences/opened-ideas.ts';
import { eventTime } from 'shared/sentences/event.ts';
import { useLeader, useNames } from '../../sync/use-names.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './open-idea.module.css';

/** @param children what was said about it, below */
export function OpenIdea({ children }: { readonly children?: ReactNode }) {
  const names = useNames();
  const leader = useLeader() ?? participantWords.follow.leader;
  const ideas = useStage((stage) => stage.ideas);
  const total = useStage((stage) => stage.counts.ideas);
  const openIdea = useStage((stage) => stage.about.openIdea);
  const verdict = useStage((stage) => (openIdea === undefined ? undefined : stage.verdicts.get(openIdea)?.verdict));
  const zone = useStage((stage) => stage.about.zone);
  const at = ideas.findIndex((each) => each.id === openIdea);
  const idea = ideas[at];
  const event = useRetro((view) => view.events.find(({ id }) => id === idea?.eventId));
  useIdeaTold(idea, verdict && words.verdicts[verdict]);
  if (!idea) {
    if (total === 0) return <EmptyState title={words.none} />;
    return <EmptyState title={words.waiting}>{ideas.length === 0 && words.waitingMore(leader)}</EmptyState>;
  }
  const facts = [
    words.position(at + 1, Math.max(total, ideas.length)),
    ...(event ? [words.parkedAt(eventTime(event, zone))] : []),
    idea.author === undefined ? words.withoutName : names.of(idea.author),
    ...(idea.late ? [words.late] : []),
  ];
  return (
    <article>
      <div className={css['head']}>
        <p className={css['facts']}>{words.fact(facts)}</p>
        <PrivateMark seen="everyone">{words.openSeen}</PrivateMark>
      </div>
      <h2 className={css['text']}>{idea.text}</h2>
      {event && (
        <blockquote className={css['timeline']}>
          <p className="small muted">{words.timelineSays(eventTime(event, zone))}</p>
          <p>{event.text}</p>
        </blockquote>
      )}
      <p className={css['verdict']}>{verdict === undefined ? words.notDecided : words.verdicts[verdict]}</p>
      {children}
    </article>
  );
}

/** An idea that is opened is read out, and then what becomes of it. */
function useIdeaTold(idea: ShownIdea | undefined, verdict: string | undefined): void {
  const before = useRef({ id: idea?.id, verdict });
  useEffect(() => {
    const last = before.current;
    before.current = { id: idea?.id, verdict };
    if (idea && last.id !== idea.id) announce(words.told(idea.text));
    else if (verdict !== undefined && last.verdict !== verdict) announce(verdict);
  }, [idea, verdict]);
}
