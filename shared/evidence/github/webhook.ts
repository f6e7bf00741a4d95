/** Webhooks: what happened is `action` to one thing; when, is told by the field of that thing that the action sets. */
import type { EventKind } from '../../retro/timeline.ts';
import type { Finding } from '../machine/finding.ts';
import { type Json, type JsonObject, at, firstWords, isObject, listAt, objectsAt, wordsAt } from '../machine/json.ts';
import { type Moment, firstMoment, momentOf } from '../machine/moment.ts';
import { actorOf, bodyOf, firstLine, pages, repositoryOf, sentence, shortSha, splitBody, titleOf } from './words.ts';

/** The thing an event is about, most particular first: a comment carries its issue. */
const things = [
  'deployment_status',
  'comment',
  'review',
  'answer',
  'thread',
  'deployment',
  'release',
  'check_run',
  'check_suite',
  'workflow_job',
  'workflow_run',
  'discussion',
  'alert',
  'security_advisory',
  'forkee',
  'build',
  'milestone',
  'label',
  'pull_request',
  'issue',
] as const;
type Thing = (typeof things)[number];

export function isWebhook(value: Json): boolean {
  return (
    isObject(value) &&
    at(value, 'sender', 'login') !== undefined &&
    (isObject(at(value, 'repository')) || isObject(at(value, 'organization')))
  );
}

export function readWebhook(value: JsonObject): Finding {
  if (at(value, 'pusher') !== undefined && at(value, 'after') !== undefined) return readPush(value);
  const name = thingOf(value);
  const thing = name === null ? undefined : at(value, name);
  const action = wordsAt(value, 'action');
  const moment = name === null ? loneMoment(value) : momentFor(name, thing, action);
  const id = firstWords(wordsAt(thing, 'node_id'), wordsAt(thing, 'id'), wordsAt(thing, 'sha'), wordsAt(value, 'id'));
  const { head, below } = splitBody(bodyOf(thing));
  return {
    key: id === '' ? null : keyFor(name, thing, action, id, moment, extraId(value)),
    moment,
    text: textFor(value, name, thing, action, head),
    links: pages(
      thing,
      at(value, 'pull_request'),
      at(value, 'issue'),
      at(value, 'discussion'),
      at(value, 'workflow_run'),
    ),
    excerpt: below,
    actor: actorOf(at(value, 'sender')),
    kind: kindFor(name, thing, action),
    channel: repositoryOf(value),
  };
}

/** A label or milestone beside an issue is what was put on it. */
function thingOf(value: JsonObject): Thing | null {
  const present = things.filter((name) => isObject(at(value, name)));
  const subject = present.find((name) => name === 'pull_request' || name === 'issue' || name === 'discussion');
  const [first] = present;
  return (first === 'label' || first === 'milestone') && subject !== undefined ? subject : (first ?? null);
}

/** The same key as the same thing has in the API's lists. */
function keyFor(
  name: Thing | null,
  thing: Json | undefined,
  action: string,
  id: string,
  moment: Moment | null,
  extra: string,
): string {
  if (name === 'comment' && action === 'created') return `github:commented:${id}`;
  if ((name === 'issue' || name === 'pull_request') && /^(?:opened|closed)$/.test(action)) {
    return `github:${isMerged(thing, action) ? 'merged' : action}:${id}`;
  }
  if (name === 'deployment') return `github:deployment:${id}`;
  if (name === 'release' && action === 'published') return `github:release:${id}`;
  return `github:${name ?? 'status'}:${action}:${id}:${moment?.original ?? ''}${extra === '' ? '' : `:${extra}`}`;
}

/** Several labels may be put on at the same second. */
function extraId(value: JsonObject): string {
  return firstWords(wordsAt(value, 'label', 'id'), wordsAt(value, 'assignee', 'id'), wordsAt(value, 'milestone', 'id'));
}

function isMerged(thing: Json | undefined, action: string): boolean {
  return action === 'closed' && momentOf(at(thing, 'merged_at')) !== null;
}

const timeFields: Readonly<Record<string, readonly string[]>> = {
  closed: ['merged_at', 'closed_at'],
  closed_by_user: ['dismissed_at'],
  completed: ['completed_at', 'updated_at'],
  created: ['created_at', 'started_at', 'updated_at'],
  dismissed: ['dismissed_at', 'updated_at'],
  fixed: ['fixed_at', 'updated_at'],
  in_progress: ['started_at', 'run_started_at', 'updated_at'],
  opened: ['created_at'],
  published: ['published_at', 'created_at'],
  queued: ['created_at'],
  requested: ['created_at', 'updated_at'],
  submitted: ['submitted_at'],
  waiting: ['created_at'],
  withdrawn: ['withdrawn_at'],
};

function momentFor(name: Thing, thing: Json | undefined, action: string): Moment | null {
  // When a thing was deleted stands nowhere in it.
  if (action === 'deleted') return null;
  if (action === '' || name === 'forkee') return firstMoment(at(thing, 'created_at'));
  const fields = Object.hasOwn(timeFields, action) ? (timeFields[action] ?? []) : [`${action}_at`, 'updated_at'];
  return firstMoment(...fields.map((field) => at(thing, field)));
}

/** Commit statuses, stars, new branches. A branch is made by a push, whose time the repository keeps. */
function loneMoment(value: JsonObject): Moment | null {
  const isNewRef = at(value, 'ref_type') !== undefined && at(value, 'master_branch') !== undefined;
  return firstMoment(
    at(value, 'starred_at'),
    at(value, 'created_at'),
    isNewRef ? at(value, 'repository', 'pushed_at') : undefined,
  );
}

function kindFor(name: Thing | null, thing: Json | undefined, action: string): EventKind {
  if (name === 'comment' || name === 'review' || name === 'discussion') return 'message';
  if (name === 'deployment' || name === 'deployment_status' || name === 'release' || isMerged(thing, action))
    return 'change';
  if (name === 'alert' || name === 'security_advisory') return 'alert';
  return name === 'issue' || name === 'pull_request' ? (action === 'opened' ? 'observation' : 'action') : 'observation';
}

function textFor(value: JsonObject, name: Thing | null, thing: Json | undefined, action: string, body: string): string {
  const title = firstWords(
    titleOf(at(value, 'pull_request')),
    titleOf(at(value, 'issue')),
    titleOf(at(value, 'discussion')),
  );
  switch (name) {
    case 'deployment_status':
      return `Deployment to ${wordsAt(thing, 'environment')}: ${wordsAt(thing, 'state')}`;
    case 'deployment':
      return `Deployment to ${wordsAt(thing, 'environment')}: ${wordsAt(thing, 'ref')} (${shortSha(wordsAt(thing, 'sha'))})`;
    case 'comment':
    case 'answer':
      return action === 'created' || action === '' ? firstWords(body, 'Commented') : `Comment ${action}: ${body}`;
    case 'review':
      return [`Review ${action}: ${wordsAt(thing, 'state').replace(/_/g, ' ')}`, body]
        .filter((part) => part !== '')
        .join('. ');
    case 'release':
      return `Release ${firstWords(wordsAt(thing, 'name'), wordsAt(thing, 'tag_name'))} ${action}`;
    case 'issue':
    case 'pull_request':
    case 'discussion': {
      const act = isMerged(thing, action) ? 'merged' : action;
      const what = firstWords(
        wordsAt(value, 'label', 'name'),
        wordsAt(value, 'milestone', 'title'),
        actorOf(at(value, 'assignee')),
      );
      const said = `${sentence(act)}${what === '' || !/label|milestone|assign/.test(act) ? '' : ` (${what})`}`;
      return `${said}: ${title}`;
    }
    case null:
      return loneText(value, action);
    default: {
      const subject = firstWords(
        wordsAt(thing, 'name'),
        wordsAt(thing, 'title'),
        wordsAt(thing, 'rule', 'description'),
        wordsAt(thing, 'security_advisory', 'summary'),
        wordsAt(thing, 'summary'),
        wordsAt(thing, 'head_branch'),
        title,
      );
      const result = firstWords(wordsAt(thing, 'conclusion'), wordsAt(thing, 'status'));
      return [
        `${sentence(name)} ${action.replace(/_/g, ' ')}`.trim(),
        [subject, result].filter((part) => part !== '').join(', '),
      ]
        .filter((part) => part !== '')
        .join(': ');
    }
  }
}

function loneText(value: JsonObject, action: string): string {
  const ref = wordsAt(value, 'ref');
  if (at(value, 'ref_type') !== undefined) {
    const act = at(value, 'master_branch') === undefined ? 'deleted' : 'created';
    return `${sentence(wordsAt(value, 'ref_type'))} ${ref} ${act}`;
  }
  if (at(value, 'state') !== undefined && at(value, 'sha') !== undefined) {
    return `${firstWords(wordsAt(value, 'context'), 'Status')}: ${firstWords(wordsAt(value, 'description'), wordsAt(value, 'state'))}`;
  }
  if (at(value, 'starred_at') !== undefined) return `Star ${action}`;
  return firstWords(sentence(action), 'GitHub event');
}

/** A commit knows when it was written; when it was pushed, the repository keeps. */
function readPush(value: JsonObject): Finding {
  const commits = objectsAt(value, 'commits');
  const branch = wordsAt(value, 'ref').replace(/^refs\/(?:heads|tags)\//, '');
  const head = firstLine(wordsAt(value, 'head_commit', 'message'));
  const count = listAt(value, 'commits').length;
  const commitsPushed = `Pushed ${count === 1 ? '1 commit' : `${count} commits`} to ${branch}`;
  const act = at(value, 'deleted') === true ? `Deleted ${branch}` : count === 0 ? `Pushed ${branch}` : commitsPushed;
  const compare = firstWords(wordsAt(value, 'compare'), wordsAt(value, 'head_commit', 'url'));
  return {
    key: `github:push:${wordsAt(value, 'after')}:${branch}`.slice(0, 200),
    moment: firstMoment(at(value, 'repository', 'pushed_at'), at(value, 'head_commit', 'timestamp')),
    text: `${act}${head === '' ? '' : `: ${head}`}`,
    links: compare === '' ? [] : [compare],
    excerpt: commits
      .map((commit) => `${shortSha(wordsAt(commit, 'id'))} ${firstLine(wordsAt(commit, 'message'))}`)
      .join('\n'),
    actor: actorOf(at(value, 'sender'), at(value, 'pusher')),
    kind: 'change',
    channel: repositoryOf(value),
  };
}
