/** Carries out a command: policy first, then the fact. One switch, complete by type. */
import { appendMessage, giveFloor, undoTap } from 'shared/documents/aside.ts';
import { dropTranscript } from 'shared/documents/aside-talk.ts';
import { dropEntry, putEntry, setAbout } from 'shared/documents/stage.ts';
import { decisionFacts } from 'shared/documents/standing.ts';
import { putInTray, takeFromTray } from 'shared/documents/tray.ts';
import * as may from 'shared/policy/decisions.ts';
import { mayAnnounceTranscript } from 'shared/policy/talk-decisions.ts';
import type { CommandAnswer } from 'shared/protocol/api.ts';
import type { Command } from 'shared/protocol/commands.ts';
import { openPause, planOf } from 'shared/retro/agenda.ts';
import { planOfParts } from 'shared/retro/plan-parts.ts';
import { isZone } from 'shared/retro/times.ts';
import { copyLink, invitePerson, inviteRole, revokeLink, type LinkBook } from '../../auth/links.ts';
import { hideRoomCode, showRoomCode } from '../../auth/room-code.ts';
import type { Write } from '../../storage/storage.ts';
import type { PersonRow } from '../../storage/tables.ts';
import type { OpenRetro } from '../open-retro.ts';
import * as accounts from './accounts.ts';
import * as followUps from './follow-ups.ts';
import { settleBrought } from './brought.ts';
import { decideIdea, openIdea, proposalAdded, showLearnings } from './ideas.ts';
import { forgetSitting, planSitting } from './next-sitting.ts';
import { addGuest, ideaFor, learningFor } from './guests.ts';
import { beginGoRound, goRoundNext } from './go-round.ts';
import { extend, goOn, handLead, moveBreak, pause, takeLead } from './lead.ts';
import { admit, remove } from './people.ts';
import { answerComment, keepVersion, liftLock, setLivesAt, setReview } from './record.ts';
import { askMissing, openGate, resume, shutGate, stepTo, stop } from './phases.ts';
import { answerPulse, readOutPulse } from './pulse.ts';
import { discuss, followThread, leaveThread, openEvent, skip } from './walk.ts';
import * as talk from './talk.ts';
import { takeWordsOut } from './words-out.ts';

/** What a step looks at and writes with. */
export interface Turn {
  readonly retro: OpenRetro;
  readonly person: PersonRow;
  readonly facts: may.Facts;
  readonly now: number;
  readonly extra: Write[];
  readonly links: LinkBook;
}

export function obey(
  retro: OpenRetro,
  person: PersonRow,
  command: Command,
  links: LinkBook,
  extra: Write[],
): CommandAnswer {
  const stage = retro.stage();
  const facts = decisionFacts(stage, person, retro.order());
  // A step carries the state it was made from: two people's steps are never doubled.
  if ('from' in command && command.from !== stage.step) return { ok: false, reason: 'stale-step', step: stage.step };
  const turn: Turn = { retro, person, facts, now: retro.around.now(), extra, links };
  const answer = carryOut(turn, command);
  if (answer.ok) return { ...answer, step: retro.stage().step };
  return answer;
}

export function done(turn: Turn): CommandAnswer {
  return { ok: true, step: turn.retro.stage().step };
}

/** Asks policy; writes only when it allows. */
export function when(turn: Turn, decision: may.Decision, write: () => void): CommandAnswer {
  if (!decision.allowed) return { ok: false, reason: decision.reason };
  write();
  return done(turn);
}

function carryOut(turn: Turn, command: Command): CommandAnswer {
  const { retro, facts, now, person } = turn;
  const stage = retro.doc('stage');
  const tray = retro.doc('tray');
  const about = retro.stage().about;
  switch (command.type) {
    case 'open-event':
      return openEvent(turn, command.event);
    case 'discuss-event':
      return discuss(turn, command);
    case 'skip-event':
      return skip(turn, command);
    case 'follow-thread':
      return followThread(turn, command.thread);
    case 'leave-thread':
      return leaveThread(turn);
    case 'pause':
      return pause(turn, command.minutes);
    case 'end-pause':
      return goOn(turn);
    case 'move-break':
      return moveBreak(turn, command.minutes);
    case 'take-lead':
      return takeLead(turn);
    case 'hand-lead':
      return handLead(turn, command.person);
    case 'extend':
      return extend(turn, command.minutes);
    case 'begin-go-round':
      return beginGoRound(turn);
    case 'go-round-next':
      return goRoundNext(turn);
    case 'add-guest':
      return addGuest(turn, command.name);
    case 'idea-for':
      return ideaFor(turn, command);
    case 'learning-for':
      return learningFor(turn, command);
    case 'take-words-out':
      return takeWordsOut(turn, command.note, command.text);
    case 'ask-missing':
      return askMissing(turn);
    case 'timeline-done':
      return openGate(turn, false);
    case 'open-gate-early':
      return openGate(turn, true);
    case 'shut-gate':
      return shutGate(turn);
    case 'go-to-phase':
      return stepTo(turn, command.phase);
    case 'stop-sitting':
      return stop(turn);
    case 'resume-sitting':
      return resume(turn);
    case 'plan-sitting':
      return planSitting(turn, command);
    case 'forget-sitting':
      return forgetSitting(turn);
    case 'show-learnings':
      return showLearnings(turn);
    case 'open-idea':
      return openIdea(turn, command.idea);
    case 'decide-idea':
      return decideIdea(turn, command);
    case 'raise-hand':
      return raiseHand(turn, command.person);
    case 'lower-hand': {
      const whose = command.person ?? person.id;
      const decision = whose === person.id ? ({ allowed: true } as const) : may.mayInvite(facts);
      return when(turn, decision, () => dropEntry(stage, 'hands', whose));
    }
    case 'call-hand':
      return when(turn, may.mayInvite(facts), () => dropEntry(stage, 'hands', command.person));
    case 'learned-something': {
      if (person.role === 'observer') return { ok: false, reason: 'not-your-role' };
      const fact = retro.around.newId();
      const event = command.event === undefined ? {} : { event: command.event };
      putEntry(stage, 'learned', fact, { at: now, ...event });
      return { ...done(turn), fact } as CommandAnswer;
    }
    case 'learned-undo':
      dropEntry(stage, 'learned', command.fact);
      return done(turn);
    case 'tap':
      return tap(turn, command.person);
    case 'tap-undo':
      return when(turn, may.mayTap(facts), () => undoTap(retro.doc('aside')));
    case 'tap-still':
      return talk.stillSpeaking(turn);
    case 'correct-talk':
      return talk.correctTalk(turn, command);
    case 'correct-undo':
      return talk.undoCorrection(turn, command.correction);
    case 'suggest':
      return talk.suggest(turn, command);
    case 'was-cut-off':
      return talk.wasCutOff(turn, command.person);
    case 'answer-nudge':
      return talk.answer(turn, command);
    case 'question-asked':
      return when(turn, may.mayInvite(facts), () => {
        if (command.asked) putInTray(tray, 'asked', command.question, now);
        else takeFromTray(tray, 'asked', command.question);
      });
    case 'message':
      return when(turn, may.mayInvite(facts), () =>
        appendMessage(retro.doc('aside'), { from: person.id, text: command.text, at: now }),
      );
    case 'opening-said':
      return when(turn, may.mayInvite(facts), () => {
        const said = new Set(about.said);
        if (command.said) said.add(command.paragraph);
        else said.delete(command.paragraph);
        setAbout(stage, { said: [...said].toSorted((a, b) => a - b) });
      });
    case 'set-title':
      return when(turn, may.mayPrepare(facts), () => setAbout(stage, { title: command.title }));
    case 'set-zone':
      if (!isZone(command.zone)) return { ok: false, reason: 'bad-request' };
      return when(turn, may.mayPrepare(facts), () =>
        setAbout(stage, { zone: command.zone, ...(command.date === undefined ? {} : { date: command.date }) }),
      );
    case 'set-labels':
      return when(turn, may.mayPrepare(facts), () => setAbout(stage, followUps.labelsOf(command)));
    case 'set-keep':
      return followUps.setKeep(turn, command.months);
    case 'mark-follow-up':
      return followUps.markFollowUp(turn, command.action, command.done);
    case 'set-plan':
      return when(turn, may.mayPrepare(facts), () => setAbout(stage, { plan: planOf(command.minutes) }));
    case 'set-plan-parts': {
      const plan = planOfParts(command);
      if (plan === undefined) return { ok: false, reason: 'bad-request' };
      return when(turn, may.mayPrepare(facts), () => setAbout(stage, { plan }));
    }
    case 'set-opening':
      return when(turn, may.mayPrepare(facts), () => setAbout(stage, { opening: command.paragraphs, said: [] }));
    case 'set-settings':
      if (command.transcript === true) {
        const announced = mayAnnounceTranscript(facts);
        if (!announced.allowed) return { ok: false, reason: announced.reason };
      }
      return when(turn, may.mayPrepare(facts), () => {
        const { type: _, ...change } = command;
        const talk = (change.talk ?? about.settings.talk) && retro.around.talk;
        const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        setAbout(stage, { settings: { ...about.settings, ...given, talk } });
      });
    case 'lift-description-lock':
      return liftLock(turn);
    case 'drop-transcript':
      return when(turn, may.mayTap(facts), () => dropTranscript(retro.doc('aside'), command.transcript));
    case 'set-lives-at':
      return setLivesAt(turn, command.url);
    case 'keep-version':
      return keepVersion(turn);
    case 'answer-comment':
      return answerComment(turn, command);
    case 'set-review':
      return setReview(turn, command.review);
    case 'set-co-authors':
      return when(turn, may.mayPrepare(facts), () =>
        setAbout(stage, { coAuthors: command.people.filter((id) => retro.people.has(id)) }),
      );
    case 'invite-person':
      return invitePerson(turn, command.name, command.role);
    case 'invite-role':
      return inviteRole(turn, command.role);
    case 'copy-link':
      return copyLink(turn, command.link);
    case 'revoke-link':
      return revokeLink(turn, command.link);
    case 'show-room-code':
      return showRoomCode(turn);
    case 'hide-room-code':
      return hideRoomCode(turn);
    case 'remove-person': {
      const decision = may.mayInvite(facts);
      return decision.allowed ? remove(retro, command.person, turn.extra) : { ok: false, reason: decision.reason };
    }
    case 'admit':
    case 'not-now': {
      const decision = may.mayInvite(facts);
      if (!decision.allowed) return { ok: false, reason: decision.reason };
      return admit(retro, command.person, command.type === 'admit' ? { as: command.role } : 'not-now', turn.extra);
    }
    case 'answer-pulse':
      return answerPulse(turn, command.answers);
    case 'read-pulse':
      return readOutPulse(turn);
    case 'proposal-added':
      return proposalAdded(turn, command.proposal);
    case 'settle-brought':
      return settleBrought(turn, command.proposals);
    case 'offer-account':
      return accounts.offerAccount(turn, command.person);
    case 'begin-account':
      return accounts.beginAccount(turn, command.readers, command.talk ?? false);
    case 'decline-account':
      return accounts.declineAccount(turn);
    case 'delete-account':
      return accounts.deleteAccount(turn);
    case 'give-account':
      return accounts.giveAccount(turn, command);
    case 'ask-to-read':
      return accounts.askToRead(turn, command.owner);
    case 'grant-account':
      return accounts.grantAccount(turn, command.reader);
    case 'ungrant-account':
      return accounts.ungrantAccount(turn, command.reader);
    case 'take-passage-out':
      return accounts.takeOut(turn, command.owner, command.passage);
    case 'hearing-done':
      return accounts.markHearing(turn, command.done);
    case 'delete-retro':
      if (facts.person !== facts.leading) return { ok: false, reason: 'not-leading' };
      return command.title === about.title ? done(turn) : { ok: false, reason: 'bad-request' };
  }
}

/** One's own hand; facilitator and deputy raise one for somebody without a device. */
function raiseHand(turn: Turn, who: string = turn.person.id): CommandAnswer {
  const { retro, facts, now, person } = turn;
  const own = who === person.id;
  if (!own && !retro.people.get(who)?.guest) return { ok: false, reason: 'unknown-person' };
  if (!own && !may.mayInvite(facts).allowed) return { ok: false, reason: 'not-your-role' };
  return when(turn, may.mayRaiseHand(facts), () => {
    const { hands } = retro.stage();
    if (hands.some((hand) => hand.person === who)) return;
    putEntry(retro.doc('stage'), 'hands', who, { person: who, n: (hands.at(-1)?.n ?? 0) + 1, at: now });
  });
}

/** Tapping a person gives them the floor and lowers their hand; "don't count me" taps nothing. */
function tap(turn: Turn, who: string | null): CommandAnswer {
  const { retro, facts, now } = turn;
  if (who !== null && retro.people.get(who)?.state !== 'in') return { ok: false, reason: 'unknown-person' };
  const notCounted = who !== null && retro.desks.get(who)?.aboutMe.dontCount === true;
  if (notCounted) return { ok: false, reason: 'not-counted' };
  if (who !== null && openPause(retro.stage().pauses)) return { ok: false, reason: 'on-break' };
  return when(turn, may.mayTap(facts), () => {
    giveFloor(retro.doc('aside'), who, now);
    if (who !== null) dropEntry(retro.doc('stage'), 'hands', who);
  });
}
