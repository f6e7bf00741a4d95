/** Consent: what is sent, who sees it, where one sits. Nothing is asked of the browser before "Start listening". */
import { useEffect, useState } from 'react';
import { voicePlaces, type VoicePlace } from 'shared/protocol/voice.ts';
import { voiceWords as words, type VoiceRefusal } from 'shared/sentences/voice.ts';
import { useStore } from 'zustand';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Meter } from '../../ui/meter.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { here } from './here.ts';
import { beginListening, showMeter, stopListening } from './listen.ts';
import css from './voice.module.css';

const places = voicePlaces.map((value) => {
  const { label, more } = words.places[value];
  return { value, label, description: more };
});

export function VoiceDialog({ onClose }: { readonly onClose: () => void }) {
  const listening = useStore(here, (state) => state.listening);
  const [began, setBegan] = useState(false);
  useEffect(() => {
    // Stopped from elsewhere while the meter was shown: there is nothing left to say here.
    if (began && !listening) onClose();
  }, [began, listening, onClose]);
  return began ? <Trial onClose={onClose} /> : <Consent onBegan={() => setBegan(true)} onClose={onClose} />;
}

function Consent({ onBegan, onClose }: { readonly onBegan: () => void; readonly onClose: () => void }) {
  const retro = useOpenRetro();
  const { leaders } = useNames();
  const [place, setPlace] = useState<VoicePlace | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [refusal, setRefusal] = useState<VoiceRefusal | undefined>(undefined);
  const begin = async () => {
    if (place === null || waiting) return;
    setWaiting(true);
    const why = await beginListening(retro, place);
    setWaiting(false);
    setRefusal(why);
    if (why === undefined) onBegan();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      footer={
        <>
          <Button onClick={onClose}>{words.notNow}</Button>
          <Button
            look="primary"
            unavailable={place === null ? words.chooseFirst : waiting ? words.beginning : undefined}
            onClick={() => void begin()}
          >
            {words.begin}
          </Button>
        </>
      }
    >
      <div className={css['consent']}>
        <p>{words.sent}</p>
        <p>{words.seen(leaders)}</p>
        <p>{words.free}</p>
        <RadioCards legend={words.where} options={places} columns={1} value={place} onChange={setPlace} />
        <p role="alert" className={css['refusal']}>
          {refusal && words.refused[refusal]}
        </p>
      </div>
    </Dialog>
  );
}

/** −60 dB and below is an empty bar, full scale a full one. */
const faintest = 60;

function Trial({ onClose }: { readonly onClose: () => void }) {
  const { voiced, level } = useStore(here);
  useEffect(() => {
    showMeter(true);
    return () => showMeter(false);
  }, []);
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.listening}
      size="small"
      footer={
        <>
          <Button onClick={stopListening}>{words.stop}</Button>
          <Button look="primary" onClick={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <div className={css['consent']}>
        <p>{words.try}</p>
        <Meter fill={Math.max(0, 1 + level / faintest)} look={voiced ? 'now' : 'past'} sentence={words.meter(voiced)} />
        <p className={css['heard']} aria-hidden="true">
          {words.meter(voiced)}
        </p>
      </div>
    </Dialog>
  );
}
