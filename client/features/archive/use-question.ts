/** What is asked of the archive: it stands in the address, so that it can be sent, and *back* leads to it. */
import { passageKinds, type PassageKind } from 'shared/retro/archived.ts';
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

export const shows = ['records', 'shaped', 'learning', 'follow-ups'] as const;
export type Show = (typeof shows)[number];

export interface Question {
  readonly q: string;
  readonly system: string;
  readonly tag: string;
  readonly year: string;
  readonly kind: PassageKind | '';
  readonly show: Show;
  /** From 1. */
  readonly page: number;
}

export interface AskedQuestion {
  readonly question: Question;
  /** Another question, from its first page unless a page is named. */
  readonly change: (change: Partial<Question>) => void;
}

export function useQuestion(): AskedQuestion {
  const search = useSearch();
  const [, go] = useLocation();
  const question = useMemo(() => read(new URLSearchParams(search)), [search]);
  const change = useCallback(
    (next: Partial<Question>) => {
      const asked = { ...question, page: 1, ...next };
      // Typing on is one step of the history, a page or another view is one of its own.
      const replace = Object.keys(next).every((name) => name === 'q');
      go(`/archive${written(asked)}`, { replace });
    },
    [question, go],
  );
  return { question, change };
}

function read(params: URLSearchParams): Question {
  const text = (name: string) => (params.get(name) ?? '').slice(0, 200);
  return {
    q: text('q'),
    system: text('system'),
    tag: text('tag'),
    year: /^\d{4}$/.test(text('year')) ? text('year') : '',
    kind: passageKinds.find((kind) => kind === text('in')) ?? '',
    show: shows.find((show) => show === text('show')) ?? 'records',
    page: Math.max(1, Math.floor(Number(text('page'))) || 1),
  };
}

function written({ q, system, tag, year, kind, show, page }: Question): string {
  const all = {
    q,
    system,
    tag,
    year,
    in: kind,
    show: show === 'records' ? '' : show,
    page: page === 1 ? '' : String(page),
  };
  const search = new URLSearchParams(Object.entries(all).filter(([, value]) => value !== '')).toString();
  return search === '' ? '' : `?${search}`;
}
