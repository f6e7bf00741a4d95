/** The incident of the pictures: invented, long enough to fill a screen, with evidence of several kinds. */
import type { NoteLabel } from 'shared/retro/prose.ts';
import type { EventKind, EventTag, Source, TimelineEvent } from 'shared/retro/timeline.ts';

export const title = 'Labels stopped printing in two depots';
export const zone = 'Europe/Berlin';
export const date = '2026-11-19';

interface Told {
  readonly id: string;
  /** On that day, by the clock of the zone. */
  readonly time: string;
  readonly kind: EventKind;
  readonly text: string;
  readonly actors?: readonly string[];
  readonly tags?: readonly EventTag[];
  readonly sources?: readonly Source[];
}

const link = (label: string, path: string): Source => ({
  kind: 'link',
  url: `https://chat.example.org/${path}`,
  label,
});
const excerpt = (text: string, label: string): Source => ({ kind: 'excerpt', excerpt: text, label });

const told: readonly Told[] = [
  {
    id: 'certificate',
    time: '08:55',
    kind: 'change',
    text: 'A new certificate is put on the label service. The one before it ends at noon.',
    actors: ['Yuki Tanabe'],
    sources: [link('Change 4417', 'changes/4417')],
  },
  {
    id: 'blank',
    time: '09:10',
    kind: 'message',
    text: 'The depot in Leipzig writes that one printer gives blank labels.',
    actors: ['Olu Adeyemi'],
    tags: ['spurious'],
    sources: [link('#depots, 09:10', 'depots/p0910')],
  },
  {
    id: 'stops',
    time: '12:00',
    kind: 'impact',
    text: 'Printing stops in Leipzig and Graz. Parcels are put aside by hand.',
    sources: [link('#depots, 12:02', 'depots/p1202')],
  },
  {
    id: 'alert',
    time: '12:04',
    kind: 'alert',
    text: 'More than 2,000 labels wait. The platform team’s phone rings.',
    actors: ['Ben Okoye'],
    sources: [
      excerpt('[FIRING] label_queue_depth = 2114 (> 2000)  depot=leipzig,graz  for 3m', 'Alert 88213'),
      link('Alert 88213', 'alerts/88213'),
    ],
  },
  {
    id: 'green',
    time: '12:09',
    kind: 'observation',
    text: 'Every check on the dashboard of the label service is green.',
    actors: ['Ben Okoye'],
    tags: ['surprise'],
    sources: [link('Dashboard, 12:09', 'dashboards/labels')],
  },
  {
    id: 'line',
    time: '12:15',
    kind: 'hypothesis',
    text: 'The network line to the depots is taken to be down.',
    actors: ['Ben Okoye', 'Yuki Tanabe'],
    tags: ['dead-end'],
    sources: [link('#platform, 12:15', 'platform/p1215')],
  },
  {
    id: 'spare',
    time: '12:31',
    kind: 'action',
    text: 'Leipzig is switched to the spare line. Nothing changes.',
    actors: ['Yuki Tanabe'],
    tags: ['dead-end'],
    sources: [link('#platform, 12:33', 'platform/p1233')],
  },
  {
    id: 'call',
    time: '12:40',
    kind: 'handoff',
    text: 'Ana takes over coordination and opens a call.',
    actors: ['Ana Sousa'],
    sources: [link('#incident, 12:40', 'incident/p1240')],
  },
  {
    id: 'carriers',
    time: '12:48',
    kind: 'message',
    text: 'Support writes that the carriers leave at 14:00, with or without parcels.',
    actors: ['Lena Voss'],
    sources: [link('#incident, 12:48', 'incident/p1248')],
  },
  {
    id: 'refused',
    time: '12:55',
    kind: 'observation',
    text: 'A print agent in Graz is found to refuse the certificate of the label service.',
    actors: ['Samir Haddad'],
    tags: ['surprise'],
    sources: [
      excerpt(
        '12:54:58 agent[412] connect labels.internal:443\n12:54:58 agent[412] tls: chain ends in "Parcel Root 2024", not in trust store\n12:54:58 agent[412] next attempt in 600 s',
        'agent.log, Graz',
      ),
      link('#incident, 12:55', 'incident/p1255'),
    ],
  },
  {
    id: 'decision',
    time: '13:05',
    kind: 'decision',
    text: 'The call decides to put the earlier certificate back, although it has ended.',
    actors: ['Ana Sousa', 'Samir Haddad'],
    sources: [link('#incident, 13:05', 'incident/p1305')],
  },
  {
    id: 'back',
    time: '13:12',
    kind: 'action',
    text: 'The earlier certificate is back. The agents refuse it too, now for its date.',
    actors: ['Yuki Tanabe'],
    tags: ['dead-end'],
    sources: [link('#incident, 13:13', 'incident/p1313')],
  },
  {
    id: 'agent',
    time: '13:30',
    kind: 'action',
    text: 'An agent that knows the new root goes to one printer in Graz.',
    actors: ['Yuki Tanabe'],
    sources: [link('Build 902', 'builds/902')],
  },
  {
    id: 'prints',
    time: '13:38',
    kind: 'observation',
    text: 'That printer prints again.',
    actors: ['Olu Adeyemi'],
  },
  {
    id: 'all',
    time: '13:41',
    kind: 'change',
    text: 'The new agent goes to all 64 printers of both depots.',
    actors: ['Yuki Tanabe'],
    sources: [link('Build 902', 'builds/902')],
  },
  {
    id: 'empty',
    time: '14:20',
    kind: 'impact',
    text: 'No label waits any more. 340 parcels have missed their carrier.',
    sources: [link('#depots, 14:22', 'depots/p1422')],
  },
];

export const events: readonly TimelineEvent[] = told.map(
  ({ id, time, kind, text, actors = [], tags = [], sources = [] }) => ({
    id,
    at: instant(time),
    precision: 'minute',
    zone,
    originalTime: time,
    zoneFrom: 'asked',
    text,
    kind,
    tags,
    actors,
    lanes: [],
    sources,
    relatedEventIds: [],
  }),
);

function instant(time: string): string {
  // Berlin is an hour ahead in November.
  return new Date(`${date}T${time}:00+01:00`).toISOString();
}

export const questions: readonly (readonly [text: string, ...events: string[]])[] = [
  ['What did a change of certificate usually look like, before this one?', 'certificate'],
  ['When labels came out blank in the morning, what did that look like from the depot?', 'blank'],
  ['At 12:09 every check was green. What did you make of that?', 'green', 'alert'],
  ['How did the line come to be the first place to look?', 'line', 'spare'],
  ['How did the news of 14:00 reach you, and what did it change?', 'carriers'],
  ['What brought you to the log of one agent?', 'refused'],
  ['What options did the call see at 13:05, and how were they weighed?', 'decision', 'back'],
  ['How did you choose the printer to try first?', 'agent'],
];

type Note = readonly [
  text: string,
  who?: 'ana' | 'ben' | 'yuki' | 'lena' | 'samir' | 'olu' | undefined,
  label?: NoteLabel,
];

export const notes: Readonly<Record<string, readonly Note[]>> = {
  certificate: [
    ['Two people did this change every spring. Both have moved to another team since.', undefined, 'shaped'],
    ['The list for the change names servers. It does not name printers.', 'yuki'],
  ],
  blank: [['We had a blank roll that morning, so I took it for the roll.', 'olu', 'quote']],
  alert: [['The page named the queue. It did not say which side of it had stopped.', 'ben']],
  green: [
    ['Green meant: the service answers us. It did not mean that it answers printers.', 'ben', 'quote'],
    ['Nobody had seen the checks stay green while nothing printed.', undefined, 'surprise'],
  ],
  line: [
    ['In October it had been the line, twice.', 'yuki'],
    ['From support it never looked like the line: the scales in the depot still reported.', 'lena', 'differs'],
  ],
  refused: [
    ['I opened the log to look for the address of the printer. The line about trust was luck.', 'samir', 'quote'],
    ['Agents are installed once and then run for years. Nobody’s list holds them.', undefined, 'shaped'],
  ],
};

export const ideas = [
  { who: 'yuki', text: 'Try a new certificate on one printer of each depot first', event: 'certificate', named: true },
  { who: 'ben', text: 'A check that prints one label a minute in each depot', event: 'green', named: true },
  { who: 'lena', text: 'Tell support when carriers leave before we are asked', event: 'carriers', named: true },
  { who: 'samir', text: 'Collect the agents’ logs in one place', event: 'refused', named: false },
  { who: 'olu', text: 'Keep a hundred printed labels in each depot for such days', event: 'stops', named: true },
] as const;

export const learnings = [
  { who: 'ana', text: 'Support knew about 14:00 an hour before the call did.' },
  { who: 'ben', text: 'A green check says who asked, not who is served.' },
  { who: 'yuki', text: 'Agents keep their own list of roots, and nothing tells us which one.' },
  { who: 'olu', text: 'A blank label can mean three different things.' },
  { who: 'lena', text: 'The scales can tell whether a line is up.' },
] as const;

export const account = {
  saw: 'The page came at 12:04. I opened the dashboard of the label service, all of it green, and thought of the line, since it had been the line in October.',
  did: 'I asked Yuki to look at the line with me. We agreed to switch Leipzig to the spare one.',
  otherwise: 'I had the cable people on the other screen. To me the line looked slow, not down.',
} as const;
