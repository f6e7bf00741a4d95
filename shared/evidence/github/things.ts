/** Single things of GitHub's API, alone or in a list: issues, comments, commits, deployments, releases, runs. */
import type { EventKind } from '../../retro/timeline.ts';
import type { Finding } from '../machine/finding.ts';
import { type JsonObject, at, firstWords, wordsAt } from '../machine/json.ts';
import { firstMoment, momentOf } from '../machine/moment.ts';
import { actorOf, bodyOf, firstLine, keyOf, pages, sentence, shortSha, splitBody, titleOf } from './words.ts';

/** Null when it is none of them. */
export function readThing(thing: JsonObject): Finding[] | null {
  if (!isTheirs(thing)) return null;
  if (at(thing, 'commit', 'message') !== undefined) return [readCommit(thing)];
  if (at(thing, 'environment') !== undefined && at(thing, 'sha') !== undefined) return [deployed(thing)];
  if (at(thing, 'tag_name') !== undefined) return [released(thing)];
  if (at(thing, 'run_number') !== undefined && at(thing, 'head_sha') !== undefined) return [ran(thing)];
  if (at(thing, 'number') !== undefined && at(thing, 'title') !== undefined) return readIssue(thing);
  if (at(thing, 'body') !== undefined && at(thing, 'user') !== undefined) return [remarked(thing)];
  return null;
}

/** Its address is one of the API's. */
function isTheirs(thing: JsonObject): boolean {
  const address = wordsAt(thing, 'url');
  return /^https?:\/\/[^/\s]{1,200}\/(?:api\/v3\/)?repos\//.test(address);
}

export function remarked(comment: JsonObject): Finding {
  const { head, below } = splitBody(bodyOf(comment));
  return {
    key: keyOf(comment, 'commented'),
    moment: firstMoment(at(comment, 'created_at'), at(comment, 'submitted_at')),
    text: firstWords(head, 'Commented'),
    links: pages(comment),
    excerpt: below,
    actor: actorOf(at(comment, 'user')),
    kind: 'message',
  };
}

function readCommit(thing: JsonObject): Finding {
  const commit = at(thing, 'commit');
  const message = wordsAt(commit, 'message');
  return {
    key: keyOf(thing, 'committed'),
    moment: firstMoment(at(commit, 'committer', 'date'), at(commit, 'author', 'date')),
    text: `Commit ${shortSha(wordsAt(thing, 'sha'))}: ${firstLine(message)}`,
    links: pages(thing),
    excerpt: message.slice(firstLine(message).length).trim(),
    actor: actorOf(at(thing, 'author'), at(commit, 'author')),
    kind: 'change',
  };
}

/** Opened, and closed or merged where it is. Its last update is no event. */
function readIssue(issue: JsonObject): Finding[] {
  const title = titleOf(issue);
  const links = pages(issue);
  const merged = momentOf(at(issue, 'merged_at')) ?? momentOf(at(issue, 'pull_request', 'merged_at'));
  const closed = merged ?? momentOf(at(issue, 'closed_at'));
  const done: Finding = {
    key: keyOf(issue, merged === null ? 'closed' : 'merged'),
    moment: closed,
    text: `${merged === null ? 'Closed' : 'Merged'}: ${title}`,
    links,
    actor: actorOf(at(issue, merged === null ? 'closed_by' : 'merged_by')),
    kind: merged === null ? 'action' : 'change',
  };
  return [opened(issue), ...(closed === null ? [] : [done])];
}

export function opened(issue: JsonObject): Finding {
  return {
    key: keyOf(issue, 'opened'),
    moment: momentOf(at(issue, 'created_at')),
    text: `Opened: ${titleOf(issue)}`,
    links: pages(issue),
    excerpt: bodyOf(issue),
    actor: actorOf(at(issue, 'user')),
    kind: 'observation',
  };
}

export function deployed(deployment: JsonObject): Finding {
  const where = firstWords(wordsAt(deployment, 'environment'), wordsAt(deployment, 'original_environment'));
  return {
    key: keyOf(deployment, 'deployment'),
    moment: momentOf(at(deployment, 'created_at')),
    text: `Deployment to ${where}: ${wordsAt(deployment, 'ref')} (${shortSha(wordsAt(deployment, 'sha'))})`,
    excerpt: wordsAt(deployment, 'description'),
    actor: actorOf(at(deployment, 'creator')),
    kind: 'change',
    channel: where,
  };
}

export function released(release: JsonObject): Finding {
  return {
    key: keyOf(release, 'release'),
    moment: firstMoment(at(release, 'published_at'), at(release, 'created_at')),
    text: `Release ${firstWords(wordsAt(release, 'name'), wordsAt(release, 'tag_name'))}`,
    links: pages(release),
    excerpt: bodyOf(release),
    actor: actorOf(at(release, 'author')),
    kind: 'change',
  };
}

export function ran(run: JsonObject): Finding {
  const name = firstWords(wordsAt(run, 'name'), wordsAt(run, 'display_title'));
  const kind: EventKind = 'observation';
  const result = firstWords(wordsAt(run, 'conclusion'), wordsAt(run, 'status'));
  return {
    key: keyOf(run, 'run'),
    moment: firstMoment(at(run, 'run_started_at'), at(run, 'created_at')),
    text: `Run of ${name}${result === '' ? '' : `: ${sentence(result).toLowerCase()}`}`,
    links: pages(run),
    actor: actorOf(at(run, 'actor')),
    kind,
  };
}
