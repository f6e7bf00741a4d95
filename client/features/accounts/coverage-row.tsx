import Clock from 'lucide-react/icons/clock';
import { writePerson } from 'shared/documents/backstage.ts';
import { responderKinds } from 'shared/retro/people.ts';
import type { Coverage } from 'shared/retro/accounts.ts';
import { timeText } from 'shared/retro/times.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { Link } from 'wouter';
import { useAct } from '../../sync/use-act.ts';
import { useNames } from '../../sync/use-names.ts';
import { useDocument, useOpenRetro, useStage } from '../../sync/use-retro.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './coverage.module.css';

const words = accountWords.coverage;

export function CoverageRow({ row }: { readonly row: Coverage }) {
  const { seat } = useOpenRetro();
  const zone = useStage((stage) => stage.about.zone);
  const roster = useStage((stage) => stage.roster);
  const names = useNames();
  const { person, from, to, account } = row;
  const readers = roster
    .filter(({ id }) => account?.readers.includes(id))
    .map(({ id }) => (id === seat.person ? 'you' : names.of(id)));
  const { seen, state, detail } = words.state(row, readers, zone);
  const span = from === undefined || to === undefined ? '' : words.span(timeText(from, zone), timeText(to, zone));
  return (
    <li className={css['row']}>
      <div className={css['who']}>
        <p className={css['name']}>{person.name}</p>
        <p className={css['part']}>
          <PartMenu row={row} />
          {span !== '' && <span className="num">{span}</span>}
        </p>
      </div>
      <div className={css['state']}>
        {seen === 'nobody' ? (
          <span className={css['plain']}>
            {account?.state === 'offered' && <Icon of={Clock} />}
            {state}
          </span>
        ) : (
          <PrivateMark seen={seen}>{state}</PrivateMark>
        )}
        {detail !== '' && <p className="small muted">{detail}</p>}
      </div>
      <div className={css['act']}>
        <RowAct row={row} />
      </div>
    </li>
  );
}

function RowAct({ row: { person, account } }: { readonly row: Coverage }) {
  const { seat } = useOpenRetro();
  const act = useAct();
  const names = useNames();
  const name = names.of(person.id);
  if (person.id === seat.person) {
    return (
      <Link href={`/r/${seat.retro}/account`} asChild>
        <ButtonLink size="small">{account?.life === undefined ? words.ownGo : words.own}</ButtonLink>
      </Link>
    );
  }
  if (!account) {
    const offer = async () => {
      const answer = await act({ type: 'offer-account', person: person.id });
      if (answer.ok) announce(words.offered(name));
    };
    return (
      <Button size="small" aria-label={words.offerNamed(name)} onClick={() => void offer()}>
        {words.offer}
      </Button>
    );
  }
  if (account.life === undefined) return null;
  if (account.readers.includes(seat.person)) {
    return (
      <Link href={`/r/${seat.retro}/hearing/${person.id}`} asChild>
        <ButtonLink size="small" aria-label={words.hearNamed(name)}>
          {words.hear}
        </ButtonLink>
      </Link>
    );
  }
  if (account.asking.includes(seat.person)) return <p className="small muted">{words.asked}</p>;
  const ask = async () => {
    const answer = await act({ type: 'ask-to-read', owner: person.id });
    if (answer.ok) announce(words.askedSaid(name));
  };
  return (
    <Button size="small" aria-label={words.askNamed(name)} onClick={() => void ask()}>
      {words.ask}
    </Button>
  );
}

/** Which part somebody had: for the order of hearing, and for facilitators and deputies only. */
function PartMenu({ row }: { readonly row: Coverage }) {
  const doc = useDocument('backstage');
  const names = useNames();
  const part = row.kinds.map((kind) => words.kinds[kind]).join(', ') || words.noPart;
  const set = (kinds: readonly (typeof responderKinds)[number][]) => () => {
    if (doc) writePerson(doc, row.person.id, { kinds });
  };
  return (
    <MenuButton
      label={part}
      look="quiet"
      size="small"
      items={[
        ...responderKinds.map((kind) => ({ id: kind, label: words.kinds[kind], run: set([kind]) })),
        'separator' as const,
        { id: 'none', label: words.noPart, description: words.partOf(names.of(row.person.id), part), run: set([]) },
      ]}
    />
  );
}
