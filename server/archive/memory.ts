/** An archive that lives as long as the process: tests, and trying things out. */
import { hitsOf, matched, shown } from 'shared/archive/match.ts';
import { countWords, likeness, tellingWords } from 'shared/archive/likeness.ts';
import { termsOf, type Term } from 'shared/archive/terms.ts';
import {
  followUpsAPage,
  recordsAPage,
  type ArchiveCard,
  type ArchiveEntry,
  type ArchiveQuery,
  type FollowUp,
  type FoundRecord,
  type Label,
  type Passage,
  type PassageKind,
  type Similar,
} from 'shared/retro/archived.ts';
import { collectedShown, passagesShown, type Archive } from './archive.ts';

interface Kept {
  readonly entry: ArchiveEntry;
  readonly done: Map<string, number>;
}

export function memoryArchive(): Archive {
  const kept = new Map<string, Kept>();
  const put = async (entry: ArchiveEntry) => {
    kept.set(entry.retro, { entry, done: kept.get(entry.retro)?.done ?? new Map() });
  };
  const all = () => [...kept.values()].map(({ entry }) => entry);
  return {
    put,
    replace: put,
    drop: async (retros) => retros.forEach((retro) => kept.delete(retro)),
    async markDone(retro, action, at) {
      const done = kept.get(retro)?.done;
      if (at === undefined) done?.delete(action);
      else done?.set(action, at);
    },
    held: async () => new Map([...kept].map(([retro, { entry, done }]) => [retro, { n: entry.n, done: done.size }])),
    async find(query) {
      const terms = termsOf(query.q ?? '');
      const fitting = all()
        .filter((entry) => fits(entry, query) && holdsAll(entry, terms, query.kind))
        .toSorted((a, b) => weight(b, terms, query.kind) - weight(a, terms, query.kind) || newer(a, b));
      const from = query.page * recordsAPage;
      return {
        total: fitting.length,
        records: fitting.slice(from, from + recordsAPage).map((entry) => found(entry, terms, query.kind)),
      };
    },
    async card(retro) {
      const entry = kept.get(retro)?.entry;
      return entry && cardOf(entry);
    },
    labels: async () => ({
      records: kept.size,
      systems: counted(all().map((entry) => entry.systems)),
      tags: counted(all().map((entry) => entry.tags)),
      years: [...new Set(all().map((entry) => entry.day.slice(0, 4)))].toSorted().toReversed(),
    }),
    async similar(retro, most) {
      const own = kept.get(retro)?.entry;
      if (!own) return [];
      const words = new Map(all().map((entry) => [entry.retro, countWords(textsOf(entry))]));
      const spread = (word: string) => [...words.values()].filter((counts) => counts.has(word)).length;
      const telling = tellingWords(words.get(retro) ?? new Map<string, number>(), spread, kept.size);
      return all()
        .flatMap((entry): [number, Similar][] => {
          if (entry.retro === retro) return [];
          const alike = likeness(
            telling,
            (word) => words.get(entry.retro)?.has(word) === true,
            own.systems,
            entry.systems,
          );
          return alike
            ? [[alike.weight, { ...cardOf(entry), sharedSystems: alike.systems, sharedWords: alike.words }]]
            : [];
        })
        .toSorted((a, b) => b[0] - a[0] || newer(a[1], b[1]))
        .slice(0, most)
        .map(([, similar]) => similar);
    },
    async followUps(query) {
      const every = [...kept.values()].flatMap(({ entry, done }) => followUpsOf(entry, done));
      const fitting =
        query.of === 'record'
          ? every.filter(({ retro }) => retro === query.retro)
          : every
              .filter(({ doneAt }) => doneAt === undefined)
              .filter(({ retro }) => hasLabel(kept.get(retro)?.entry.systems ?? [], query.system))
              .toSorted((a, b) => a.createdAt - b.createdAt);
      const from = query.of === 'record' ? 0 : query.page * followUpsAPage;
      const to = query.of === 'record' ? fitting.length : from + followUpsAPage;
      return { total: fitting.length, followUps: fitting.slice(from, to) };
    },
    latest: async (most) =>
      all()
        .toSorted((a, b) => b.at - a.at)
        .slice(0, most)
        .map(cardOf),
    close: () => Promise.resolve(),
  };
}

function cardOf(entry: ArchiveEntry): ArchiveCard {
  const { passages: _, ...card } = entry;
  return card;
}

const newer = (a: ArchiveCard, b: ArchiveCard): number => (a.day === b.day ? b.at - a.at : a.day < b.day ? 1 : -1);

const textsOf = (entry: ArchiveEntry): string[] => [entry.title, ...entry.passages.map(({ text }) => text)];

const hasLabel = (labels: readonly string[], wanted: string | undefined): boolean =>
  wanted === undefined || labels.some((label) => label.toLowerCase() === wanted.toLowerCase());

function fits(entry: ArchiveEntry, { from, to, system, tag, kind }: ArchiveQuery): boolean {
  return (
    (from === undefined || entry.day >= from) &&
    (to === undefined || entry.day <= to) &&
    hasLabel(entry.systems, system) &&
    hasLabel(entry.tags, tag) &&
    (kind === undefined || entry.passages.some((passage) => passage.kind === kind))
  );
}

function searched(entry: ArchiveEntry, kind: PassageKind | undefined): readonly string[] {
  return kind === undefined
    ? [...textsOf(entry), ...entry.systems, ...entry.tags]
    : passagesOf(entry, kind).map(({ text }) => text);
}

function passagesOf(entry: ArchiveEntry, kind: PassageKind | undefined): readonly Passage[] {
  return kind === undefined ? entry.passages : entry.passages.filter((passage) => passage.kind === kind);
}

function holdsAll(entry: ArchiveEntry, terms: readonly Term[], kind: PassageKind | undefined): boolean {
  const texts = searched(entry, kind);
  return terms.every((term) => texts.some((text) => matched(text, [term]).terms > 0));
}

function weight(entry: ArchiveEntry, terms: readonly Term[], kind: PassageKind | undefined): number {
  if (terms.length === 0) return 0;
  const inTitle = kind === undefined ? matched(entry.title, terms).terms * 8 : 0;
  return inTitle + passagesOf(entry, kind).reduce((sum, { text }) => sum + matched(text, terms).terms, 0);
}

function found(entry: ArchiveEntry, terms: readonly Term[], kind: PassageKind | undefined): FoundRecord {
  const passages = passagesOf(entry, kind);
  if (terms.length > 0) return { ...cardOf(entry), ...hitsOf(passages, terms, passagesShown) };
  if (kind === undefined) return { ...cardOf(entry), passages: [], more: 0 };
  return {
    ...cardOf(entry),
    passages: passages.slice(0, collectedShown).map((passage) => shown(passage, [])),
    more: Math.max(0, passages.length - collectedShown),
  };
}

function counted(lists: readonly (readonly string[])[]): Label[] {
  const counts = new Map<string, Label>();
  for (const label of lists.flat()) {
    const before = counts.get(label.toLowerCase());
    counts.set(label.toLowerCase(), { label: before?.label ?? label, records: (before?.records ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.records - a.records || (a.label < b.label ? -1 : 1));
}

function followUpsOf(entry: ArchiveEntry, done: ReadonlyMap<string, number>): FollowUp[] {
  return passagesOf(entry, 'action').map(({ key, text, createdAt = entry.at, due }) => {
    const doneAt = done.get(key);
    return {
      retro: entry.retro,
      title: entry.title,
      action: key,
      text,
      createdAt,
      ...(due === undefined ? {} : { due }),
      ...(doneAt === undefined ? {} : { doneAt }),
    };
  });
}
