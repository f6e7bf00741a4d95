/** The opening statement, to be read aloud: paragraphs are ticked as they are said, for everyone to see. */
import { mayInvite } from 'shared/policy/decisions.ts';
import { whoLeads } from 'shared/retro/names.ts';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { talkNotice } from 'shared/sentences/join.ts';
import { useAct } from '../../sync/use-act.ts';
import { useFacts, useStage } from '../../sync/use-retro.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './opening-checklist.module.css';

const words = facilitatorWords.opening;

export function OpeningChecklist() {
  const about = useStage((stage) => stage.about);
  const notice = useNotice();
  const facts = useFacts();
  const act = useAct();
  const paragraphs = notice === undefined ? about.opening : [...about.opening, notice];
  const tick = (paragraph: number, said: boolean) => {
    if (mayInvite(facts).allowed) void act({ type: 'opening-said', paragraph, said });
  };
  return (
    <section aria-label={words.read}>
      <div className={css['head']}>
        <h2 className="lab">{words.read}</h2>
        <PrivateMark seen="everyone">{words.seen}</PrivateMark>
      </div>
      <ol className={css['statement']}>
        {paragraphs.map((text, index) => {
          const said = about.said.includes(index);
          return (
            // Paragraphs are told apart by their place, as the ticks are.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <Checkbox
                className={css['paragraph']}
                checked={said}
                onChange={(next) => tick(index, next)}
                aria-label={words.said(text)}
                label={<span className={classes(css['words'], said && css['said'])}>{text}</span>}
              />
            </li>
          );
        })}
      </ol>
      {notice !== undefined && <p className={css['built']}>{words.notice}</p>}
    </section>
  );
}

/** What is said about talk time, built from the means that are on; nothing where it is off. */
function useNotice(): string | undefined {
  const settings = useStage((stage) => stage.about.settings);
  const roster = useStage((stage) => stage.roster);
  if (!settings.talk) return undefined;
  const leaders = whoLeads(roster);
  const named = (role: string) => leaders.filter((person) => person.role === role).map((person) => person.name);
  return talkNotice({ facilitators: named('facilitator'), deputies: named('deputy') }, settings.transcript);
}
