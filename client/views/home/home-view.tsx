import { homeWords as words } from 'shared/sentences/home.ts';
import { JoinByCode } from '../../features/room-code/join-by-code.tsx';
import { StartForm } from '../../features/start/start-form.tsx';
import { TakeInRecord } from '../../features/start/take-in-record.tsx';
import { Button } from '../../ui/button.tsx';
import { commandList } from '../../ui/commands.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { QuietLine } from '../../ui/quiet-line.tsx';
import { Link } from 'wouter';
import { SkipLink } from '../../ui/skip-link.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { ArchivePart } from './archive-part.tsx';
import css from './home.module.css';
import { JoinedRow } from './joined-row.tsx';
import { useMine } from './use-mine.ts';

/** Start one, or go on with one this browser has joined. */
export default function HomeView() {
  return (
    <>
      <title>{words.product}</title>
      <SkipLink href="#joined">{words.skip}</SkipLink>
      <TopBar name={words.product} wordmark>
        <Button look="quiet" size="small" keys="Mod+K" onClick={commandList.open}>
          {words.commands}
        </Button>
      </TopBar>
      <main className={css['page']}>
        <h1 className={css['title']}>{words.title}</h1>
        <div className={css['first']}>
          <StartForm />
          <JoinByCode />
        </div>
        <section id="joined" className={css['joined']} aria-labelledby="joined-title" tabIndex={-1}>
          <div className={css['joinedHead']}>
            <h2 id="joined-title" className="lab">
              {words.joined.title}
            </h2>
            <TakeInRecord />
          </div>
          <Joined />
        </section>
        <ArchivePart />
        <p className={css['foot']}>
          <Link href="/owner">{words.owner}</Link> {words.ownerAbout}
        </p>
      </main>
    </>
  );
}

function Joined() {
  const { mine, ask } = useMine();
  switch (mine.state) {
    case 'looking':
      return <Loading />;
    case 'unreachable':
      return (
        <QuietLine
          action={
            <Button size="small" onClick={() => void ask()}>
              {words.joined.again}
            </Button>
          }
        >
          {words.joined.unreachable}
        </QuietLine>
      );
    case 'here':
      return mine.seats.length === 0 ? (
        <EmptyState title={words.empty.title}>{words.empty.sentence}</EmptyState>
      ) : (
        <ul className={css['list']}>
          {mine.seats.map((seat) => (
            <JoinedRow key={`${seat.retro} ${seat.person}`} seat={seat} />
          ))}
        </ul>
      );
  }
}
