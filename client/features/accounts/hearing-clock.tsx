/** Half an hour, and how much of it has passed. It ends nothing. */
import Play from 'lucide-react/icons/play';
import { heardFor, isListening, listen, rest, takeMore } from 'shared/retro/hearing.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { Button } from '../../ui/button.tsx';
import { PauseGlyph } from '../../ui/glyphs.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useKeys } from '../../ui/keys.ts';
import { Meter } from '../../ui/meter.tsx';
import css from './hearing.module.css';
import type { Hearing } from './use-hearing.ts';

const words = accountWords.hearing;

export function HearingClockBar({ hearing }: { readonly hearing: Hearing }) {
  const { clock, now, set } = hearing;
  const listening = isListening(clock);
  const spent = heardFor(clock, now);
  const minutes = Math.floor(spent / 60_000);
  const length = Math.round(clock.length / 60_000);
  const turn = () => set({ clock: listening ? rest(clock, now) : listen(clock, now) });
  const more = () => set({ clock: takeMore(clock) });
  useKeys([
    { keys: 'P', run: turn },
    { keys: 'Plus', run: more },
  ]);
  return (
    <section className={css['clock']} aria-label={words.time}>
      <p className={css['minutes']}>
        {minutes} <span>{words.of(length)}</span>
      </p>
      <Meter fill={Math.min(1, spent / clock.length)} look="past" sentence={words.bar(minutes, length)} />
      <div className={css['clockActs']}>
        <Button
          size="small"
          keys="P"
          icon={listening ? <PauseGlyph /> : <Icon of={Play} />}
          look={listening || spent > 0 ? 'default' : 'primary'}
          onClick={turn}
        >
          {listening ? words.pause : spent > 0 ? words.goOn : words.start}
        </Button>
        <Button size="small" look="quiet" keys="Plus" onClick={more}>
          {words.more}
        </Button>
      </div>
    </section>
  );
}
