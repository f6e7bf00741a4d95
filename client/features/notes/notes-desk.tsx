/** Notes of the whole meeting in one scroll, with an editor in the one section that is being written. */
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef } from 'react';
import type { Phase } from 'shared/retro/phases.ts';
import { notesWords } from 'shared/sentences/notes.ts';
import { useLeader } from '../../sync/use-names.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import type { Shortcut } from '../../ui/key-preferences.ts';
import { useKeys } from '../../ui/keys.ts';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { NoteSection } from './note-section.tsx';
import css from './notes-desk.module.css';
import { sectionId, useNotesSections } from './sections.ts';
import { useToldMoves } from './use-told-moves.tsx';
import { useWriting } from './use-writing.ts';

const NotesToolbar = lazy(() => import('./notes-toolbar.tsx'));

const words = notesWords;

export interface NotesDeskProps {
  readonly phase: Phase;
  readonly keys: {
    readonly notes: Shortcut;
    readonly go: Shortcut;
    readonly lineQuote: Shortcut;
    readonly lineKnown: Shortcut;
  };
  /** Above the sections, scrolling with them: what the room looks at. */
  readonly head?: ReactNode;
  /** Below the scroll, always in sight: quick capture. */
  readonly foot?: ReactNode;
}

export function NotesDesk({ phase, keys, head, foot }: NotesDeskProps) {
  const { seat } = useOpenRetro();
  const sections = useNotesSections(phase);
  const writing = useWriting(sections);
  const leader = useLeader();
  const isMe = useStage((stage) => stage.about.leading === seat.person);
  const scroll = useRef<HTMLDivElement>(null);
  const leads = sections.all.find(({ key }) => key === sections.leads);
  const elsewhere = leads !== undefined && writing.active !== leads.key;
  const go = () => leads && writing.write(leads.key);
  const isWriting = () => writing.editor?.isFocused === true;
  useToldMoves({
    leads: isMe ? undefined : leads,
    leader: leader ?? notesWords.leads.somebody,
    elsewhere,
    isWriting,
    go,
    keys: keys.go,
  });
  useFollowedScroll(scroll, writing.active, sections.leads, phase);
  useKeys([{ ...keys.notes, run: writing.resume }, ...(elsewhere ? [{ ...keys.go, run: go }] : [])]);
  const lineKeys = useMemo(() => ({ quote: keys.lineQuote, known: keys.lineKnown }), [keys.lineQuote, keys.lineKnown]);
  const empty = sections.all.length === 1 && phase === 'timeline';
  return (
    <div className={css['desk']}>
      <div className={css['bar']}>
        <Suspense fallback={<div className={css['coming']} />}>
          <NotesToolbar editor={writing.editor} hint={!elsewhere} keys={lineKeys} />
        </Suspense>
        <div className={css['end']}>
          {elsewhere && leader !== undefined && !isMe && (
            <Button size="small" keys={keys.go} onClick={go}>
              {words.leads.go(leader, leads.time)}
            </Button>
          )}
          <PrivateMark seen="everyone">{words.seen}</PrivateMark>
        </div>
      </div>
      <div ref={scroll} className={css['scroll']}>
        {head}
        <h2 className="srOnly">{words.title}</h2>
        {empty && <QuietLine>{words.sections.empty}</QuietLine>}
        {sections.all.map((section) => {
          const active = section.key === writing.active;
          return (
            <NoteSection
              key={section.key}
              section={section}
              active={active}
              takesFocus={active && writing.takesFocus}
              keys={lineKeys}
              leader={section.key === sections.leads && section.place !== 'meeting' && !isMe ? leader : undefined}
              onEdit={writing.write}
              onEditor={writing.onEditor}
            />
          );
        })}
      </div>
      {foot && <div className={css['foot']}>{foot}</div>}
    </div>
  );
}

/**
 * While nobody writes here the scroll goes where the room goes: to the section that follows whoever leads, and to the
 * top when the meeting steps on. Whoever has the caret in it is left alone.
 */
function useFollowedScroll(
  scroll: { readonly current: HTMLDivElement | null },
  active: string | undefined,
  leads: string | undefined,
  phase: Phase,
): void {
  const seen = useRef<string>(undefined);
  useEffect(() => {
    const region = scroll.current;
    const first = seen.current === undefined;
    const now = `${phase} ${leads}`;
    if (seen.current === now) return;
    seen.current = now;
    if (!region || region.contains(document.activeElement)) return;
    // Where the whole page scrolls it begins at its top, but for the timeline: nobody scrolls to the tenth event.
    if (first && phase !== 'timeline' && getComputedStyle(region).overflowY === 'visible') return;
    const section = active === undefined || active !== leads ? null : document.getElementById(sectionId(active));
    if (phase === 'timeline') section?.scrollIntoView({ block: 'start' });
    else region.scrollTo({ top: 0 });
    // Once a move: the writer's own choice of a section scrolls by itself.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [leads, phase]);
}
