import { whoLeads } from 'shared/retro/names.ts';
import { talkNotice } from 'shared/sentences/join.ts';
import { openingWords } from 'shared/sentences/opening.ts';
import { useStage } from '../../sync/use-retro.tsx';
import { StepMark } from '../../ui/step-mark.tsx';
import css from './opening-statement.module.css';

/**
 * The paragraphs of the opening statement; the last is built from the means of noting talk time that are on.
 * @param said whether to show which of them have been said
 */
export function OpeningStatement({ said = false }: { readonly said?: boolean }) {
  const about = useStage((stage) => stage.about);
  const roster = useStage((stage) => stage.roster);
  const leaders = whoLeads(roster);
  const named = (role: string) => leaders.filter((person) => person.role === role).map((person) => person.name);
  const hosts = { facilitators: named('facilitator'), deputies: named('deputy') };
  const paragraphs = about.settings.talk
    ? [...about.opening, talkNotice(hosts, about.settings.transcript)]
    : about.opening;
  return (
    <ol className={css['statement']}>
      {paragraphs.map((text, index) => {
        const done = said && about.said.includes(index);
        return (
          // Paragraphs are told apart by their place, as the ticks are.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={css['paragraph']} data-said={done}>
            {said && (
              <span className={css['mark']}>
                <StepMark state={done ? 'done' : 'coming'} name={done ? openingWords.said : undefined} />
              </span>
            )}
            <p>{text}</p>
          </li>
        );
      })}
    </ol>
  );
}
