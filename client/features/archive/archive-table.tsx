import type { ArchiveCard } from 'shared/retro/archived.ts';
import { archiveWords as words } from 'shared/sentences/archive.ts';
import { Link } from 'wouter';
import { dayText } from '../../ui/clock.ts';
import css from './archive-table.module.css';

const dated = { weekday: false, year: true } as const;
const { columns } = words;

/** Published records as rows: what came of each, and what shaped it. On a phone each is a block of its own. */
export function ArchiveTable({ cards, label }: { readonly cards: readonly ArchiveCard[]; readonly label: string }) {
  return (
    <table className={css['table']} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{columns.incident}</th>
          <th scope="col">{columns.met}</th>
          <th scope="col">{columns.came}</th>
          <th scope="col">{columns.shaped}</th>
          <th scope="col">{columns.systems}</th>
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
          <tr key={card.retro}>
            <th scope="row">
              <Link href={`/r/${card.retro}/archive`} className={css['name'] ?? ''}>
                {card.title}
              </Link>
            </th>
            <td className="num second">{metDay(card)}</td>
            <td className="second">{words.came(card.learnings, card.actions)}</td>
            <td className="second">{card.shaped}</td>
            <td className="muted">{card.systems.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function metDay({ met, day, zone }: ArchiveCard): string {
  return met === undefined ? dayText(`${day}T12:00:00Z`, 'UTC', dated) : dayText(met, zone, dated);
}
