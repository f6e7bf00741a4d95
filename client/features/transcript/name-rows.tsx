/** Each name of the file, in order of first words, and whom it means. */
import { transcriptWords as words } from 'shared/sentences/transcript.ts';
import type { SpeakerInFile } from 'shared/talk/transcript.ts';
import { someone } from 'shared/talk/turns.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { runningText } from '../../ui/clock.ts';
import { Select } from '../../ui/select.tsx';
import css from './transcript.module.css';

/** Values of a list are never empty. */
const unknown = '-someone';
const leftOut = '-nobody';

export interface NameRowsProps {
  readonly speakers: readonly SpeakerInFile[];
  readonly names: ReadonlyMap<string | null, string | null>;
  readonly choose: (name: string | null, person: string | null) => void;
}

export function NameRows({ speakers, names, choose }: NameRowsProps) {
  const roster = useStage((stage) => stage.roster);
  const options = [
    ...roster.filter(({ role }) => role !== 'observer').map(({ id, name }) => ({ value: id, label: name })),
    { value: unknown, label: words.someone },
    { value: leftOut, label: words.leaveOut },
  ];
  const valueOf = (person: string | null | undefined) =>
    person === null ? leftOut : person === undefined || person === someone ? unknown : person;
  const personOf = (value: string) => (value === leftOut ? null : value === unknown ? someone : value);
  return (
    <section aria-label={words.names}>
      <h3 className="lab">{words.names}</h3>
      <ul>
        {speakers.map(({ name, talked }) => (
          <li key={name ?? ''} className={css['row']}>
            <span className={css['name']}>
              {name ?? words.noName} <span className="small muted">{words.spoke(runningText(talked * 100))}</span>
            </span>
            <Select
              label={words.nameIs(name ?? words.noName)}
              hideLabel
              size="small"
              options={options}
              value={valueOf(names.get(name))}
              onChange={(value) => choose(name, personOf(value))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
