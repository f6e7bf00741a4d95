/** Whom to hear next, as a thought beside the names not heard yet. It stands still, and is never announced. */
import { nextVoice } from 'shared/talk/next-voice.ts';
import { talkSettings } from 'shared/talk/settings.ts';
import type { Situation } from 'shared/talk/situation.ts';
import { nextVoiceWords as words } from 'shared/sentences/next-voice.ts';
import { useAct } from '../../sync/use-act.ts';
import { useNames } from '../../sync/use-names.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import css from './shares.module.css';

export function NextVoice({ talk }: { readonly talk: Situation }) {
  const { seat } = useOpenRetro();
  const names = useNames();
  const act = useAct();
  const leading = useStage((stage) => stage.about.leading);
  const hands = useStage((stage) => stage.hands);
  const voice = nextVoice(
    talk,
    hands.map(({ person }) => person),
    talkSettings,
  );
  if (!voice) return null;
  const [name, time] =
    voice.kind === 'person'
      ? [names.of(voice.person), talk.events.find(({ id }) => id === voice.event)?.time]
      : ['', undefined];
  const suggest = async (about: string) => {
    const answer = await act({ type: 'suggest', what: 'call-on', about });
    if (answer.ok) announce(words.suggested);
  };
  return (
    <div className={css['next']}>
      <p className="small">
        <span className="muted">{words.title}</span> {words.said(voice, name, time)}
      </p>
      {voice.kind === 'person' && voice.because !== 'hand' && leading !== seat.person && (
        <Button look="quiet" size="small" onClick={() => void suggest(voice.person)}>
          {words.suggest(names.of(leading))}
        </Button>
      )}
    </div>
  );
}
