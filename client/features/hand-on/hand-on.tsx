/** What goes on in other tools: action items and learnings in their language, and a take-home for each team. */
import { useId, useState } from 'react';
import { places, type Piece } from 'shared/record-exports/pieces.ts';
import type { ActionItem } from 'shared/retro/ideas.ts';
import { handOnWords as words } from 'shared/sentences/hand-on.ts';
import { useRetro, useStage } from '../../sync/use-retro.tsx';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { Switch } from '../../ui/switch.tsx';
import css from './hand-on.module.css';
import { useHandOn, useTeams } from './use-hand-on.ts';

const none: readonly ActionItem[] = [];

export function HandOn() {
  const actions = useRetro((view) => view.actions) ?? none;
  const learnings = useStage((stage) => stage.learnings.length);
  const teams = useTeams();
  const [names, setNames] = useState(false);
  const handingOn = useHandOn(names);
  const id = useId();
  if (actions.length === 0 && learnings === 0) return null;
  const pieceMenu = (piece: Piece) => (
    <MenuButton
      label={words.pieces[piece]}
      items={places.map((place) => ({
        id: place,
        label: place === 'github' && piece === 'learnings' ? words.learningsGithub : words.places[place],
        run: () => handingOn.piece(piece, place),
      }))}
    />
  );
  return (
    <section aria-labelledby={id} className={css['handOn']}>
      <h2 id={id} className="lab">
        {words.title}
      </h2>
      <div className={css['menus']}>
        {actions.length > 0 && pieceMenu('actions')}
        {learnings > 0 && pieceMenu('learnings')}
        {teams.length > 0 && (
          <MenuButton
            label={words.team}
            items={teams.map((team) => ({ id: team, label: team, run: () => handingOn.team(team) }))}
          />
        )}
      </div>
      {actions.length > 0 && (
        <>
          <h3 className={css['one']}>{words.one}</h3>
          <ul>
            {actions.map((action) => (
              <li key={action.id} className={css['action']}>
                <span>{action.text}</span>
                <span className={css['issues']}>
                  {(['github', 'jira'] as const).map((place) => (
                    <Button
                      key={place}
                      size="small"
                      aria-label={words.issueNamed(place, action.text)}
                      onClick={() => handingOn.issue(action, place)}
                    >
                      {words.issue[place]}
                    </Button>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Switch
        label={words.names}
        description={names ? words.namesOn : words.namesOff}
        checked={names}
        onChange={setNames}
      />
    </section>
  );
}

export default HandOn;
