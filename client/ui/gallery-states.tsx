import CloudOff from 'lucide-react/icons/cloud-off';
import Hand from 'lucide-react/icons/hand';
import Lock from 'lucide-react/icons/lock';
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { Part, Row } from './gallery-part.tsx';
import { Icon } from './icon.tsx';
import { Loading } from './loading.tsx';
import { QuietLine } from './quiet-line.tsx';
import { SavedIndicator } from './saved-indicator.tsx';
import { showToast } from './toasts.ts';
import { Veil } from './veil.tsx';

const nothing = () => {};

export function GalleryStates() {
  const [hidden, setHidden] = useState(true);
  return (
    <>
      <Part title="Connection">
        <Banner icon={<Icon of={CloudOff} />} action={<Button size="small">Try now</Button>}>
          <b>Offline.</b> Keep writing: it is kept on this device and joins when the connection is back.
        </Banner>
        <Row>
          {(['saved', 'saving', 'device', 'tab', 'read-only'] as const).map((state) => (
            <SavedIndicator key={state} state={state} />
          ))}
        </Row>
        <Row>
          <Button onClick={() => showToast({ text: 'Back in step. Three of your changes were added.' })}>Note</Button>
          <Button onClick={() => showToast({ text: 'Ruth moved to 23:40.', actions: [{ label: 'Go', keys: 'G' }] })}>
            Note with Go
          </Button>
          <Button
            onClick={() =>
              showToast({
                tone: 'refused',
                icon: <Icon of={Lock} />,
                text: 'This opens six steps from now.',
                detail: 'Nothing is lost: it is in your parked ideas.',
                actions: [{ label: 'See it there', run: nothing }, { label: 'OK' }],
              })
            }
          >
            Refused
          </Button>
        </Row>
      </Part>
      <Part title="Empty, quiet, hidden">
        <EmptyState
          title="Nothing here yet"
          actions={
            <Button look="primary" icon={<Icon of={Plus} />} keys="N">
              Start one
            </Button>
          }
        >
          Start one while memories are fresh, or open the link you were sent.
        </EmptyState>
        <QuietLine icon={<Icon of={Hand} />}>No hands up</QuietLine>
        <Loading />
        <Veil on={hidden} label="This region is hidden">
          <p>Hidden words, two lines of them, keep the place they had before somebody shared the screen.</p>
          <p>
            <a href="#widgets">A link in it</a>
          </p>
        </Veil>
        <Button pressed={hidden} onClick={() => setHidden(!hidden)}>
          Hide
        </Button>
      </Part>
    </>
  );
}
