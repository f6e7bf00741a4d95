/** "I'm ready": a mark on one's own desk, counted for the room and shown to nobody. */
import { setAboutMe } from 'shared/documents/desk.ts';
import { standing } from 'shared/retro/phases.ts';
import { readyWords as words } from 'shared/sentences/ready.ts';
import { useDocument, useRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/button.tsx';
import { ReadyCount } from './ready-count.tsx';
import css from './ready.module.css';

export function Ready() {
  const desk = useDocument('desk');
  const sitting = useStage((stage) => standing(stage.phases).sitting);
  const ready = useRetro((view) => view.desk?.aboutMe.ready === sitting);
  const toggle = () => {
    if (!desk) return;
    setAboutMe(desk, { ready: ready ? 0 : sitting });
    announce(ready ? words.not : words.is);
  };
  return (
    <div className={css['ready']}>
      <Button pressed={ready} onClick={toggle}>
        {words.button}
      </Button>
      <p className="small muted">
        <ReadyCount /> {words.about}
      </p>
    </div>
  );
}
