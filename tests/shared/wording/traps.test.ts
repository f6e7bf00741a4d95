import { describe, expect, test } from 'vitest';
import { hintsFor } from 'shared/wording/engine.ts';
import type { Context } from 'shared/wording/hint.ts';

const rules = (text: string, context: Context): string[] => hintsFor(text, context).map((hint) => hint.rule);

describe('look-alikes found on real text stay without hints', () => {
  test.for<[Context, string]>([
    ['question', 'How could you tell that it was over?'],
    ['question', 'What could have led any responder to type that?'],
    ['question', 'If you had to describe the call to a colleague, what would you have told them?'],
    ['question', 'What mistakes were likely with two windows open?'],
    ['record', 'In future each service should have clear owners.'],
    ['record', 'The culprit was a pod that restarted every minute.'],
    ['record', 'The failure to GPS receivers in the north lasted an hour.'],
    ['record', 'User errors became apparent at noon.'],
    ['record', 'The log shows Operator error: invalid shard.'],
    ['record', 'If an operator entered a star, then the tool took every host.'],
    ['record', 'This is a blameless review.'],
    ['record', 'The switch could not be undone.'],
    ['record', 'The probe failed three times.'],
    ['record', 'Ben did not know about the second subnet.'],
    ['record', 'Two clients left; one said that our answer was careless.'],
    ['record', 'Some customers wrote that they should have been told.'],
    ['timeline', '10:10 ping failed, alert did not fire'],
  ])('%s: %s', ([context, text]) => {
    expect(hintsFor(text, context)).toEqual([]);
  });
});

describe('the subject decides', () => {
  test.for<[string, boolean]>([
    ['The probe failed to notice the lag.', false],
    ['The lead failed to notice the lag.', true],
    ['The Kubernetes operator failed to read the label.', false],
    ['The operator failed to read the label.', true],
    ['The router ignored the packet.', false],
    ['The night shift ignored the alert.', true],
    ['Customers would have seen an error page.', false],
    ['Ana would have seen the error page.', true],
    ['Jenkins failed to start.', false],
    ['The API took too long to answer.', false],
    ['The team took too long to answer.', true],
    ['Clerk error caused a second booking.', true],
    ['The clerk error log was empty.', false],
    ['The operator must be retrained.', true],
    ['The model must be retrained.', false],
    ['Nobody on the late shift has any discipline.', true],
    ['Nobody on the late shift has any access.', false],
    ['Nobody saw the obvious gap in the list.', true],
    ['Nobody saw the gap in the list.', false],
    ['Ben was called away and overlooked the second light.', true],
    ['The rule was loaded and ignored the second light.', false],
    ['They did not think to ask.', true],
    ['The exam office failed to tell us.', true],
    ['The office router failed to answer.', false],
    ['Their lead was clearly tired.', true],
    ['The button was clearly marked.', false],
    ['Ben was in a hurry.', true],
    ['The shift was not attentive.', true],
    ['The lead turned a blind eye to it.', true],
    ['But for the delay, we would have finished.', true],
    ['But for the delay, all went on.', false],
    ['The team had to tell the client, but did not.', true],
    ['The team had to wait, but did not know how long.', false],
    ['Communication with the client was poor.', true],
    ['Signal quality at the client was poor.', false],
    ['The job should have stopped at two according to its own schedule.', false],
    ['Things that could have gone better', false],
    ['See stupid.example.org for that.', false],
    ['Some customers blamed the developers.', false],
    ['Sales blamed the developers.', true],
    ['If they had told us, we would have waited.', true],
    ['If they had to tell us, they would have waited.', false],
  ])('%s → %s', ([text, speaks]) => {
    expect(hintsFor(text, 'record').length > 0).toBe(speaks);
  });
});

describe('"should have" is a hint only before a participle', () => {
  test.for<[string, boolean]>([
    ['The tool should have asked.', true],
    ["The tool should've asked.", true],
    ['The tool should of asked.', true],
    ['The tool should really have asked.', true],
    ['The tool shouldn’t have run.', true],
    ['The tool should have a warning.', false],
    ['The tool should have limited rights.', false],
    ['The tool should have limited the rights.', true],
    ['The tool should ask.', false],
  ])('%s → %s', ([text, speaks]) => {
    expect(rules(text, 'record').includes('counterfactual')).toBe(speaks);
  });
});

describe('questions', () => {
  test.for<[string, string[]]>([
    ["Why didn't you page sooner?", ['why']],
    ['So, Ana, why did you wait?', ['why']],
    ["Why don't we agree that it was careless?", ['why']],
    ["Wouldn't you say so, and who broke it?", ['leading']],
    ['Could you tell which host was slow?', ['closed']],
    ['Could you tell us which host was slow?', []],
    ['When the pager rang, did you hear it?', ['closed']],
    ['When did you hear it?', []],
    ['At 14:05, once the load fell, what did you see?', []],
    ['Ben what did you see?', []],
    ['Tell us whether the alert fired.', ['closed']],
    ['The queue was full, was it?', ['leading']],
    ['The queue was full, or not?', ['leading']],
    ['Any idea why nobody called?', ['why']],
    ['Could you explain us why it was late?', ['why']],
    ['How could anybody let the list grow for a year?', ['blame']],
    ['Who typed the wrong host?', ['blame']],
    ['Who had to read this and did not?', ['counterfactual', 'blame']],
    ['What was the order, which tool, who read it, and how did it end?', ['multi']],
    ['What did you tell Ana, who had left, and Ben, who had not?', []],
    ['The queue was full?', ['form']],
    ['So the queue was full?', ['leading']],
    ['', []],
    ['?', []],
    ['And then?', []],
  ])('%s → %j', ([text, expected]) => {
    expect(rules(text, 'question')).toEqual(expected);
  });
});

describe('timeline entries that machines or chat wrote are left alone', () => {
  test.for([
    '14:02 ERROR worker failed because of timeout',
    '14:02 [warn] retry due to timeout',
    '14:02 Log: worker stopped because of timeout',
    '2024-05-01T10:00:00Z level=error msg=stopped because of timeout',
    '14:02 <ben> because it is late',
    '14:02 Ben writes that it is down because of roadworks',
    '14:02 Backup is due to start',
    '14:02 The vendor calls back: an operator error of theirs, they say',
    '14:02 A customer writes that our team is careless',
  ])('%s', (text) => {
    expect(hintsFor(text, 'timeline')).toEqual([]);
  });

  test('but what is hoped for is no event', () => {
    expect(rules('14:02 Hopefully it lasts', 'timeline')).toEqual(['interpretation']);
    expect(rules('14:02 The lead underestimates the load', 'timeline')).toEqual(['interpretation']);
    expect(rules('14:02 An operator error, they think', 'timeline')).toEqual(['blame']);
  });

  test('but not an entry that begins with a word of theirs', () => {
    expect(rules('14:02 Error rate rises because of the deploy', 'timeline')).toEqual(['interpretation']);
  });
});

test('spans cover the words meant and nothing else', () => {
  const text = '  14:05  Ana   misread the graph';
  const [hint] = hintsFor(text, 'timeline');
  expect(hint && text.slice(...hint.span)).toBe('misread');
  const second = 'All fine. The on-call team should  really have asked.';
  const [later] = hintsFor(second, 'record');
  expect(later && second.slice(...later.span)).toBe('should  really have');
});
