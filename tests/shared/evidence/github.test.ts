import { describe, expect, test } from 'vitest';
import { drafts, only, rows } from './sources.ts';

const page = 'https://github.com/shop/checkout/issues/28';
const api = 'https://api.github.com/repos/shop/checkout';
const ana = { login: 'ana', id: 1 };
const bo = { login: 'bo', id: 2 };

describe('the timeline of an issue', () => {
  const timeline = [
    {
      event: 'labeled',
      id: 900,
      node_id: 'N900',
      actor: ana,
      created_at: '2024-03-01T21:00:00Z',
      label: { name: 'incident' },
      url: `${api}/issues/events/900`,
    },
    {
      event: 'commented',
      id: 901,
      node_id: 'N901',
      user: bo,
      actor: bo,
      body: 'Rolling back 512',
      html_url: `${page}#issuecomment-901`,
      created_at: '2024-03-01T21:01:00Z',
    },
    {
      event: 'cross-referenced',
      actor: ana,
      created_at: '2024-03-01T21:02:00Z',
      source: {
        type: 'issue',
        issue: { number: 31, title: 'Pool size', html_url: 'https://github.com/shop/checkout/issues/31' },
      },
    },
    {
      event: 'committed',
      sha: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
      node_id: 'N902',
      message: 'Restore pool size\n\nIt was 5.',
      committer: { name: 'Bo', date: '2024-03-01T21:03:00Z' },
      html_url: 'https://github.com/shop/checkout/commit/f95f852',
    },
    {
      event: 'reviewed',
      id: 903,
      node_id: 'N903',
      user: ana,
      state: 'changes_requested',
      body: 'Which pool?',
      submitted_at: '2024-03-01T21:04:00Z',
      html_url: `${page}#r903`,
    },
    {
      event: 'line-commented',
      node_id: 'N904',
      comments: [
        { node_id: 'N905', user: bo, body: 'this one', created_at: '2024-03-01T21:05:00Z', html_url: `${page}#d905` },
      ],
    },
  ];

  test('each kind of entry has its time in a field of its own', () => {
    expect(rows(timeline)).toEqual([
      '2024-03-01T21:00:00Z Label added: incident',
      '2024-03-01T21:01:00Z Rolling back 512',
      '2024-03-01T21:02:00Z Mentioned in #31 Pool size',
      '2024-03-01T21:03:00Z Commit f95f852: Restore pool size',
      '2024-03-01T21:04:00Z Review: changes requested. Which pool?',
      '2024-03-01T21:05:00Z this one',
    ]);
  });

  test('an entry without a page of its own is found on the page of the issue', () => {
    expect(drafts(timeline).map((draft) => draft.links[0])).toEqual([
      `${page}#event-900`,
      `${page}#issuecomment-901`,
      'https://github.com/shop/checkout/issues/31',
      'https://github.com/shop/checkout/commit/f95f852',
      `${page}#r903`,
      `${page}#d905`,
    ]);
  });
});

describe('webhooks', () => {
  const repository = { full_name: 'shop/checkout', pushed_at: 1709327000 };
  const hook = (more: object) => ({ sender: ana, repository, ...more });
  const issue = {
    node_id: 'I28',
    number: 28,
    title: 'Checkout is slow',
    html_url: page,
    created_at: '2024-03-01T21:00:00Z',
    updated_at: '2024-03-01T21:09:00Z',
    closed_at: '2024-03-01T21:08:00Z',
  };

  test('the action says which of the times counts', () => {
    expect(only(hook({ action: 'opened', issue }))).toMatchObject({
      at: '2024-03-01T21:00:00Z',
      text: 'Opened: #28 Checkout is slow',
      actor: 'ana',
      links: [page],
      channel: 'shop/checkout',
    });
    expect(only(hook({ action: 'closed', issue })).at).toBe('2024-03-01T21:08:00Z');
    expect(only(hook({ action: 'labeled', issue, label: { id: 5, name: 'bug' } }))).toMatchObject({
      at: '2024-03-01T21:09:00Z',
      text: 'Labeled (bug): #28 Checkout is slow',
    });
    expect(only(hook({ action: 'deleted', issue })).at).toBeNull();
  });

  test('two labels of one second are two events', () => {
    const [one, other] = [5, 6].map((id) => only(hook({ action: 'labeled', issue, label: { id, name: 'x' } })).key);
    expect(one).not.toBe(other);
  });

  test('a comment is what it says', () => {
    const comment = {
      node_id: 'C1',
      body: 'Back to normal',
      user: bo,
      html_url: `${page}#c1`,
      created_at: '2024-03-01T21:30:00Z',
    };
    expect(only(hook({ action: 'created', issue, comment }))).toMatchObject({
      text: 'Back to normal',
      at: '2024-03-01T21:30:00Z',
      kind: 'message',
    });
  });

  test('deployments, releases, merges and pushes are changes', () => {
    const deployment = {
      node_id: 'D1',
      environment: 'production',
      ref: 'main',
      sha: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
      created_at: '2024-03-01T20:55:00Z',
    };
    expect(only(hook({ action: 'created', deployment }))).toMatchObject({
      text: 'Deployment to production: main (f95f852)',
      kind: 'change',
    });
    const status = { state: 'success', environment: 'production', created_at: '2024-03-01T20:58:00Z', node_id: 'S1' };
    expect(rows(hook({ action: 'created', deployment_status: status, deployment }))).toEqual([
      '2024-03-01T20:58:00Z Deployment to production: success',
    ]);
    const merged = { ...issue, merged_at: '2024-03-01T20:50:00Z' };
    expect(only(hook({ action: 'closed', pull_request: merged }))).toMatchObject({
      text: 'Merged: #28 Checkout is slow',
      at: '2024-03-01T20:50:00Z',
      kind: 'change',
    });
    const push = {
      ref: 'refs/heads/main',
      before: '0',
      after: 'f95f852',
      pusher: { name: 'ana' },
      commits: [{ id: 'f95f852', message: 'Pool of 5' }],
      head_commit: { message: 'Pool of 5\n\nx', timestamp: '2024-02-20T10:00:00Z' },
    };
    expect(only(hook(push))).toMatchObject({
      at: '2024-03-01T21:03:20Z',
      text: 'Pushed 1 commit to main: Pool of 5',
      kind: 'change',
    });
  });
});

test('lists of the API: comments, commits, pull requests', () => {
  const comments = [
    {
      url: `${api}/issues/comments/1`,
      node_id: 'C1',
      body: 'one',
      user: ana,
      created_at: '2024-03-01T21:00:00Z',
      html_url: `${page}#c1`,
    },
  ];
  expect(rows(comments)).toEqual(['2024-03-01T21:00:00Z one']);
  const commits = [
    {
      url: `${api}/commits/f95`,
      sha: 'f95f852bd8fca8',
      commit: { message: 'Pool of 5', author: { name: 'Ana', date: '2024-03-01T20:00:00Z' } },
      author: ana,
    },
  ];
  expect(rows(commits)).toEqual(['2024-03-01T20:00:00Z Commit f95f852: Pool of 5']);
  const pulls = [
    {
      url: `${api}/pulls/3`,
      node_id: 'P3',
      number: 3,
      title: 'Pool',
      user: ana,
      created_at: '2024-03-01T19:00:00Z',
      updated_at: '2024-03-05T19:00:00Z',
      merged_at: '2024-03-01T20:00:00Z',
      closed_at: '2024-03-01T20:00:00Z',
    },
  ];
  expect(rows(pulls)).toEqual(['2024-03-01T19:00:00Z Opened: #3 Pool', '2024-03-01T20:00:00Z Merged: #3 Pool']);
});
