/** 10e: the break as everybody sees it, and when it ends. */
import { breakWords as words } from 'shared/sentences/leading.ts';
import { useBreak } from '../../features/break/use-break.ts';
import { Button } from '../../ui/button.tsx';
import { useKeys } from '../../ui/keys.ts';
import { Frame } from './frame.tsx';
import css from './break-screen.module.css';
import { shortcuts } from './shortcuts.ts';
import { StopButton } from './stop-button.tsx';

export function BreakScreen() {
  const { back, end, move } = useBreak();
  useKeys([
    { ...shortcuts.pause, run: () => void end() },
    { ...shortcuts.more, run: () => void move(5) },
    { ...shortcuts.less, run: () => void move(-5) },
  ]);
  const steps = (
    <>
      <Button look="primary" keys={shortcuts.pause} onClick={() => void end()}>
        {words.goOn}
      </Button>
      <Button keys={shortcuts.more} onClick={() => void move(5)}>
        {words.more}
      </Button>
    </>
  );
  const less = (
    <Button keys={shortcuts.less} onClick={() => void move(-5)}>
      {words.less}
    </Button>
  );
  return (
    <Frame page steps={steps} more={less} told={<StopButton />}>
      <div className={css['break']}>
        <h2 className={css['title']}>
          {words.title}
          <br />
          {back !== undefined && <span className="num">{words.back(back)}</span>}
        </h2>
        <p className={css['about']}>{words.about}</p>
      </div>
    </Frame>
  );
}
