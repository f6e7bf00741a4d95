import { describe, expect, test } from 'vitest';
import { hintsFor } from 'shared/wording/engine.ts';
import type { Context } from 'shared/wording/hint.ts';
import { corpus } from './corpus/corpus.ts';

const offered = (text: string, context: Context): string | undefined => hintsFor(text, context)[0]?.rewrite;

const offers = corpus.flatMap(({ text, context }) =>
  hintsFor(text, context).flatMap(({ rewrite }) => (rewrite === undefined ? [] : [{ text, context, rewrite }])),
);

test('every offered sentence is itself free of hints', () => {
  expect(offers.length).toBeGreaterThan(200);
  expect(offers.filter(({ rewrite, context }) => hintsFor(rewrite, context).length > 0)).toEqual([]);
});

test('an offer holds no name, number or thing that was not there', () => {
  const ours =
    'a about and any at come could contributing did do factor factors from guidance have how in it know known led look make ' +
    'of options or people place point remember responder same see seeing shaped that the then this time to was were what ' +
    'where working you been before came feel happened if ever when who anyone whom extent up settled would look after be ' +
    'break is else there';
  const known = new Set(ours.split(' '));
  for (const { text, rewrite } of offers) {
    const there = new Set(text.toLowerCase().match(/[\p{L}\d]+/gu));
    const added = (rewrite.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter(
      (word) => !there.has(word) && !known.has(word),
    );
    expect(added, `${text} → ${rewrite}`).toEqual([]);
  }
});

describe('some offers, word for word', () => {
  test.for<[Context, string, string | undefined]>([
    ['question', 'Why did you restart the primary?', 'How did you come to restart the primary?'],
    ['question', 'Ana, why did you wait?', 'Ana, how did you come to wait?'],
    ['question', 'Tell us why the ticket was closed.', 'How did it come about that the ticket was closed?'],
    ['question', "Why didn't you page sooner?", 'What were you seeing at that point?'],
    ['question', 'So why was the flag left on?', 'How did it come about that the flag was left on?'],
    ['question', 'Why was DNS not switched over?', 'How did it come about that DNS was not switched over?'],
    ['question', 'Why is it that nobody called?', 'How did it come about that nobody called?'],
    ['question', 'Why you did not ask for help?', 'How did it come about that you did not ask for help?'],
    ['question', 'What was the reason you stayed?', 'How did it come about that you stayed?'],
    ['question', 'Why did the on-call engineer leave?', 'How did the on-call engineer come to leave?'],
    ['question', 'Why the long gap?', 'What were you seeing at that point?'],
    ['question', 'Did you see the alert?', 'What did you make of the alert?'],
    ['question', 'Ben, did the restart help?', 'Ben, at what point, if any, did the restart help?'],
    ['question', 'Was the console open by then?', 'To what extent was the console open by then?'],
    ['question', 'Is the list known to all?', 'To what extent is the list known to all?'],
    ['question', 'Had anybody met this before?', 'Who, if anyone, had met this before?'],
    ['question', 'Has it happened before?', 'When, if ever, has it happened before?'],
    ['question', 'Were there any warnings in the log?', 'What warnings, if any, were there in the log?'],
    ['question', 'Are you sure that the clocks agree?', 'How sure are you that the clocks agree?'],
    ['question', 'Was it an attack?', 'What did you see at that point?'],
    ['question', 'So the deploy was rushed, right?', 'What did you make of the deploy?'],
    ['question', 'Was it haste or noise that led to the typo?', 'What led up to the typo?'],
    ['question', 'Who deleted the old bucket?', 'How did the old bucket come to be deleted?'],
    ['question', 'Whose job was it to call support?', 'How was it settled who would call support?'],
    ['question', 'Who is accountable for the breach?', 'What led up to the breach?'],
    ['question', 'Who is accountable for the queue?', 'How was it settled who would look after the queue?'],
    ['question', 'How could you not notice the banner?', 'How did the banner look at the time?'],
    ['question', 'Was there a runbook?', 'What guidance were you working from?'],
    ['question', "Don't you think the alert was clear?", 'What did you make of the alert?'],
    ['question', 'What did it say, when did it come in, and who was there?', 'What did it say?'],
    ['question', 'What did you see? What did you do?', undefined],
    ['timeline', 'Mei waits due to the lag.', 'Mei waits.'],
    ['timeline', '14:05 Mei restarts node 4 because it is full', '14:05 Mei restarts node 4'],
    ['timeline', '14:31 Finally the vendor answers', '14:31 The vendor answers'],
    ['timeline', '14:31 The vendor, unfortunately, hangs up', '14:31 The vendor hangs up'],
    ['timeline', 'Because of the lag Mei waits', undefined],
    ['timeline', '14:05 Ana misread the graph', undefined],
    ['record', 'The root cause was a full disk.', 'A contributing factor was a full disk.'],
    ['record', 'Root cause: full disk.', 'Contributing factors: full disk.'],
    ['record', 'The root cause of it was a full disk.', 'A contributing factor in it was a full disk.'],
    ['record', 'We soon found the root cause: a disk.', 'We soon found the contributing factors: a disk.'],
    ['record', 'The root cause analysis took a day.', 'The contributing factor analysis took a day.'],
    ['record', 'Ana should have asked.', undefined],
  ])('%s: %s', ([context, text, expected]) => {
    expect(offered(text, context)).toBe(expected);
  });
});
