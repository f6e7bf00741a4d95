/** The target table as Markdown: what was promised, what was measured, met or not. */
import { titles, type PeerName, type ServerName } from '../peers/anchors.ts';
import type { Outcome } from '../plan.ts';
import { rows, type Row } from './rows.ts';
import { ratiosOf, spread, valuesOf, type Spread } from './spread.ts';

export interface Verdict {
  readonly row: Row;
  readonly peer: PeerName | undefined;
  readonly bound: number;
  readonly found: Spread;
  readonly met: boolean;
}

export function verdicts(outcomes: readonly Outcome[]): Verdict[] {
  return rows.flatMap((row) => {
    const found: Verdict[] = [];
    for (const [peer, bound] of Object.entries(row.ratios) as [PeerName, number][]) {
      const ratio = spread(ratiosOf(outcomes, row.trial, peer, row.finding));
      if (ratio) found.push({ row, peer, bound, found: ratio, met: isMet(row, ratio.median, bound) });
    }
    const own = spread([...valuesOf(outcomes, row.trial, 'ours', row.finding).values()]);
    if (own && row.own !== undefined) {
      // What must never happen counts by its worst repetition.
      const value = row.own === 0 ? own.most : own.median;
      found.push({ row, peer: undefined, bound: row.own, found: own, met: isMet(row, value, row.own) });
    }
    return found;
  });
}

function isMet({ better }: Row, value: number, bound: number): boolean {
  return better === 'less' ? value <= bound : value >= bound;
}

export function verdictTable(all: readonly Verdict[]): string[] {
  return [
    '| what | against | target | median | range | |',
    '|---|---|---|---|---|---|',
    ...all.map(({ row, peer, bound, found, met }) =>
      [
        '',
        row.title,
        peer === undefined ? `absolute, ${row.unit}` : `÷ ${titles[peer]}`,
        `${row.better === 'less' ? '≤' : '≥'} ${bound}`,
        number(found.median),
        `${number(found.least)} – ${number(found.most)}`,
        met ? 'met' : '**not met**',
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ];
}

/** Everybody's own figures, medians. */
export function figureTable(outcomes: readonly Outcome[]): string[] {
  const peers: readonly ServerName[] = ['ours', 'y-websocket', 'hocuspocus', 'hocuspocus-16', 'relay'];
  const figure = (row: Row, server: ServerName): string => {
    const shown = server === 'ours' || server in row.ratios || (row.beside ?? []).some((name) => name === server);
    const found = shown && spread([...valuesOf(outcomes, row.trial, server, row.finding).values()]);
    return found ? number(found.median) : '';
  };
  return [
    `| what | unit | ${peers.map((peer) => titles[peer]).join(' | ')} |`,
    `|---|---|${peers.map(() => '---').join('|')}|`,
    ...rows.map((row) => `| ${row.title} | ${row.unit} | ${peers.map((peer) => figure(row, peer)).join(' | ')} |`),
  ];
}

/** Three digits that count. */
export function number(value: number): string {
  if (value === 0) return '0';
  const size = Math.floor(Math.log10(Math.abs(value)));
  return size >= 3 ? Math.round(value).toLocaleString('en') : value.toFixed(Math.max(0, 2 - size));
}
