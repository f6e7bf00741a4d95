/** What one says about oneself, on one's own desk. Whoever leads the room reads it; nobody else does. */
import { setAboutMe } from 'shared/documents/desk.ts';
import { nothingAboutMe, type AboutMe as About } from 'shared/retro/people.ts';
import { participantWords } from 'shared/sentences/participant.ts';
import { useNames } from '../../sync/use-names.ts';
import { useDocument, useRetro, useStage } from '../../sync/use-retro.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { Switch } from '../../ui/switch.tsx';
import css from './about-me.module.css';

const words = participantWords.about;

export function AboutMe() {
  const names = useNames();
  const desk = useDocument('desk');
  const about = useRetro((view) => view.desk?.aboutMe) ?? nothingAboutMe;
  const talk = useStage((stage) => stage.about.settings.talk);
  const say = (change: Partial<About>) => desk && setAboutMe(desk, change);
  return (
    <section className={css['about']}>
      <div className={css['head']}>
        <h2 className="lab">{words.title}</h2>
        <PrivateMark seen="few">{words.seen(names.leaders)}</PrivateMark>
      </div>
      <Switch label={words.dontCall} checked={about.dontCall} onChange={(dontCall) => say({ dontCall })} />
      {talk && (
        <Switch
          label={words.dontCount}
          description={words.dontCountMore}
          checked={about.dontCount}
          onChange={(dontCount) => say({ dontCount })}
        />
      )}
      <RadioCards
        legend={words.asking}
        options={[
          { value: 'ask', label: words.ask },
          { value: 'offer', label: words.offer },
        ]}
        columns={2}
        value={about.ratherOffer ? 'offer' : 'ask'}
        onChange={(answer) => say({ ratherOffer: answer === 'offer' })}
        className={css['asking']}
      />
    </section>
  );
}
