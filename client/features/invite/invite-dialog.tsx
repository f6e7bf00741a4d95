import { leadsTheRoom } from 'shared/retro/people.ts';
import { inviteWords as words } from 'shared/sentences/invite.ts';
import { useAct } from '../../sync/use-act.ts';
import { useLinks } from '../../sync/use-links.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Switch } from '../../ui/switch.tsx';
import { DoorList } from './door-list.tsx';
import css from './invite.module.css';
import { LiveLink } from './live-link.tsx';
import { PersonalLinks } from './personal-links.tsx';
import { RoleLinks } from './role-links.tsx';
import { RoomCodeCard } from './room-code-card.tsx';
import { WallLink } from './wall-link.tsx';

export interface InviteDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Right after a quick start: the link for everyone stands first. */
  readonly first?: boolean | undefined;
}

/** Personal links, role links, the wall, the code for the room, and who is at the door. For facilitators and deputies. */
export function InviteDialog({ open, onClose, first = false }: InviteDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={words.title} size="large" aside={<RoomCodeCard />}>
      <Inside first={first} />
    </Dialog>
  );
}

export default InviteDialog;

function Inside({ first }: { readonly first: boolean }) {
  const { known, unreachable } = useLinks();
  const settings = useStage((stage) => stage.about.settings);
  const roster = useStage((stage) => stage.roster);
  const hosts = roster.filter((person) => leadsTheRoom(person.role)).map((person) => person.name);
  const act = useAct();
  if (!known) return unreachable ? <p role="status">{words.unreachable}</p> : <Loading />;
  return (
    <>
      {unreachable && (
        <p role="status" className="small second">
          {words.unreachable}
        </p>
      )}
      {first && <LiveLink everyoneIn={settings.letEveryoneIn} />}
      <DoorList />
      <PersonalLinks />
      <RoleLinks hosts={hosts} everyoneIn={settings.letEveryoneIn} />
      <WallLink />
      <ToRead />
      <div className={css['settings']}>
        <Switch
          label={words.everyoneIn}
          description={words.everyoneInAbout}
          checked={settings.letEveryoneIn}
          onChange={(letEveryoneIn) => void act({ type: 'set-settings', letEveryoneIn })}
        />
        <Switch
          label={words.observersPark}
          checked={settings.observersMayPark}
          onChange={(observersMayPark) => void act({ type: 'set-settings', observersMayPark })}
        />
      </div>
      <p className="small muted">{words.linksEnd}</p>
    </>
  );
}

function ToRead() {
  const { seat } = useOpenRetro();
  return (
    <section className={css['toRead']} aria-labelledby="invite-read">
      <div>
        <h3 id="invite-read" className="lab">
          {words.toRead}
        </h3>
        <p className="small second">{words.toReadAbout}</p>
      </div>
      <ButtonLink size="small" href={`/r/${seat.retro}/before`} target="_blank">
        {words.toReadGo}
        <span className="srOnly">{words.newTab}</span>
      </ButtonLink>
    </section>
  );
}
