import { useRef, useState } from 'react';
import { Button } from './button.tsx';
import { CommandPalette } from './command-palette.tsx';
import { Dialog } from './dialog.tsx';
import { Field } from './field.tsx';
import { Part, Row } from './gallery-part.tsx';
import { PauseGlyph } from './glyphs.tsx';
import { KeySheet } from './key-sheet.tsx';
import { useKeys } from './keys.ts';
import { Popover } from './popover.tsx';
import { QrCode } from './qr-code.tsx';
import { showToast } from './toasts.ts';

type Layer = 'dialog' | 'split' | 'popover' | 'commands' | 'keys';

const pause = { id: 'gallery.pause', keys: 'P' };
const next = { id: 'gallery.next', keys: 'J' };
const groups = [
  {
    title: 'Everywhere',
    rows: [
      { title: 'This sheet', keys: '?' },
      { title: 'Commands', keys: 'Mod+K' },
    ],
  },
  {
    title: 'Here',
    rows: [
      { title: 'Pause', keys: pause },
      { title: 'Next', keys: next },
      { title: 'Answers', keys: 'A L W' },
    ],
  },
];

const say = (text: string) => () => showToast({ text });

export function GalleryLayers() {
  const [layer, setLayer] = useState<Layer | null>(null);
  const [reason, setReason] = useState('');
  const anchor = useRef<HTMLButtonElement>(null);
  const close = () => setLayer(null);
  useKeys([
    { keys: '?', run: () => setLayer('keys') },
    { keys: 'Mod+K', run: () => setLayer('commands') },
    { ...pause, run: say('Pause') },
    { ...next, run: say('Next') },
  ]);
  const commands = [
    {
      id: 'p',
      title: 'Pause',
      group: 'Meeting',
      detail: 'Everyone sees it',
      icon: <PauseGlyph />,
      keys: pause,
      run: say('Pause'),
    },
    { id: 'n', title: 'Next', group: 'Meeting', keys: next, run: say('Next') },
    { id: 'h', title: 'Hand over', group: 'People', unavailable: 'Nobody else is here.', run: close },
  ];
  return (
    <Part title="Layers">
      <Row>
        <Button onClick={() => setLayer('dialog')}>Dialog</Button>
        <Button onClick={() => setLayer('split')}>Dialog with a second column</Button>
        <Button
          ref={anchor}
          aria-haspopup="dialog"
          aria-expanded={layer === 'popover'}
          onClick={() => setLayer(layer === 'popover' ? null : 'popover')}
        >
          Popover
        </Button>
        <Button keys="Mod+K" onClick={() => setLayer('commands')}>
          Commands
        </Button>
        <Button keys="?" onClick={() => setLayer('keys')}>
          Keys
        </Button>
      </Row>
      <Dialog
        open={layer === 'dialog'}
        onClose={close}
        title="Still shut: 35 of 50 min, 6 steps open. Open now?"
        alert
        footer={
          <>
            <Button look="primary" onClick={close}>
              Keep going
            </Button>
            <Button onClick={close}>Open now</Button>
          </>
        }
      >
        <Field label="Reason" hint="may stay empty" takesFocus value={reason} onChange={setReason} />
      </Dialog>
      <Dialog
        open={layer === 'split'}
        onClose={close}
        title="Invite"
        size="large"
        aside={<QrCode text="https://example.org" name="QR code of an example" size={220} />}
      >
        <p className="second">Each link opens that person’s own page. Send it to them only.</p>
      </Dialog>
      <Popover open={layer === 'popover'} onClose={close} anchor={anchor} label="A hint">
        <p>Compares with what we know now.</p>
        <Button size="small" onClick={close}>
          Leave it
        </Button>
      </Popover>
      <CommandPalette
        open={layer === 'commands'}
        onClose={close}
        label="Commands"
        placeholder="Find a command"
        none="Nothing by that name"
        commands={commands}
      />
      <KeySheet open={layer === 'keys'} onClose={close} groups={groups} />
    </Part>
  );
}
