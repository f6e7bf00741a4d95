/**
 * Prompts at hand: from what was just said to what to ask, and sentences that steer. In our own words, after the
 * question forms of the Etsy Debriefing Facilitation Guide. Nothing of it ever shows by itself.
 */
export interface Prompt {
  readonly id: string;
  /** What was just said or happens in the room: how one finds it. */
  readonly when: string;
  /** What to say. */
  readonly say: string;
}

export const promptWords = {
  group: 'Something to ask or say',
  search: 'prompt ask say steer',
} as const;

export const prompts: readonly Prompt[] = [
  { id: 'saw', when: 'Somebody tells what they saw', say: 'What were you seeing at that moment?' },
  { id: 'judged', when: 'Somebody judges: it was slow, it looked fine', say: 'How could you tell?' },
  { id: 'decided', when: 'Somebody tells what they decided', say: 'What brought you to that?' },
  { id: 'knew', when: 'Somebody says: I knew', say: 'How did you know?' },
  { id: 'felt', when: 'Somebody tells how it felt', say: 'What else was going on around you?' },
  { id: 'usually', when: 'Somebody says how it normally works', say: 'What usually happens next?' },
  { id: 'acted', when: 'Somebody tells what they did', say: 'What other ways did you see then?' },
  { id: 'asked-help', when: 'Somebody asked for help', say: 'How did you find out whom to ask?' },
  { id: 'obvious', when: 'Somebody says: obviously, of course', say: 'Is that obvious to everyone here?' },
  { id: 'one-story', when: 'One story settles in', say: 'Who saw this differently?' },
  { id: 'fixes', when: 'Talk drifts to fixes', say: 'Good one, please park it. What happened next?' },
  {
    id: 'blame',
    when: 'Words point at a person',
    say: 'What made that look right at the time, to anybody in that seat?',
  },
  {
    id: 'should-have',
    when: 'Somebody says: should have, could have',
    say: 'That did not happen. What was known then, and what did happen next?',
  },
  {
    id: 'interrupted',
    when: 'Somebody was cut off',
    say: 'Hold that thought, please. I would like to hear the end of this first.',
  },
  {
    id: 'authority',
    when: 'Somebody with authority speaks first',
    say: 'Would you hold that for later? I would like those who were on it to begin.',
  },
  { id: 'weeds', when: 'It gets very detailed', say: 'How much of this is new to people here?' },
  { id: 'silence', when: 'Nobody says anything', say: 'Let us take a moment. There is no hurry.' },
  { id: 'learned', when: 'To see whether it is worth it', say: 'Who has learned something new? A hand is enough.' },
  { id: 'go-round', when: 'Many were not heard', say: 'One thing from each, in any order. Passing is fine.' },
  { id: 'off', when: 'It leaves the incident', say: 'That deserves its own hour. May we park it and come back?' },
];
