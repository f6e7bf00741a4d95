/** What the mirror says, block by block (ui.md 09). No chart has a person on an axis. */
import { hasBlock, timelinePart, type Mirror } from 'shared/retro/mirror.ts';
import { mirrorWords } from 'shared/sentences/mirror.ts';
import { pulseLines, pulseWords } from 'shared/sentences/pulse.ts';
import { percentText } from '../../ui/percent.ts';
import { Picture } from '../../ui/picture.tsx';
import { classes } from '../../ui/classes.ts';
import { Block } from './block.tsx';
import { EventMinutes } from './event-minutes.tsx';
import css from './mirror.module.css';
import { AskedBlock } from './asked-block.tsx';

const words = mirrorWords;

export function MirrorBlocks({ mirror }: { readonly mirror: Mirror }) {
  return (
    <div className={css['blocks']}>
      <TimeBlock mirror={mirror} />
      {mirror.heard && <VoicesBlock mirror={mirror} heard={mirror.heard} />}
      {hasBlock(mirror, 'events') && (
        <Block title={words.events.title} keeps={{ mirror, block: 'events' }}>
          <EventMinutes events={mirror.events} />
        </Block>
      )}
      {hasBlock(mirror, 'pulse') && (
        <Block title={pulseWords.told.title} keeps={{ mirror, block: 'pulse' }}>
          <Pairs pairs={pulseLines(mirror.pulse ?? {}).map(({ line, told }) => [line, told])} />
        </Block>
      )}
      <AskedBlock questions={mirror.questions} />
      <IdeasBlock mirror={mirror} />
    </div>
  );
}

function TimeBlock({ mirror }: { readonly mirror: Mirror }) {
  const { minutes } = mirror;
  const parts = [
    { key: 'opening', minutes: minutes.opening, label: String(minutes.opening) },
    { key: 'timeline', minutes: minutes.timeline, label: words.time.timeline(minutes.timeline) },
    { key: 'learnings', minutes: minutes.learnings, label: words.time.learnings(minutes.learnings) },
    { key: 'rest', minutes: minutes.rest, label: String(minutes.rest) },
  ].filter((each) => each.minutes > 0);
  return (
    <Block title={words.time.title} keeps={{ mirror, block: 'time' }}>
      <p className={css['figure']}>
        {minutes.timeline}{' '}
        <span>{words.time.of(minutes.all, percentText(timelinePart(mirror)), Math.round((minutes.all * 2) / 3))}</span>
      </p>
      {parts.length > 0 && (
        <Picture sentence={words.time.chart(minutes)} className={classes(css['split'])}>
          {parts.map((part) => (
            <span key={part.key} style={{ flexGrow: part.minutes }}>
              <i className={classes(part.key === 'timeline' && css['main'])} />
              <span>{part.label}</span>
            </span>
          ))}
        </Picture>
      )}
    </Block>
  );
}

interface VoicesProps {
  readonly mirror: Mirror;
  readonly heard: NonNullable<Mirror['heard']>;
}

function VoicesBlock({ mirror, heard: { heard, of } }: VoicesProps) {
  const all = heard === of;
  return (
    <Block title={words.voices.title} keeps={{ mirror, block: 'voices' }}>
      <p className={css['figure']}>
        {all ? words.voices.all : words.voices.some(heard)}{' '}
        <span>{all ? words.voices.allMore : words.voices.someMore(of)}</span>
      </p>
    </Block>
  );
}

function IdeasBlock({ mirror }: { readonly mirror: Mirror }) {
  const { learnings, ideas, kept, actions } = mirror;
  return (
    <Block title={words.ideas.title} keeps={{ mirror, block: 'ideas' }}>
      <Pairs
        pairs={[
          [words.ideas.learnings, String(learnings)],
          [words.ideas.parked, String(ideas)],
          ...(ideas > 0 ? [[words.ideas.kept, String(kept)] as const] : []),
          [words.ideas.actions, actions === 0 ? words.ideas.noActions : String(actions)],
        ]}
      />
    </Block>
  );
}

function Pairs({ pairs }: { readonly pairs: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl className={css['pairs']}>
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
