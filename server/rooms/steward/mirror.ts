/** The mirror of a sitting: derived before `aside` goes, put on `tray`, swept a day later. */
import { readActions } from 'shared/documents/actions.ts';
import { readAside } from 'shared/documents/aside.ts';
import { readBackstage } from 'shared/documents/backstage.ts';
import { readEvents } from 'shared/documents/board.ts';
import { talkFacts, talkPeople } from 'shared/documents/talk.ts';
import { putInTray, readTray, takeFromTray } from 'shared/documents/tray.ts';
import { mirrorOf, type Mirror } from 'shared/retro/mirror.ts';
import { timeText } from 'shared/retro/times.ts';
import { howManyHeard } from 'shared/talk/privacy.ts';
import { readTalk } from 'shared/talk/readings.ts';
import { talkSettings } from 'shared/talk/settings.ts';
import { momentOf } from 'shared/talk/turns.ts';
import type { Write } from '../../storage/storage.ts';
import type { OpenRetro } from '../open-retro.ts';
import type { Turn } from './obey.ts';

export function keepMirror({ retro, facts, now, extra }: Turn): void {
  const stage = retro.stage();
  const { about } = stage;
  const tray = retro.doc('tray');
  const { asked, ideas, pulse, mirrors } = readTray(tray);
  const mirror = mirrorOf({
    sitting: facts.standing.sitting,
    now,
    phases: stage.phases,
    pauses: stage.pauses,
    plan: about.plan,
    walk: stage.walk,
    events: readEvents(retro.doc('board')).map(({ id, at, precision, originalTime }) => ({
      id,
      time: at === null ? originalTime : timeText(at, about.zone, precision),
    })),
    questions: readBackstage(retro.doc('backstage')).questions.map(({ id }) => id),
    asked: new Set(asked.keys()),
    heard: heard(retro, now),
    learnings: stage.learnings.length,
    ideas: Math.max(ideas.length, stage.ideas.length),
    kept: [...stage.verdicts.values()].filter(({ verdict }) => verdict === 'kept' || verdict === 'soaking').length,
    actions: readActions(retro.doc('actions')).length,
    // Read once a retro: a sitting that begins again keeps what was told.
    pulse: pulse?.reading ?? mirrors[0]?.pulse,
  });
  putInTray(tray, 'mirrors', String(mirror.sitting), mirror);
  takeFromTray(tray, 'pulse', 'now');
  retro.row = { ...retro.row, mirrorAt: retro.row.mirrorAt ?? now };
  extra.push({ op: 'put', table: 'retros', key: retro.id, row: retro.row });
}

/** Everybody's word counts the same here: how many were heard, of how many; no name, no minute. */
function heard(retro: OpenRetro, now: number): Mirror['heard'] {
  const stage = retro.stage();
  if (!retro.around.talk || !stage.about.settings.talk) return undefined;
  const { aboutMe, asked } = readTray(retro.doc('tray'));
  const source = {
    stage,
    aside: readAside(retro.doc('aside')),
    backstage: readBackstage(retro.doc('backstage')),
    events: readEvents(retro.doc('board')),
    aboutMe,
    asked,
    wroteAt: () => undefined,
    now,
  };
  const people = talkPeople(source);
  return howManyHeard(readTalk(talkFacts(source), people, momentOf(now), talkSettings), people, talkSettings);
}

/** What is older goes, from the log too; what was added to the record is the record's own. */
export function sweepMirrors(retro: OpenRetro, before: number, extra: Write[]): void {
  const tray = retro.doc('tray');
  const mirrors = [...readTray(tray).mirrors];
  const old = mirrors.filter(({ at }) => at <= before);
  if (old.length === 0) return;
  for (const { sitting } of old) takeFromTray(tray, 'mirrors', String(sitting));
  const oldest = mirrors.filter(({ at }) => at > before).map(({ at }) => at);
  const { mirrorAt: _, ...row } = retro.row;
  retro.row = oldest.length === 0 ? row : { ...row, mirrorAt: Math.min(...oldest) };
  extra.push({ op: 'put', table: 'retros', key: retro.id, row: retro.row });
  retro.forget('tray');
}
