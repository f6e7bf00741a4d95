/** Before and at the beginning: what this is about, why we are here, and how to come in. */
import { phaseTime } from 'shared/retro/phases.ts';
import { gate } from 'shared/retro/gate.ts';
import { talkNotice } from 'shared/sentences/join.ts';
import { wallWords } from 'shared/sentences/wall.ts';
import { meetingTime } from '../../features/agenda/meeting-time.ts';
import { useAgenda } from '../../features/agenda/use-agenda.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { JoinAside } from './join-aside.tsx';
import css from './wall.module.css';
import { WallFrame } from './wall-frame.tsx';

export function PrepareScreen() {
  const title = useStage((stage) => stage.about.title);
  const events = useRetro((view) => view.events.length);
  const { prepare } = wallWords;
  return (
    <WallFrame aside={<JoinAside />}>
      <h1 className={css['sentence']}>{title}</h1>
      <p className={css['more']}>{prepare.sentence}</p>
      <p className={css['more']}>{prepare.events(events)}</p>
    </WallFrame>
  );
}

export function OpeningScreen() {
  const title = useStage((stage) => stage.about.title);
  const open = useStage((stage) => gate(stage.gate).open);
  const { opening } = wallWords;
  const foot = (
    <>
      <p>{open ? opening.gateOpen : opening.gate}</p>
      <MeetingSpan />
    </>
  );
  return (
    <WallFrame aside={<JoinAside />} foot={foot}>
      <h1 className={css['title']}>{title}</h1>
      <Statement />
    </WallFrame>
  );
}

/** The last paragraph is built from the means of noting talk time that are on; names stand here and nowhere else. */
function Statement() {
  const about = useStage((stage) => stage.about);
  const roster = useStage((stage) => stage.roster);
  const named = (role: string) => roster.filter((person) => person.role === role).map((person) => person.name);
  const notice = talkNotice(
    { facilitators: named('facilitator'), deputies: named('deputy') },
    about.settings.transcript,
  );
  const paragraphs = about.settings.talk ? [...about.opening, notice] : about.opening;
  return (
    <div className={css['statement']}>
      {paragraphs.map((text, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a paragraph is its place in the statement
        <p key={index}>{text}</p>
      ))}
    </div>
  );
}

/** From the begin of this sitting to its end by the plan. */
function MeetingSpan() {
  const phases = useStage((stage) => stage.phases);
  const { now, clock, standing } = useAgenda();
  const began = phases.find((fact) => fact.sitting === standing.sitting && phaseTime[fact.phase] === 'meeting');
  return began ? <p>{wallWords.span(meetingTime(began.at), meetingTime(now + clock.left))}</p> : null;
}
