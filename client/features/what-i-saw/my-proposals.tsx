/** What one added with a time of its own, and whether it stands on the timeline yet. */
import { withdraw } from 'shared/documents/desk.ts';
import type { DeskProposal } from 'shared/retro/ideas.ts';
import { sawWords as words } from 'shared/sentences/saw.ts';
import { useNames } from '../../sync/use-names.ts';
import { useDocument, useOpenRetro, useRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import css from './my-proposals.module.css';

const none: readonly DeskProposal[] = [];

export function MyProposals() {
  const { seat } = useOpenRetro();
  const names = useNames();
  const desk = useDocument('desk');
  const carried = useStage((stage) => stage.proposals);
  const own = useRetro((view) => view.desk?.proposals ?? none).filter((proposal) => !proposal.withdrawn);
  if (own.length === 0) return null;
  const takeBack = (id: string) => {
    if (!desk) return;
    withdraw(desk, 'proposals', id);
    announce(words.takenBack);
  };
  return (
    <section>
      <h3 className="lab">{words.proposed}</h3>
      <ul className={css['proposals']}>
        {own.map((proposal) => {
          const copy = carried.find((each) => each.author === seat.person && each.at === proposal.at);
          const added = copy?.added === true;
          return (
            <li key={proposal.id} className={css['proposal']}>
              <p className={css['text']}>{proposal.text}</p>
              <p className={css['facts']}>
                {words.atTime(proposal.time, added ? words.onTimeline : words.waiting(names.leaders))}
              </p>
              {!added && desk && (
                <Button
                  look="quiet"
                  size="small"
                  className={css['back']}
                  aria-label={words.takeBackNamed(proposal.text)}
                  onClick={() => takeBack(proposal.id)}
                >
                  {words.takeBack}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
