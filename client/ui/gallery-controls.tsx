import ArrowLeft from 'lucide-react/icons/arrow-left';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Plus from 'lucide-react/icons/plus';
import Search from 'lucide-react/icons/search';
import { useState } from 'react';
import { Button, ButtonLink } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { Field } from './field.tsx';
import { Part, Row } from './gallery-part.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { Key } from './key.tsx';
import { PrivateMark } from './private-mark.tsx';
import { Tag } from './tag.tsx';
import { TextArea } from './text-area.tsx';

export function GalleryControls() {
  return (
    <>
      <Part title="Buttons">
        <Row>
          <Button look="primary" keys="J">
            Next
          </Button>
          <Button keys="S">Skip…</Button>
          <Button look="quiet" icon={<Icon of={ArrowLeft} />} keys="K">
            Back
          </Button>
          <ButtonLink href="#widgets">A link</ButtonLink>
        </Row>
        <Row>
          <Button size="small" look="primary" keys="A">
            Asked
          </Button>
          <Button size="small" keys="L">
            Later
          </Button>
          <Button size="small" look="quiet" keys="Mod+K">
            Commands
          </Button>
          <CopyButton size="small" text="copied from the gallery" />
        </Row>
        <Row>
          <Button size="large" look="primary">
            Join
          </Button>
          <Button size="large" pressed keys="R">
            Hand is up
          </Button>
        </Row>
        <Row>
          <Button pressed={false}>Off</Button>
          <Button pressed>On</Button>
          <Button unavailable="Opens after six more steps." keys="N">
            Not yet
          </Button>
          <Button look="primary" unavailable="Write a title first.">
            Start
          </Button>
          <IconButton label="More" icon={<Icon of={Ellipsis} />} />
          <IconButton label="Add" icon={<Icon of={Plus} />} size="small" look="default" keys="N" />
        </Row>
      </Part>
      <Part title="Key caps, tags, who can see this">
        <Row>
          <Key keys="Mod+Shift+C" />
          <Key keys="1 – 9 Shift+1 – 9" />
          <Key keys="Backspace" />
          <Key keys="Esc" />
          <Key keys="Alt+U" />
          <Key keys="Plus Minus" />
        </Row>
        <Row>
          <Tag>Deputy</Tag>
          <Tag look="accent">Here now</Tag>
          <Tag look="time" icon={<Icon of={Plus} size={14} />}>
            Link a source
          </Tag>
        </Row>
        <PrivateMark seen="few">Only you and Sam see these</PrivateMark>
        <PrivateMark seen="everyone">Everyone sees these</PrivateMark>
      </Part>
      <Fields />
    </>
  );
}

function Fields() {
  const [name, setName] = useState('');
  const [time, setTime] = useState('25:10');
  const [text, setText] = useState('');
  return (
    <Part title="Fields">
      <Field label="Title" hint="may come later" placeholder="What is it about?" value={name} onChange={setName} />
      <Field
        label="Search"
        hideLabel
        icon={<Icon of={Search} />}
        placeholder="Search"
        value={name}
        onChange={setName}
      />
      <Field
        label="Message Sam"
        hideLabel
        size="small"
        keys="M"
        placeholder="Message Sam"
        value={name}
        onChange={setName}
      />
      <Field label="Time" value={time} onChange={setTime} refusal="A day has 24 hours. What you typed is kept." />
      <TextArea
        label="A thought"
        keys="P"
        placeholder="A fix, a check, something to try"
        note={<PrivateMark seen="few">You and Sam, until it is opened. Then everyone.</PrivateMark>}
        value={text}
        onChange={setText}
      />
      <TextArea label="In your own words" serif minRows={3} value={text} onChange={setText} />
    </Part>
  );
}
