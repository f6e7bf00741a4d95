/** The frame of each screen: the rail, what the room looks at, the room, and the steps of the meeting below. */
import Ellipsis from 'lucide-react/icons/ellipsis';
import { type ReactNode, useState } from 'react';
import { facilitatorWords } from 'shared/sentences/facilitator.ts';
import { classes } from '../../ui/classes.ts';
import { useDock } from '../../ui/dock.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import css from './frame.module.css';
import { useWidth } from './use-width.ts';

export interface FrameProps extends FootProps {
  readonly children: ReactNode;
  readonly rail?: ReactNode;
  readonly room?: ReactNode;
  /** One column of text in the middle instead of the wide work region. */
  readonly page?: boolean | undefined;
}

export interface FootProps {
  /** The quiet way back, before the steps. */
  readonly back?: ReactNode;
  /** The way on: in one column these are all that is pinned. */
  readonly steps?: ReactNode;
  /** Further buttons, after the steps. */
  readonly more?: ReactNode;
  /** At the end of the foot: counts and states. */
  readonly told?: ReactNode;
}

export function Frame({ children, rail, room, page = false, ...foot }: FrameProps) {
  return (
    <>
      <div className={classes(css['work'], Boolean(rail) && css['railed'], Boolean(room) && css['roomed'])}>
        {rail}
        <main id="main" tabIndex={-1} className={classes(css['main'], page && css['page'])}>
          {page ? <div className={css['column']}>{children}</div> : children}
        </main>
        {room && (
          <aside className={css['room']} aria-label={facilitatorWords.room}>
            {room}
          </aside>
        )}
      </div>
      <Foot {...foot} />
    </>
  );
}

/** px: one row; in one column with all the rest above it */
const [low, high] = [60, 200];

function Foot({ back, steps, more, told }: FootProps) {
  const narrow = useWidth() === 'column';
  const [open, setOpen] = useState(false);
  useDock(narrow && open ? high : low);
  if (!(steps ?? told)) return null;
  if (!narrow) {
    return (
      <footer className={css['foot']} aria-label={facilitatorWords.acts}>
        <div className={css['steps']}>
          {back}
          {steps}
          {more}
        </div>
        <div className={css['told']}>{told}</div>
      </footer>
    );
  }
  const rest = Boolean(back) || Boolean(more) || Boolean(told);
  return (
    <footer className={css['foot']} aria-label={facilitatorWords.acts}>
      {/* Here also while it is shut: its keys work, and whatever of it is opened by one shows it. */}
      {rest && (
        <div id="more-steps" className={classes(css['rest'], open && css['open'])}>
          {back}
          {more}
          <div className={css['told']}>{told}</div>
        </div>
      )}
      <div className={css['steps']}>
        {steps}
        {rest && (
          <IconButton
            label={open ? facilitatorWords.fewerSteps : facilitatorWords.moreSteps}
            icon={<Icon of={Ellipsis} />}
            aria-expanded={open}
            aria-controls="more-steps"
            className={css['dots']}
            onClick={() => setOpen(!open)}
          />
        )}
      </div>
    </footer>
  );
}
