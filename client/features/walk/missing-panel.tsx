/** After the last event: two questions to the whole room, and what came up. */
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { classes } from '../../ui/classes.ts';
import { CameUpList, type CameUpListProps } from './came-up-list.tsx';
import css from './missing-panel.module.css';
import { roomQuestions, useRoomAsked } from './use-room-asked.ts';

const words = facilitatorWords.missing;

export function MissingPanel(props: CameUpListProps) {
  const asked = useRoomAsked();
  return (
    <>
      <section aria-label={words.region} className={css['ask']}>
        <h2 className={css['instruction']}>{words.ask}</h2>
        {roomQuestions.map((question, index) => {
          const done = asked.ticked[index] === true;
          return (
            <Checkbox
              key={question}
              className={css['question']}
              checked={done}
              aria-label={words.askedNamed(question)}
              onChange={(ticked) => asked.tick(index, ticked)}
              label={<span className={classes(css['words'], done && css['done'])}>{question}</span>}
            />
          );
        })}
      </section>
      <CameUpList {...props} />
    </>
  );
}
