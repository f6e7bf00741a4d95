/** When the room meets again, for everybody, with a file for their calendar. Nothing while no day is set. */
import CalendarPlus from 'lucide-react/icons/calendar-plus';
import { calendarFile } from 'shared/retro/calendar.ts';
import type { NextSitting } from 'shared/retro/next-sitting.ts';
import { nextSittingWords as words } from 'shared/sentences/next-sitting.ts';
import { serverNow } from '../../sync/clock.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { momentText } from './moment.ts';
import css from './next-sitting.module.css';

export function NextSittingLine() {
  const next = useStage((stage) => stage.about.next);
  return next ? <Line next={next} /> : null;
}

function Line({ next }: { readonly next: NextSitting }) {
  const names = useNames();
  const save = useCalendarFile(next);
  const when = momentText(next.at);
  return (
    <div className={css['line']}>
      <p className={css['when']}>{next.group ? words.groupMeets(when) : words.goesOn(when)}</p>
      <p className="second">
        {words.facts(
          next.minutes,
          (next.group ?? []).map((person) => names.of(person)),
        )}
      </p>
      <Button size="small" icon={<Icon of={CalendarPlus} />} onClick={save}>
        {words.calendar}
      </Button>
    </div>
  );
}

function useCalendarFile({ at, minutes, group }: NextSitting): () => void {
  const { seat } = useOpenRetro();
  const title = useStage((stage) => stage.about.title);
  return () =>
    saveFile(
      words.file,
      'text/calendar',
      calendarFile({
        uid: `next-${seat.retro}@second-story`,
        at: new Date(at).toISOString(),
        minutes,
        title: group ? words.calendarGroup(title) : words.calendarTitle(title),
        about: group ? words.calendarGroupAbout : words.calendarAbout,
        url: `${location.origin}/r/${seat.retro}`,
        made: new Date(serverNow()).toISOString(),
      }),
    );
}
