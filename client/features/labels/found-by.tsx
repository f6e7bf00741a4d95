import { useState } from 'react';
import { labelWords as words } from 'shared/sentences/archive.ts';
import { useAct } from '../../sync/use-act.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { Field } from '../../ui/field.tsx';
import css from './found-by.module.css';

const none: readonly string[] = [];

interface FoundByProps {
  readonly heading?: 'h2' | 'h3';
  /** How titles look where it stands. */
  readonly titleClass?: string | undefined;
}

/** Systems and tags by which others find the record later. Sent when a field is left. */
export function FoundBy({ heading: Heading = 'h3', titleClass = 'lab' }: FoundByProps) {
  const systems = useStage((stage) => stage.about.systems ?? none);
  const tags = useStage((stage) => stage.about.tags ?? none);
  const act = useAct();
  const [draft, setDraft] = useState<{ systems?: string; tags?: string }>({});
  const send = () => {
    const next = { systems: labelsIn(draft.systems, systems), tags: labelsIn(draft.tags, tags) };
    setDraft({});
    if (isSame(next.systems, systems) && isSame(next.tags, tags)) return;
    void act({ type: 'set-labels', ...next });
  };
  return (
    <section aria-labelledby="found-by" className={css['block']}>
      <Heading id="found-by" className={titleClass}>
        {words.title}
      </Heading>
      <p className="small second">{words.about}</p>
      <div onBlur={send} className={css['fields']}>
        <Field
          label={words.systems}
          placeholder={words.systemsExample}
          value={draft.systems ?? systems.join(', ')}
          maxLength={600}
          onChange={(text) => setDraft((before) => ({ ...before, systems: text }))}
        />
        <Field
          label={words.tags}
          placeholder={words.tagsExample}
          note={words.note}
          value={draft.tags ?? tags.join(', ')}
          maxLength={600}
          onChange={(text) => setDraft((before) => ({ ...before, tags: text }))}
        />
      </div>
    </section>
  );
}

function labelsIn(text: string | undefined, before: readonly string[]): string[] {
  if (text === undefined) return [...before];
  const labels = text.split(/[,;\n]/).map((label) => label.trim().slice(0, 60));
  return labels.filter((label) => label !== '').slice(0, 30);
}

const isSame = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n');
