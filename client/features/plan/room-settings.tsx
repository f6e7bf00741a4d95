import { mayAnnounceTranscript } from 'shared/policy/talk-decisions.ts';
import { planWords as words } from 'shared/sentences/plan.ts';
import { talkNotice } from 'shared/sentences/join.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { useAct } from '../../sync/use-act.ts';
import { useFacts, useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { Switch } from '../../ui/switch.tsx';
import { showToast } from '../../ui/toasts.ts';
import css from './plan.module.css';

/** ms the new setting may take to arrive here. */
const patience = 2000;

/** Whether talk time is noted, with the very words the room will hear about it. */
export function TalkSettings() {
  const { store } = useOpenRetro();
  const settings = useStage((stage) => stage.about.settings);
  const may = mayAnnounceTranscript(useFacts());
  const roster = useStage((stage) => stage.roster);
  const act = useAct();
  const named = (role: string) => roster.filter((person) => person.role === role).map((person) => person.name);
  const choose = async (on: boolean) => {
    const answer = await act({ type: 'set-settings', talk: on });
    if (!answer.ok || !on) return;
    // A server that has talk time switched off keeps it off, whatever a retro wishes.
    setTimeout(() => {
      if (store.getState().stage?.about.settings.talk === false)
        showToast({ tone: 'refused', text: words.talkRefused });
    }, patience);
  };
  return (
    <section aria-labelledby="plan-talk" className={css['block']}>
      <h3 id="plan-talk" className={css['asideTitle']}>
        {words.talkTitle}
      </h3>
      <Switch label={words.talk} checked={settings.talk} onChange={(on) => void choose(on)} />
      {settings.talk ? (
        <>
          <p className="small second">{words.talkAbout}</p>
          <p className={css['notice']}>
            {talkNotice({ facilitators: named('facilitator'), deputies: named('deputy') }, settings.transcript)}
          </p>
          <Switch
            label={words.transcript}
            description={words.transcriptAbout}
            checked={settings.transcript === true}
            unavailable={may.allowed ? undefined : refusals[may.reason]}
            onChange={(transcript) => void act({ type: 'set-settings', transcript })}
          />
        </>
      ) : (
        <p className="small muted">{words.talkOff}</p>
      )}
    </section>
  );
}

export function RoomSettings() {
  const settings = useStage((stage) => stage.about.settings);
  const act = useAct();
  return (
    <section aria-labelledby="plan-room" className={css['block']}>
      <h3 id="plan-room" className={css['asideTitle']}>
        {words.settings}
      </h3>
      <Switch
        label={words.observersPark}
        checked={settings.observersMayPark}
        onChange={(observersMayPark) => void act({ type: 'set-settings', observersMayPark })}
      />
      <Switch
        label={words.letEveryoneIn}
        description={words.letEveryoneInAbout}
        checked={settings.letEveryoneIn}
        onChange={(letEveryoneIn) => void act({ type: 'set-settings', letEveryoneIn })}
      />
    </section>
  );
}

export function PlannedRoles() {
  const roster = useStage((stage) => stage.roster);
  const leading = useStage((stage) => stage.about.leading);
  const leader = roster.find((person) => person.id === leading);
  const deputies = roster.filter((person) => person.role === 'deputy');
  return (
    <section aria-labelledby="plan-roles" className={css['block']}>
      <h3 id="plan-roles" className={css['asideTitle']}>
        {words.roles}
      </h3>
      <dl className={css['roles']}>
        <dt>{words.leading}</dt>
        <dd>{leader?.name ?? words.nobody}</dd>
        <dt>{words.deputy}</dt>
        <dd>{deputies.length === 0 ? words.nobody : deputies.map((person) => person.name).join(', ')}</dd>
      </dl>
      {deputies.length === 0 && <p className="small muted">{words.alone}</p>}
    </section>
  );
}
