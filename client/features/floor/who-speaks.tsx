/** Who has the floor, large enough to be read from two metres, and for how long. Nobody's share stands here. */
import type { ReactNode } from 'react';
import { floorWords } from 'shared/sentences/floor.ts';
import { someone } from 'shared/talk/turns.ts';
import { useSpeaking } from '../../sync/use-speaking.ts';
import { useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { HollowWaveGlyph, WaveGlyph } from '../../ui/glyphs.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { TurnLength } from './turn-length.tsx';
import { useFullName, useOtherLeaders } from './use-people.ts';
import css from './who-speaks.module.css';

const words = floorWords.speaks;

export interface WhoSpeaksProps {
  readonly level?: 2 | 3 | undefined;
  readonly children?: ReactNode;
}

/** Nothing at all where talk time is off. */
export function WhoSpeaks({ level = 2, children }: WhoSpeaksProps) {
  const { seat } = useOpenRetro();
  const floor = useRetro((view) => view.aside?.floor);
  const talk = useStage((stage) => stage.about.settings.talk);
  const others = useOtherLeaders();
  const nameOf = useFullName();
  const speaking = useSpeaking();
  const heard = [...speaking].map((person) => (person === someone ? words.somebody : nameOf(person)));
  const Heading = `h${level}` as const;
  if (!talk) return null;
  return (
    <section aria-label={words.title} className={css['speaks']}>
      <div className={css['head']}>
        <Heading className="lab">{words.title}</Heading>
        <PrivateMark seen="few">{words.seen(others)}</PrivateMark>
      </div>
      {floor ? (
        <p className={css['now']}>
          <span className={css['name']}>
            <WaveGlyph />
            {nameOf(floor.person)}
            {floor.person === seat.person && <span className="small muted">{words.you}</span>}
          </span>
          <span className={css['turn']}>
            <TurnLength since={floor.since} />
            <span className="srOnly"> {words.turn}</span>
          </span>
        </p>
      ) : heard.length > 0 ? (
        <p className={css['now']}>
          <span className={css['name']}>
            <HollowWaveGlyph />
            {heard.join(', ')}
          </span>
          <span className="small muted">{words.noticed}</span>
        </p>
      ) : (
        <QuietLine>{words.nobody}</QuietLine>
      )}
      {children}
    </section>
  );
}
