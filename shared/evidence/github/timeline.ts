/**
 * The timeline of an issue or pull request. Its entries keep their time in fields of their own: a commit in
 * `committer.date`, a review in `submitted_at`, remarks on lines and commits in each of their comments.
 */
import type { EventKind } from '../../retro/timeline.ts';
import type { Finding } from '../machine/finding.ts';
import { type JsonObject, at, firstWords, objectsAt, wordsAt } from '../machine/json.ts';
import { firstMoment } from '../machine/moment.ts';
import { actorOf, bodyOf, firstLine, keyOf, pages, sentence, shortSha, splitBody, titleOf } from './words.ts';

export function isTimelineEntry(value: JsonObject): boolean {
  const event = at(value, 'event');
  if (typeof event !== 'string' || event === '') return false;
  const isTimed = ['created_at', 'submitted_at', 'committer', 'author', 'comments'].some(
    (name) => at(value, name) !== undefined,
  );
  const isTheirs =
    at(value, 'node_id') !== undefined ||
    at(value, 'actor') !== undefined ||
    at(value, 'source') !== undefined ||
    at(value, 'sha') !== undefined;
  return isTimed && isTheirs;
}

export function readTimeline(entries: readonly JsonObject[]): Finding[] {
  const issue = issuePage(entries);
  return entries.flatMap((entry) => {
    const comments = objectsAt(entry, 'comments');
    const many = comments.length > 0 && /^(?:line|commit)-commented$/.test(wordsAt(entry, 'event'));
    return many
      ? comments.map((comment) => readEntry({ ...comment, event: 'commented' }, issue))
      : [readEntry(entry, issue)];
  });
}

/** Most entries have no page of their own; comments name the issue they stand under. */
function issuePage(entries: readonly JsonObject[]): string {
  for (const entry of entries) {
    const page = firstWords(wordsAt(entry, 'issue', 'html_url'), wordsAt(entry, 'html_url'));
    const issue = /^(https?:\/\/[^#?\s]{1,300}\/(?:issues|pull)\/\d{1,12})(?:[#/]|$)/.exec(page)?.[1];
    if (issue !== undefined) return issue;
  }
  return '';
}

const kinds: Readonly<Record<string, EventKind>> = {
  commented: 'message',
  reviewed: 'message',
  committed: 'change',
  merged: 'change',
  deployed: 'change',
  head_ref_force_pushed: 'change',
  assigned: 'handoff',
};

function readEntry(entry: JsonObject, issue: string): Finding {
  const event = wordsAt(entry, 'event');
  const { head, below } = splitBody(bodyOf(entry));
  const id = wordsAt(entry, 'id');
  const source = at(entry, 'source', 'issue');
  const own = pages(entry, source);
  const built = issue !== '' && /^\d+$/.test(id) ? [`${issue}#event-${id}`] : [];
  const time = firstMoment(
    at(entry, 'created_at'),
    at(entry, 'submitted_at'),
    at(entry, 'committer', 'date'),
    at(entry, 'author', 'date'),
  );
  return {
    key:
      keyOf(entry, event) ?? (time === null ? null : `github:${event}:${time.original}:${wordsAt(source, 'html_url')}`),
    moment: time,
    text: entryText(entry, event, head),
    links: own.length > 0 ? own : built,
    excerpt: below === '' && event === 'committed' ? wordsAt(entry, 'message').split('\n').slice(1).join('\n') : below,
    actor: actorOf(at(entry, 'actor'), at(entry, 'user'), at(entry, 'author'), at(entry, 'committer')),
    kind: kinds[event] ?? 'action',
  };
}

function entryText(entry: JsonObject, event: string, body: string): string {
  switch (event) {
    case 'commented':
      return firstWords(body, 'Commented');
    case 'reviewed':
      return [`Review: ${wordsAt(entry, 'state').replace(/_/g, ' ')}`, body].filter((part) => part !== '').join('. ');
    case 'committed':
      return `Commit ${shortSha(wordsAt(entry, 'sha'))}: ${firstLine(wordsAt(entry, 'message'))}`;
    case 'labeled':
    case 'unlabeled':
      return `Label ${event === 'labeled' ? 'added' : 'removed'}: ${wordsAt(entry, 'label', 'name')}`;
    case 'assigned':
    case 'unassigned':
      return `${event === 'assigned' ? 'Assigned to' : 'No longer assigned to'} ${actorOf(at(entry, 'assignee'))}`;
    case 'milestoned':
    case 'demilestoned':
      return `Milestone ${event === 'milestoned' ? 'added' : 'removed'}: ${wordsAt(entry, 'milestone', 'title')}`;
    case 'renamed':
      return `Renamed from “${wordsAt(entry, 'rename', 'from')}” to “${wordsAt(entry, 'rename', 'to')}”`;
    case 'cross-referenced':
      return `Mentioned in ${firstWords(titleOf(at(entry, 'source', 'issue')), 'another issue')}`;
    case 'referenced':
    case 'merged':
    case 'closed': {
      const commit = shortSha(wordsAt(entry, 'commit_id'));
      return commit === '' ? sentence(event) : `${sentence(event)} by commit ${commit}`;
    }
    case 'review_requested':
      return `Review requested from ${firstWords(actorOf(at(entry, 'requested_reviewer')), wordsAt(entry, 'requested_team', 'name'))}`;
    default:
      return sentence(event);
  }
}
