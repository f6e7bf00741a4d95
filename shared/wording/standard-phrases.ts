/**
 * Words that measure against a standard named afterwards, words with more heat than fact, and the single cause.
 * Phrases are in the language of `pattern.ts`.
 */
const effort =
  '(?:testing|test coverage|training|care|attention|communications?|code reviews?|peer reviews?|reviews?|reviewing|oversight|' +
  'planning|preparation|supervision|diligence|due diligence|vigilance|caution|foresight|coordination|leadership|management|' +
  'monitoring|documentation|documenting|understanding|knowledge|awareness|situational awareness|experience|expertise|' +
  'hygiene|ownership|rigou?r|handling|execution|handover|hand-off|handoff|verification|qa|quality control|governance|teamwork|' +
  'practices?|procedures?|process|processes|follow-up|follow-through|judge?ment|thought|analysis|responses?|staffing|risk assessment|change control|change management|design|maintenance)';
const absent =
  '(?:testing|training|care|attention|communications?|code reviews?|reviews?|oversight|planning|preparation|supervision|' +
  'diligence|due diligence|vigilance|caution|foresight|coordination|leadership|understanding|knowledge|awareness|' +
  'situational awareness|experience|expertise|ownership|rigou?r|thoroughness|follow-through|follow-up|teamwork|initiative|urgency|thought|seriousness)';

export const inadequatePhrases: readonly string[] = [
  '(?:inadequate|insufficient|substandard|sub-standard|deficient|improper|subpar|lax|shoddy|inappropriate|woeful|incomplete and sloppy|sub-par|unsatisfactory) (?:{w} ){0,2}?' +
    effort,
  'poor (?:{w} )?(?:testing|test coverage|training|communications?|code reviews?|reviews?|oversight|planning|preparation|supervision|coordination|leadership|management|monitoring|documentation|understanding|knowledge|awareness|hygiene|handling|execution|handover|hand-off|practices?|teamwork|workmanship|follow-up|maintenance|staffing|design|process|processes|response)',
  '(?:lack|absence) of (?:any |the |proper |sufficient |adequate |basic |due |real |clear |necessary |enough |operational |good )*(?:{w} )?' +
    absent,
  '{who} {v}lack(?:ed|s|ing)? (?:the |any |necessary |proper |required |sufficient |basic |enough )*(?:{w} )?(?:' +
    'training|care|attention|understanding|knowledge|awareness|experience|expertise|skills?|diligence|rigou?r|ownership|initiative|urgency|foresight)',
  "(?:not|n't|never) (?:been )?(?:given )?(?:enough|sufficient|adequate) (?:{w} )?" +
    absent +
    ' (?:was|were|had|went|on|in|to|into|by|from)',
  'not enough (?:{w} )?' + absent,
  'too little (?:{w} )?' + absent,
  '(?:poorly|inadequately|insufficiently|improperly|badly|sloppily|carelessly) (?:trained|tested|planned|prepared|communicated|coordinated|managed|reviewed|handled|executed|documented|supervised|maintained|staffed|led|thought[- ]out|written|designed|monitored|understood|run|organi[sz]ed)',
  effort +
    '(?: (?:with|of|to|between|from|in|on|by|around|for|towards|within)(?: {w}){1,3}?)? (?:was|were|is|are|had been|has been|proved|proved to be) (?:clearly |simply |completely |totally |far from |very |severely |woefully |seriously |plainly |also )*(?:inadequate|insufficient|poor|lacking|substandard|deficient|lax|sloppy|subpar|improper|shoddy|neglected|not good enough|not up to (?:scratch|standard|par)|bad|terrible)',
  '(?:woefully|grossly|hopelessly|sorely|seriously) (?:inadequate|insufficient|lacking|deficient|unprepared|undertrained)',
  "{who} {be} (?:not |n't )?(?:{w} )?(?:poorly|inadequately|insufficiently|not sufficiently|not adequately|not properly|improperly) (?:trained|prepared|informed|briefed|supervised)",
  '(?:handled|managed|executed|communicated|run|coordinated) (?:very |so |really |rather )?(?:badly|poorly|carelessly|sloppily)',
  "{who} (?:was|were|had) (?:not|n't)(?: been)? (?:properly|adequately|sufficiently) (?:trained|prepared|supervised)",
  "(?:was|were|had|has)(?:n't| not)(?: been)? (?:properly|adequately|sufficiently|thoroughly) (?:tested|reviewed|trained|communicated|planned|documented|vetted|thought through|monitored)",
];
export const inadequateLookalikes: readonly string[] = [
  '(?:process|memory|disk|storage|capacity|power|cache|garbage|state|packet|request|response|error|signal|event|input) (?:handling|management|design|process|maintenance|responses?)(?= (?:in|of) the)',
  'insufficient (?:process|thread|file|storage)',
];

export const animatedPhrases: readonly string[] = [
  '!!+',
  '\\?!+|!\\?+',
  'ridiculous(?:ly)?',
  'absurd(?:ly|ity)?',
  'ludicrous(?:ly)?',
  'laughabl[ey]',
  'preposterous',
  "(?:can't|cannot|can not|couldn't|could not|hard to|hardly|difficult to) believe",
  '(?:unbelievabl[ey]|incredibly (?:stupid|bad|careless|poor|dumb|slow|lucky|frustrating)|inconceivabl[ey]|unthinkabl[ey]|beyond belief|beyond me|beggars belief|mind-?boggling(?:ly)?|mind-?blowing)',
  '(?:outrageous(?:ly)?|insane(?:ly)?|insanity|crazy|crazily|idiotic|idiots?|idiocy|moronic|morons?|stupid(?:ly|ity)?|dumb(?:est)?|pathetic(?:ally)?|asinine|brain-?dead)(?! (?:terminal|pipe|client|proxy|quotes?|switch|http))',
  '(?:shameful(?:ly)?|incomprehensibl[ey]|baffling(?:ly)?|astonishing(?:ly)?|shocking(?:ly)?|disgraceful(?:ly)?|appalling(?:ly)?|atrocious(?:ly)?|abysmal(?:ly)?|horrible|horribly|horrific(?:ally)?|horrendous(?:ly)?|dreadful(?:ly)?|terribl[ey]|awful(?:ly)?|godawful|deplorabl[ey]|scandalous(?:ly)?|infuriating(?:ly)?|maddening(?:ly)?|embarrassing(?:ly)?)',
  'nightmar(?:e|es|ish)',
  '(?:what|such|total|complete|utter|absolute|hot|huge|unholy|giant) (?:a |an )?(?:complete |total |utter |absolute |hot |huge |giant )?(?:mess|disaster|chaos|joke|shambles|fiasco|clusterfuck|farce|embarrassment|disgrace|shitshow|train ?wreck|catastrophe|madness|nonsense|debacle|circus|garbage)',
  '(?:a (?:{w} )?disaster(?! recovery)|fiasco|shambles|farce|debacle|shitshow|clusterfuck|train ?wreck|clown show|dumpster fire|disgrace)',
  '(?:is|was|are|were) (?:a |just a |such a |an absolute |utter )?(?:joke|disgrace|mess|madness|insult|garbage|rubbish|crap|bullshit|hell|chaos)(?=[.,;:!?]| (?:from|that|and|for|of)|$)',
  '(?:inexcusabl[ey]|unforgivabl[ey]|unacceptabl[ey]|indefensibl[ey]|intolerabl[ey])(?! (?:latency|response|delay))',
  "(?:wtf|omg|ffs|damn(?:ed)?|goddamn|shit(?:ty)?|crap(?:py)?|bullshit|fuck(?:ing|ed)?|bloody|for (?:god|heaven|christ)'s sake|what the (?:hell|heck)|how the hell|(?:went|gone|goes|all) to hell|hell broke loose|of all (?:things|people|places)|seriously\\?)",
  '(?:miserably|spectacularly|catastrophically|disastrously) (?:fail(?:ed|s)?|wrong|bad(?:ly)?)',
  'fail(?:ed|s)? (?:miserably|spectacularly|us all|catastrophically)',
];
export const animatedLookalikes: readonly string[] = [
  'feel(?:s|ing)? (?:terrible|awful|horrible)',
  '(?:mess|crap) (?:hall|table)',
  'terribly (?:different|important|large|often)',
];

export const singleCausePhrases: readonly string[] = [
  'root[- ]cause',
  '(?:real|true|ultimate|sole|single|one true|actual root) cause (?:of|was|is|behind|for|turned)',
];
export const singleCauseLookalikes: readonly string[] = [
  '(?:no|not a|not one|without a|never a|rarely a|never one|instead of a|rather than a) (?:single |one |sole |real |true |simple )?(?:single |root[- ])cause',
];
