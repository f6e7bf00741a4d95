/** Who is who in the file, when it began, and what it would change for each person. Nothing is noted before one says so. */
import { useMemo, useState } from 'react';
import { talkFacts } from 'shared/documents/talk.ts';
import { transcriptLimits } from 'shared/protocol/transcript-limits.ts';
import { transcriptWords as words } from 'shared/sentences/transcript.ts';
import { guessPerson, speakersIn, turnsOf } from 'shared/talk/transcript.ts';
import { someone } from 'shared/talk/turns.ts';
import { newId } from '../../api/ids.ts';
import { sendTranscript } from '../../api/transcript.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { useTalkSource } from '../../sync/use-talk.ts';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { clockText, runningText, viewersZone } from '../../ui/clock.ts';
import { Field } from '../../ui/field.tsx';
import { showToast } from '../../ui/toasts.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { clockTime } from './clock-time.ts';
import { DifferenceRows } from './difference-rows.tsx';
import { NameRows } from './name-rows.tsx';
import type { FileRead } from './read-file.ts';
import css from './transcript.module.css';

export interface TranscriptPreviewProps {
  readonly read: FileRead;
  readonly onNoted: () => void;
}

export function TranscriptPreview({ read, onNoted }: TranscriptPreviewProps) {
  const { seat } = useOpenRetro();
  const roster = useStage((stage) => stage.roster);
  const source = useTalkSource(10_000);
  const [id] = useState(newId);
  const [sending, setSending] = useState(false);
  const since = source ? talkFacts(source).since * 100 : 0;
  const [began, setBegan] = useState(() => clockText(since, viewersZone(), { seconds: true }));
  const speakers = useMemo(() => speakersIn(read.cues), [read]);
  const [names, setNames] = useState<ReadonlyMap<string | null, string | null>>(
    () =>
      new Map(speakers.map(({ name }) => [name, (name === null ? undefined : guessPerson(name, roster)) ?? someone])),
  );
  const startsAt = clockTime(began, since);
  const turns = useMemo(
    () => (startsAt === undefined ? [] : turnsOf(read.cues, names, startsAt)),
    [read, names, startsAt],
  );
  if (!source) return null;
  const length = Math.max(...read.cues.map(({ end }) => end)) * 1000;
  const inSitting = turns.filter(([, start, duration]) => start * 100 < source.now && (start + duration) * 100 > since);
  const why =
    startsAt === undefined
      ? words.beganBad
      : turns.length > transcriptLimits.turns
        ? words.refused['too-many']
        : turns.length === 0
          ? words.nothing
          : inSitting.length === 0
            ? words.outside
            : undefined;
  const note = async () => {
    setSending(true);
    const kept = inSitting.map(([person, start, duration]): [string, number, number] => [person, start, duration]);
    const answer = await sendTranscript(seat.retro, { id, turns: kept });
    setSending(false);
    if (!answer.ok) return showToast({ tone: 'refused', text: refusals[answer.reason] });
    announce(words.noted);
    onNoted();
  };
  return (
    <>
      <p>
        {words.read(read.name, read.cues.length, speakers.length, runningText(length))}
        {read.unread > 0 && ` ${words.unread(read.unread)}`}
      </p>
      <Field
        label={words.began}
        note={words.beganNote}
        size="small"
        className={css['began']}
        autoComplete="off"
        maxLength={8}
        refusal={startsAt === undefined ? words.beganBad : undefined}
        value={began}
        onChange={setBegan}
      />
      <NameRows
        speakers={speakers}
        names={names}
        choose={(name, person) => setNames(new Map(names).set(name, person))}
      />
      {why === undefined ? (
        <DifferenceRows source={source} turns={inSitting} />
      ) : (
        <p className="small second" role="status">
          {why}
        </p>
      )}
      <div>
        <Button look="primary" unavailable={sending ? words.note : why} onClick={() => void note()}>
          {words.note}
        </Button>
      </div>
    </>
  );
}
