/** Which roots each document has, and of what shape: the guard refuses everything else. */
import type { DocumentKind } from '../protocol/rooms.ts';

export type RootShape = 'map' | 'fragment';

const maps: Record<DocumentKind, readonly string[]> = {
  stage: [
    'about',
    'phases',
    'walk',
    'gate',
    'roster',
    'hands',
    'pauses',
    'leads',
    'follows',
    'counts',
    'learned',
    'views',
    'released',
    'proposals',
    'learnings',
    'ideas',
    'verdicts',
    'comments',
    'answers',
  ],
  tray: ['ideas', 'learnings', 'aboutMe', 'asked', 'accounts', 'hearing', 'pulse', 'mirrors'],
  aside: ['turns', 'floor', 'messages'],
  board: ['events', 'imports', 'threads'],
  backstage: ['questions', 'people', 'divergences'],
  account: ['passages'],
  desk: ['ideas', 'learnings', 'views', 'releases', 'proposals', 'comments', 'aboutMe'],
  actions: ['actions'],
  record: ['sections', 'parts', 'terms', 'options'],
};

/** Root fragments, by prefix; a fragment made at the same moment inside a map would lose one writer's text. */
const fragments: Partial<Record<DocumentKind, RegExp>> = {
  board: /^note:(meeting|learnings|idea:[\w-]{1,80}|[\w-]{1,80})$/,
  backstage: /^steering$/,
  account: /^passage:[\w-]{1,80}$/,
  record: /^section:[\w-]{1,80}$/,
};

export function rootShape(kind: DocumentKind, name: string): RootShape | undefined {
  if (maps[kind].includes(name)) return 'map';
  return fragments[kind]?.test(name) ? 'fragment' : undefined;
}
