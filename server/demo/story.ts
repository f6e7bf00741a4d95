/**
 * The demo's incident: the docs.rs outage of October 2019, retold in our own words from the facts of the public
 * report. The people of the demo are invented; responders appear by the part they had.
 */

export const source = 'https://blog.rust-lang.org/inside-rust/2019/10/24/docsrs-outage-postmortem/';

export const story = {
  title: 'docs.rs was offline for half an hour',
  zone: 'UTC',
  date: '2019-10-21',
  people: [
    { name: 'Maren Holt', role: 'facilitator' },
    { name: 'Idris Bekele', role: 'deputy' },
    { name: 'Yuki Tanabe', role: 'participant' },
    { name: 'Noor Lindgren', role: 'observer' },
  ],
  events: [
    {
      at: '2019-10-20T00:55:00Z',
      kind: 'impact',
      text: 'Documentation builds for new crates begin to fail. Little disk space is left.',
      actors: [],
      tags: [],
    },
    {
      at: '2019-10-21T01:38:00Z',
      kind: 'alert',
      text: 'The website stops answering. An alert fires and a backup contact is paged.',
      actors: ['backup contact'],
      tags: [],
    },
    {
      at: '2019-10-21T01:39:00Z',
      kind: 'action',
      text: 'A responder comes into the operations channel.',
      actors: ['responder'],
      tags: [],
    },
    {
      at: '2019-10-21T01:39:30Z',
      kind: 'observation',
      text: 'The root partition of the server is found to be full.',
      actors: ['responder'],
      tags: [],
    },
    {
      at: '2019-10-21T01:52:00Z',
      kind: 'hypothesis',
      text: 'A larger disk is proposed. Nobody who is awake has the access to enlarge it.',
      actors: ['backup contact'],
      tags: ['dead-end'],
    },
    {
      at: '2019-10-21T01:56:00Z',
      kind: 'handoff',
      text: 'Somebody with the access to enlarge the disk is contacted.',
      actors: ['backup contact', 'administrator'],
      tags: [],
    },
    {
      at: '2019-10-21T01:57:00Z',
      kind: 'observation',
      text: 'One directory, holding built documentation on its way to the database, is found to take all the space.',
      actors: ['responder'],
      tags: ['surprise'],
    },
    {
      at: '2019-10-21T02:00:00Z',
      kind: 'action',
      text: 'That directory is removed.',
      actors: ['responder'],
      tags: [],
    },
    {
      at: '2019-10-21T02:03:00Z',
      kind: 'action',
      text: 'The web server is restarted.',
      actors: ['responder'],
      tags: [],
    },
    {
      at: '2019-10-21T02:06:00Z',
      kind: 'impact',
      text: 'The change reaches the content network. The website answers again.',
      actors: [],
      tags: [],
    },
    {
      at: '2019-10-21T02:06:30Z',
      kind: 'action',
      text: 'The administrator comes into the operations channel.',
      actors: ['administrator'],
      tags: [],
    },
    {
      at: '2019-10-21T08:19:00Z',
      kind: 'action',
      text: 'Builds that did not finish since the day before are put back into the queue.',
      actors: ['administrator'],
      tags: [],
    },
    {
      at: '2019-10-21T19:27:00Z',
      kind: 'observation',
      text: 'The last of these builds finishes.',
      actors: [],
      tags: [],
    },
  ],
  questions: [
    { text: 'How did the growing disk usage look from where you were, in the weeks before?', events: [0] },
    { text: 'When the page came in, what were you seeing, and what did you know about this service?', events: [1] },
    { text: 'How did you come to look at the root partition first?', events: [2, 3] },
    { text: 'What options did you see at 01:52, and how did you weigh them?', events: [4, 5] },
    { text: 'What told you that this directory could go?', events: [6, 7] },
    { text: 'Whom did you expect to reach at that hour, and how did you know?', events: [5, 10] },
  ],
} as const;
