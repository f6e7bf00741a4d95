/** Fetches a text, copies it, and says what was copied. */
import { useEffect, useState } from 'react';
import type { HandOnAnswer } from 'shared/protocol/api.ts';
import type { Piece, Place } from 'shared/record-exports/pieces.ts';
import { leadsTheRoom } from 'shared/retro/people.ts';
import type { ActionItem } from 'shared/retro/ideas.ts';
import { handOnWords as words } from 'shared/sentences/hand-on.ts';
import { refusals } from 'shared/sentences/refusals.ts';
import { handOn, takeHome, teamsOf } from '../../api/hand-on.ts';
import { useOpenRetro } from '../../sync/use-retro.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { copyRich } from '../../ui/rich-clipboard.ts';
import { showToast } from '../../ui/toasts.ts';

export interface HandingOn {
  readonly piece: (piece: Piece, place: Place) => void;
  readonly issue: (action: ActionItem, place: 'github' | 'jira') => void;
  readonly team: (team: string) => void;
}

export function useHandOn(names: boolean): HandingOn {
  const { seat } = useOpenRetro();
  const { retro } = seat;
  const copy = async (asked: Promise<HandOnAnswer>, said: string) => {
    const answer = await asked;
    if (!answer.ok) return showToast({ text: refusals[answer.reason], tone: 'refused' });
    const { text, plain } = answer;
    const done = await (plain === undefined ? copyText(text) : copyRich(text, plain));
    return showToast(done ? { text: said, topic: 'handed-on' } : { text: words.notCopied, tone: 'refused' });
  };
  return {
    piece: (piece, place) => void copy(handOn(retro, { piece, place, names }), words.copiedPiece(piece, place)),
    issue: (action, place) =>
      void copy(
        handOn(retro, { piece: 'actions', place, item: action.id, names }),
        words.copiedIssue(place, action.text),
      ),
    team: (team) => void copy(takeHome(retro, { team, place: 'document', names }), words.copiedTeam(team)),
  };
}

/** Known to facilitators and deputies alone. */
export function useTeams(): readonly string[] {
  const { seat } = useOpenRetro();
  const [teams, setTeams] = useState<readonly string[]>([]);
  const leads = leadsTheRoom(seat.role);
  useEffect(() => {
    if (!leads) return undefined;
    let isWanted = true;
    void teamsOf(seat.retro).then((answer) => isWanted && answer.ok && setTeams(answer.teams));
    return () => {
      isWanted = false;
    };
  }, [seat.retro, leads]);
  return teams;
}
