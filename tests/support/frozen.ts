/** A small record with one of everything that an export has to carry. */
import type { FrozenRecord } from 'shared/retro/frozen.ts';

export const smallRecord: FrozenRecord = {
  format: 'second-story-record',
  version: 1,
  title: 'Checkout was slow <again>',
  zone: 'Europe/Berlin',
  date: '2026-03-02',
  livesAt: 'https://wiki.example/retro_42',
  met: '2026-03-05T13:00:00.000Z',
  people: [
    { id: 'm', name: 'Maren Holt', role: 'facilitator' },
    { id: 'a', name: 'Ana Sousa', role: 'participant' },
  ],
  sections: [
    {
      id: 'summary',
      title: 'Summary',
      prose: [
        {
          type: 'paragraph',
          inlines: [
            { text: 'Ana Sousa', bold: true },
            { text: ' saw ' },
            { text: 'four seconds', link: 'https://graphs.example/p99?a=1&b=2' },
            { text: '.' },
          ],
        },
        { type: 'paragraph', inlines: [{ text: 'click', link: 'javascript:alert(1)' }] },
      ],
    },
    { id: 'empty', title: 'Impact', prose: [] },
    {
      id: 'timeline',
      title: 'Timeline',
      prose: [
        { type: 'heading', level: 3, inlines: [{ text: 'Monday' }] },
        {
          type: 'list',
          ordered: false,
          entries: [
            [{ type: 'paragraph', inlines: [{ text: '11:00 latency rises' }] }],
            [
              { type: 'paragraph', inlines: [{ text: '11:05 restart', italic: true }] },
              {
                type: 'list',
                ordered: true,
                entries: [[{ type: 'paragraph', inlines: [{ text: 'kubectl', code: true }] }]],
              },
            ],
          ],
        },
        { type: 'quote', blocks: [{ type: 'paragraph', inlines: [{ text: 'It was *flat* from home.' }] }] },
        { type: 'code', text: 'if (a < b) {}' },
      ],
    },
  ],
  events: [
    {
      id: 'e1',
      at: '2026-03-02T10:00:00.000Z',
      until: '2026-03-02T10:10:00.000Z',
      precision: 'minute',
      zone: 'Europe/Berlin',
      originalTime: '11:00',
      zoneFrom: 'asked',
      text: '=HYPERLINK("https://x.example","latency")',
      kind: 'alert',
      tags: ['dead-end', 'surprise'],
      actors: ['Ana Sousa', '@bot'],
      lanes: ['web'],
      sources: [{ kind: 'link', url: 'https://graphs.example/p99', label: 'p99' }],
      relatedEventIds: [],
      order: 2,
    },
  ],
  notes: { e1: [{ type: 'paragraph', speaker: 'a', label: 'shaped', inlines: [{ text: 'Two dashboards.' }] }] },
  views: [{ id: 'v', eventId: 'e1', text: 'Flat from home', author: 'a', at: 5 }],
  learnings: [{ id: 'l', text: 'The search finds the old one', at: 6 }],
  actions: [{ id: 'x', text: '+Rename the dashboard, soon', owner: '@maren', due: '2026-03-20', createdAt: 7 }],
};
