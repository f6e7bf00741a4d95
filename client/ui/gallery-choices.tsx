import ArrowRight from 'lucide-react/icons/arrow-right';
import Check from 'lucide-react/icons/check';
import Clock from 'lucide-react/icons/clock';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { useState } from 'react';
import { Checkbox } from './checkbox.tsx';
import { EqualChoices } from './equal-choices.tsx';
import { Part, Row } from './gallery-part.tsx';
import { Icon } from './icon.tsx';
import { MenuButton } from './menu.tsx';
import { RadioCards } from './radio-cards.tsx';
import { Select } from './select.tsx';
import { Switch } from './switch.tsx';
import { Tabs } from './tabs.tsx';

const zones = [
  { value: 'utc', label: 'UTC' },
  { value: 'berlin', label: 'Berlin', description: 'one hour ahead' },
] as const;
type Zone = (typeof zones)[number]['value'];

const nothing = () => {};

export function GalleryChoices() {
  const [box, setBox] = useState(true);
  const [way, setWay] = useState<'ask' | 'offer' | null>(null);
  const [end, setEnd] = useState<'keep' | 'soak' | 'none' | null>('soak');
  const [zone, setZone] = useState<Zone | null>('utc');
  const [tab, setTab] = useState<'one' | 'two'>('one');
  return (
    <>
      <Part title="Checkbox, switch">
        <Checkbox label="Without my name" checked={!box} onChange={(on) => setBox(!on)} />
        <Checkbox label="Leave me out" description="Change it whenever you like." checked={box} onChange={setBox} />
        <Switch label="Please don’t call on me now" checked={box} onChange={setBox} />
        <Switch
          label="Listen"
          description="Never sound, only how loud."
          checked={!box}
          onChange={(on) => setBox(!on)}
        />
        <Switch label="Microphone" unavailable="Needs https." checked={false} onChange={nothing} />
      </Part>
      <Part title="Radio cards, equal choices">
        <RadioCards
          legend="When somebody looks for another view"
          options={[
            { value: 'ask', label: 'Ask me directly', description: 'I’m glad to be called on' },
            { value: 'offer', label: 'I’d rather offer', description: 'I raise my hand' },
          ]}
          value={way}
          onChange={setWay}
        />
        <EqualChoices
          legend="What becomes of it"
          choices={[
            { value: 'keep', label: 'Keep', description: 'Still wanted.', icon: <Icon of={Check} />, keys: '1' },
            { value: 'soak', label: 'Soak', description: 'To Thursday.', icon: <Icon of={Clock} />, keys: '2' },
            {
              value: 'none',
              label: 'None',
              icon: <Icon of={ArrowRight} />,
              keys: '3',
              unavailable: 'Not before Monday.',
            },
          ]}
          value={end}
          onChange={setEnd}
        />
      </Part>
      <Part title="Menu, select, tabs">
        <Row>
          <MenuButton
            label="Leading: Ruth"
            look="quiet"
            size="small"
            items={[
              { id: 'hand', label: 'Hand over', description: 'Sam can take it', run: nothing, keys: 'H' },
              'separator',
              { id: 'later', label: 'Stop here', unavailable: 'Nobody else is here.', run: nothing },
            ]}
          />
          <MenuButton
            label="More"
            iconOnly
            icon={<Icon of={Ellipsis} />}
            items={[{ id: 'away', label: 'Take away', run: nothing }]}
          />
          <Select label="Zone" hideLabel options={zones} value={zone} onChange={setZone} />
        </Row>
        <Tabs
          label="Parts"
          tabs={[
            { id: 'one', label: 'One', count: 3, panel: <p>The first panel.</p> },
            { id: 'two', label: 'Two', panel: <p>The second panel.</p> },
          ]}
          value={tab}
          onChange={setTab}
        />
      </Part>
    </>
  );
}
