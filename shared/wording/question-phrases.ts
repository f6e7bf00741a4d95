/** How questions are put. Phrases are in the language of `pattern.ts`; `^` is where the question itself begins. */

export const whyPhrases: readonly string[] = [
  '^why',
  '(?:and|but|or|so) why',
  'why(?=\\?)',
  '(?:explain|tell (?:us|me|everyone{m}|the room)|say|share|understand|know|wonder(?:ing)?|describe|clarify|recall|remember|elaborate on|(?:walk|take|talk) (?:us|me) through|speak to|curious|justify|elaborate|idea|clue|see)(?: (?:to )?(?:us|me))?(?: again| exactly| a bit| more| please)?(?: about| as to)? why',
  ', why (?:did|do|does|was|were|is|are|have|had|has|would|not)',
  'how come',
  'how (?:is|was) it (?:possible )?that',
  "what(?:'s| is| was| were| are)? (?:{w} ){0,6}?(?:the|your|his|her|their|our) (?:{w} )?(?:reasons?|rationale|justifications?|motives?|excuse|explanation for)",
  "what(?:'s| is| was) (?:the|your) point (?:of|in)(?! (?:contact|view|no|entry|failure|time|the))",
  'what (?:possible |good )?(?:reasons?|excuse|justification) (?:did|do|does|was|were|had|have|is)',
  '(?:for|by) (?:what|which) (?:possible |good |earthly )?reasons?',
  '(?:the|your|a good|any good) reasons? (?:why|that {someone}|for (?:not|your))',
  'give (?:us|me) (?:the|your|a|one)(?: good)? reasons?',
  'explain (?:yourself|yourselves|your (?:decision|choice|actions?|behaviou?r))',
  'what (?:on earth |the hell |could{perf} )?(?:made|make|caused|led|drove|prompted|convinced) {someone} (?:to )?(?:decide |choose |want )?(?:to )?(?:not|ignore|skip|miss|forget|overlook|neglect|bypass|disregard|do (?:this|that|such|it)|think (?:it|that|this|that it|you) (?:was|would be|were|could) (?:ok|okay|fine|safe|a good|acceptable|alright|wise|smart|appropriate)?)(?= |\\?|$)',
  'what (?:stopped|kept|prevented|held|discouraged|hindered) {someone} (?:back )?from',
  'what (?:stopped|prevented) {someone}(?=\\?|$| [a-z]+ing)',
  'what possessed',
  'what took {someone} so long',
  'how (?:do|can|could) {someone} explain (?:the|this|that|your|these|those)(?!{stretch} to (?:a|an|the|us|me|your|someone{m}|somebody{m}|anyone{m}|new))',
  '(?:on|under) what (?:grounds|basis|authority)',
  'what gave {someone} the (?:right|idea)',
  'what (?:justifies|justified|explains|excuses)',
  'how (?:do|did|can|could|would) {someone} justify',
  'what for\\?',
  'what was the (?:big )?idea',
];
export const whyLookalikes: readonly string[] = [
  '^(?:how|where|which|when|what) {stretch}(?:explain|know|understand|tell|say|see|remember|wonder|ask|asked)(?: {w}){0,4} why',
  "what(?:'s| is| was| were| are)? (?:{w} ){0,6}?the (?:reason code|reasons? (?:field|given|shown|listed))",
];

const subject =
  '(?:{w}{mark}|the|this|that|it|there|any|a|an|our|your|these|those|all|some|every|both|most|either|each|anything|something|{w} {mark})';

export const leadingPhrases: readonly string[] = [
  "^(?!should(?:n't) {stretch}have)(?:do|does|did|is|are|was|were|would|could|ca|wo|has|have|had|ai|should|must|might)n't " +
    subject,
  '^(?:do|did|does|was|were|is|are|could|would|have|has|had|can) (?:{someone}|it|this|that) (?:really |even )?not',
  '^(?:did|has|had|have|was|were|could|does|do) {nobody}',
  ', ?(?:right|correct|yes|yeah|eh|huh|agreed|surely|innit)(?: then)?(?=\\?)',
  ', (?:no|true|ok|okay|really|or not|or no)(?= ?\\?)',
  ", (?:is|was|are|were|do|did|does|has|have|had|would|could|should|will|can|wo|ca)(?:n't)? (?:it|there|that|this|they|he|she|you|we|i){m}(?: not)?(?= ?\\?)",
  '^(?:surely|clearly|obviously|of course|no doubt|evidently|presumably|undoubtedly)',
  '^(?:i|we){m} (?:assume|guess|suppose|take it|presume|trust|bet|imagine)',
  "(?:would|wouldn't|do|don't|could|can|will) {someone} (?:not |all |also )?(?:agree|concede|admit|accept|acknowledge)(?= |\\?)",
  '^would {someone} (?:not )?say (?:that|the|it|this|there|your)',
  "^(?:is|isn't|was|wouldn't|would|wasn't) it (?:be )?(?:not )?(?:fair|right|true|safe|accurate|correct|reasonable|obvious|possible|likely|just|simply|really|only|the case) ?(?:enough )?(?:to (?:say|assume|conclude|think|suggest)|that)",
  'can we{m} (?:all )?agree',
  'am i{m} (?:right|correct|wrong)',
  'are we{m} all agreed',
  'do {someone} (?:really|honestly|seriously) (?:think|believe)',
  '^(?:was|is|were) (?:it|this|that|the {w}|the {w} {w}) (?:{w} ){0,6}?or (?:{w} ){0,8}?(?:that|which|who{m})',
  '^(?:was|is) (?:it|this|that) (?:just |more |really )?(?:{w} ){1,6}or {w}',
  'must{perf} (?:been|known|seen|noticed|felt|realised|realized)',
  '^how (?:obvious|poor|careless|reckless|wrong|badly|poorly|rushed|sloppy|stupid|irresponsible|inadequate)',
  '^which means',
  "what {someone}(?:'re| are| is|'s) (?:saying|telling us) is",
  'as (?:we|you|everyone|everybody){m} (?:all )?knows?',
  "(?:you|they|he|she|we){m} (?:do |did )?(?:realise|realize|know|knew|understand),? (?:don't|didn't)",
];

/** A yes or a no would answer: an auxiliary and its subject first. */
export const closedOpeners: readonly string[] = [
  "^(?:do|does|did|is|are|am|was|were|would|could|can|will|has|have|had|shall|should|must|might|may)(?:n't)? (?![0-9])",
  '^(?:any|anyone{m}|anybody{m}|anything|anywhere|ever) ',
  '^(?:please )?(?:can you{m} )?(?:tell (?:us|me)|let (?:us|me) know|say|confirm)(?: please)? (?:if|whether|that)',
  '^(?:please )?confirm',
  '^(?:please )?let (?:us|me) know',
  '^any chance',
  "^(?:i|we){m}(?:'m| am| was|'d like to know| would like to know| want to know| wonder| wondering)* (?:curious |wondering |unsure )?(?:if|whether)",
  '^(?:yes or no)',
];
/** The same, in the middle of a sentence, where a subject has to follow. */
export const closedLater: readonly string[] = [
  // A tag at the end ("…, was it?") is no question of its own.
  "^(?!(?:is|are|was|were|do|did|does|has|have|had|would|could|should|will|can)(?:n't)? (?:it|there|that|this|they|he|she|you|we|i){m}(?: not)? ?\\?$)(?:do|does|did|is|are|am|was|were|would|could|can|will|has|have|had|should)(?:n't)? " +
    subject +
    '(?![\\w-])',
];

/** The same two forms anywhere, for a side clause that no comma ends: "At this point do you remember …". */
export const openAnywhere: readonly string[] = [
  ' (?:how|what|where|which {w}|who{m}|when) (?:did|do|does|was|were|is|are|had|have|has|would|could|can) ',
];
export const closedAnywhere: readonly string[] = [
  '^(?:at|in|on|by|after|before|during|when|while|once|as|from|with|given|until|since|for|around) {stretch} (?:did|was|were|had|have|is|are|do|does|could|can|would) (?:you|they|he|she|we|anyone|anybody|someone|somebody|everyone){m}(?![\\w-])',
];

const telling =
  '(?:describe|walk|tell (?:us|me|everyone{m}|the|more|{w}{m} about)(?! (?:if|whether))|explain(?! (?:if|whether))|show|draw|sketch|share|talk|take (?:us|me|everyone{m}|the)|give (?:us|me|an?|everyone{m}|some)|say (?:more|a|something|what|how|in|when|where|which)|help|list|name|recount|paint|outline|go (?:through|over|back|first)|read (?:out|us|me)|think back|bring (?:us|me)|elaborate|expand|summari[sz]e|speak (?:to|about)|put (?:yourself|it|this|us)|start|fill|guide|lead (?:us|me)|run (?:us|me)|point (?:us|me|out)|remind|recap|unpack|picture|imagine|set the scene|lay out|spell out|demonstrate|reconstruct|retrace|replay|add (?:anything|to|what|more)|compare|hear|look back|map)';

/** Closed in form, open in use: "Could you walk us through …?" */
export const invitations: readonly string[] = [
  '^(?:can|could|would|will|may|might) (?:please )?{someone} (?:{w} ){0,7}?' + telling,
  '^(?:can|could|may|shall) (?:we|i){m} (?:just |please |quickly )?(?:ask|hear|go|look|start|take|talk|step|turn|come back|return|dig|stay|zoom)(?! (?:if|whether|you{m} (?:if|whether)))',
  '^(?:do|would) {someone} mind (?:[a-z]+ing)',
  '^(?:would|are|could|will) {someone} (?:be )?(?:able|willing|happy|up for|ok|okay|comfortable|ready|kind enough) (?:to |with )?(?:{w} )?' +
    telling,
];

export const openOpeners: readonly string[] = [
  "^(?:how|what|which|whose|whom|who)(?:{m}'(?:s|re|d|ll|ve))?{m}(?![\\w-])",
  "^(?:where|when)(?:'(?:s|re|d|ll|ve))?(?:,|\\?| (?:did|do|does|was|were|is|are|had|have|has|would|could|can|might|should|will|in|on|at|along|else|exactly|about|precisely|roughly|from|during|if|specifically|first|next))",
  '^(?:in|at|to|from|by|for|on|with|under|through|of|until|since|about|during|around|against|over|after|before|within|into|between|among|up to|out of|as of|based on) (?:exactly |roughly |about |precisely )?(?:what|which|whom|whose|how|where|when)(?! (?:the|you{m}|it|they{m}|we{m}|he{m}|she{m}) )',
  '^(?:please )?(?:' +
    telling +
    "|tell (?:{w} ){1,2}(?!if|whether)|take|think|give|let's|let us(?! know)|bring|go|set|look|note|read|recall|consider|choose|pick|rewind|return|place|reflect|spell|sum up|say|put|complete|begin|open|trace|narrate|relive|step|make|try|play|continue|zoom|turn)(?![\\w-])",
  "^(?:i|we){m}(?:'d| would|'m| am|'re| are| was| want| wish| wonder|'ve. been)(?: {w}){0,5}? (?:how|what|where|which|who{m}|when|about|more|hear|curious|interested|learn|understand|see)(?! (?:if|whether))",
  '^(?:curious|interested|wondering) (?!if|whether)',
  '^from (?:your|where|his|her|their|the|support)',
  '^(?:anything|what) else',
];

export const leadIns: readonly string[] = [
  // A name without a comma.
  '^@?(?!who|they)[a-z-]+{likely} (?=(?:how|what|where|when|which|who|why|did|was|were|can|could|would|do|does|have|had|tell|walk|take) )',
  '^(?:[-*+•] |\\[[ x]?\\] |\\(?[0-9]{1,2}[.):] |q[0-9]{0,3}[.:)] |question(?: [0-9]+)?[:.] )',
  '^(?:~ ?)?\\[?[0-9]{1,2}[:.h][0-9]{2}(?:[:.][0-9]{2})?(?: ?[ap]m)?(?: (?:utc|gmt|cet|cest|[ecmp][sd]t))?\\]?(?: ?[-:,])? ',
  '^(?:so|and|but|or|ok|okay|well|now|then|alright|all right|right|also|first|next|just|um+|uh|hm+|hi|hello|thanks|thank you{m}|actually|honestly|finally|lastly|great|good|sure|yes|oh|ah|hey|anyway|again|frankly|seriously|basically|secondly|firstly|third|second)(?:,| -|:|\\.)? (?!to )',
];
