import type { PhraseRule } from './hint.ts';
import { recordRules } from './record-rules.ts';

/** What somebody or something said, to the end of the clause. */
const says =
  ' (?:then |first )?(?:says?|said|writes?|wrote|posts?|posted|reports?|reported|tells?|told|asks?|asked|replies|replied|' +
  'answers?|answered|announces?|announced|explains?|explained|suggests?|suggested|notes?|noted|mentions?|mentioned|states?|' +
  'stated|claims?|claimed|comments?|commented|shows|reads|warns?|warned|tweets?)[^.;!?]{1,200}';

/** Words that tell how or why in a place for what (practice §2.3). */
const interpretation: PhraseRule = {
  id: 'interpretation',
  severity: 'warn',
  reason: 'Only what happened. How it came about is for the meeting.',
  phrases: [
    'because',
    'due to(?! (?:start|begin|run|end|expire|finish|be|go|happen|close|open|land|ship|arrive|return|complete|take|come|join|hand|rotate|renew|restart))',
    'in order (?:to|not to|that)',
    'so that',
    'so as (?:not )?to',
    '(?:owing|thanks) to',
    'as a (?:result|consequence)',
    'consequently',
    'on account of',
    'caused by',
    '(?:which|thereby|thus) (?:caus(?:es|ed|ing)|le(?:ads|d) to|leading to|makes|made|means|meant|results in|resulted in|triggers|triggered|explains)',
    'causing|resulting in|leading to',
    '(?:that|which|this) is why',
    'for (?:no|some) (?:good |apparent |obvious )?reason',
    'therefore|hence',
    // a verdict on the act
    '(?:wrongly|mistakenly|erroneously|incorrectly|needlessly|unnecessarily|hastily|prematurely|blindly|naively|rashly|foolishly)(?! (?:configured|formatted|typed|encoded|labelled|labeled))',
    'mis(?:read|reads|reading|judges?|judged|judging|understands?|understood|understanding|interprets?|interpreted|interpreting|diagnoses?|diagnosed|handles?|handled|calculates?|calculated|remembers?|remembered|assumes?|identifies|identified|heard|hears)',
    '(?:under|over)estimat(?:e|es|ed|ing)',
    'mist(?:akes|ook|aken|aking) (?:{w} ){1,6}(?:for|as)',
    '(?:accidentally|inadvertently|unintentionally|unwittingly|unknowingly|absent-?mindedly)',
    'by (?:accident|mistake)',
    '{who} (?:{w} ){1,8}?the wrong {w}',
    '(?:of course|evidently|naturally|predictably|inevitably|surprisingly)',
    // a verdict on the moment
    '(?:finally|at (?:long )?last)',
    'eventually(?! consistent)',
    '(?:unfortunately|sadly|regrettably|luckily|fortunately|thankfully|hopefully|ironically|mercifully|tragically)',
    'somehow',
    'too (?:late|slowly|early|soon|hastily|quickly)',
    '(?:far |way |much )too long',
    '(?:only|not) (?:after|until) (?:far |much |way )?too',
    // a look inside the head
    '{who} {v}(?:panics|panicked|confuses|confused|is confused|was confused|gets confused|loses track|lost track|gives up|gave up)',
    '(?:frantically|desperately|reluctantly|impatiently|stubbornly|nervously|confidently|blithely|casually)',
    '(?:thinking|hoping|believing|convinced|unaware|assuming|not (?:knowing|realising|realizing)) (?:that|it|this|he{m}|she{m}|they{m}|of)',
    'in (?:a |an |the |their |his |her )?(?:panic|haste|hurry|rush|desperation|confusion|frustration)',
    'without (?:thinking|realising|realizing|knowing|noticing)',
  ],
  unless: ['finally (?:block|clause|handler|branch)', '(?:try|catch|\\.)[ /-]finally'],
};

/** What somebody or something said stays as it was said. */
const reported: readonly string[] = [
  '{mark}' + says,
  '(?:customers?|users?|status page|banner|logs?|alert|page|message|ticket|e-?mail|console|monitor|tweet|post)' + says,
  '[^.;!?]{1,160}, (?:{someone}|the {w}) (?:says?|said|writes?|wrote|reports?|reported|tells? us{m}|told us{m}|explains?|explained|claims?|claimed)(?=[.,;!?]|$)',
];

export const timelineRules: readonly PhraseRule[] = [
  interpretation,
  ...recordRules.map((rule): PhraseRule => {
    const asked = rule.id === 'blame' || rule.id === 'counterfactual';
    return asked ? { ...rule, severity: 'warn' } : rule;
  }),
].map((rule) => ({ ...rule, unless: [...(rule.unless ?? []), ...reported] }));

/** What a machine logged or a person typed, brought in as it stood: never linted. Tried after the entry's time. */
export const evidenceLine: readonly RegExp[] = [
  /^\[(?:trace|debug|info|notice|warn|warning|error|err|fatal|critical|crit|panic)\]/i,
  /^(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|PANIC)\b/,
  /^(?:error|exception|panic|traceback|fatal|warning|stderr|stdout): /i,
  /^(?:[\w./-]{1,40} )?logs?(?: line| entry)?: /i,
  /^<@?[\w. -]{1,30}>|^@[\w.-]{1,30}: /,
  /\b(?:level|msg|err|severity|status_code)=/,
];
