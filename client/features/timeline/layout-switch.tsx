/** One list, or lanes beside each other; and which lanes. */
import { laneKinds, lanesOf, mostLanes, namesOfLanes, type LaneKind } from 'shared/retro/lanes.ts';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { useRetro } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { PopoverButton } from '../../ui/popover-button.tsx';
import { Select } from '../../ui/select.tsx';
import css from './lanes.module.css';
import { useTimelineState, useTimelineStore, type Layout } from './timeline-state.ts';

const words = timelineWords.lanes;

export function LayoutSwitch() {
  const timeline = useTimelineStore();
  const layout = useTimelineState((state) => state.layout);
  const options = (['list', ...laneKinds] as const).map((value) => ({ value, label: words.layouts[value] }));
  const choose = (next: Layout) => {
    timeline.setState({ layout: next });
    announce(words.shown[next]);
  };
  return (
    <>
      <Select label={words.label} hideLabel size="small" options={options} value={layout} onChange={choose} />
      {layout !== 'list' && (
        <PopoverButton label={words.choose} content={() => <Choice by={layout} />}>
          {words.choose}
        </PopoverButton>
      )}
    </>
  );
}

function Choice({ by }: { readonly by: LaneKind }) {
  const timeline = useTimelineStore();
  const events = useRetro((view) => view.events);
  const chosen = useTimelineState((state) => state.lanes[by]);
  const all = namesOfLanes(events, by);
  const shown = new Set(lanesOf(events, by, chosen).names);
  const choose = (name: string, on: boolean) => {
    const next = new Set([...shown].filter((each) => each !== name));
    if (on) next.add(name);
    timeline.setState((state) => ({ lanes: { ...state.lanes, [by]: next } }));
  };
  return (
    <div className={css['choice']}>
      <p className="small second">{all.size === 0 ? words.none[by] : words.chooseAbout(mostLanes)}</p>
      <ul className={css['choices']}>
        {[...all].map(([name, count]) => (
          <li key={name}>
            <Checkbox
              label={
                <>
                  {name} <span className="muted num">{count}</span>
                </>
              }
              checked={shown.has(name)}
              disabled={!shown.has(name) && shown.size >= mostLanes}
              onChange={(on) => choose(name, on)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
