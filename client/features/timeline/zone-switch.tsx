import { viewersZone } from '../../ui/clock.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { timelineWords } from 'shared/sentences/timeline.ts';
import { announce } from '../../ui/announcer.ts';
import { Select } from '../../ui/select.tsx';
import { useTimelineState, useTimelineStore, type ZoneChoice } from './timeline-state.ts';
import { zoneOf } from './use-shown-zone.ts';

const words = timelineWords.zone;

/** UTC, the retro's zone, this browser's zone: whichever differ. */
export function ZoneSwitch() {
  const timeline = useTimelineStore();
  const retroZone = useStage((stage) => stage.about.zone);
  const choice = useTimelineState((state) => state.zone);
  const shown = zoneOf(choice, retroZone);
  const all: { value: ZoneChoice; label: string; description?: string }[] = [
    { value: 'retro', label: words.retro(retroZone), description: words.retroAbout },
    { value: 'utc', label: words.utc },
    { value: 'local', label: words.local(viewersZone()), description: words.localAbout },
  ];
  const options = all.filter(
    ({ value }, index) => all.findIndex((each) => zoneOf(each.value, retroZone) === zoneOf(value, retroZone)) === index,
  );
  const value = options.find((option) => zoneOf(option.value, retroZone) === shown)?.value ?? 'retro';
  const choose = (next: ZoneChoice) => {
    timeline.setState({ zone: next });
    announce(words.shown(zoneOf(next, retroZone)));
  };
  return <Select label={words.label} hideLabel size="small" options={options} value={value} onChange={choose} />;
}
