/**
 * Words that hold an event against one that never happened: "someone did not do something they should have"
 * (practice §2.2). Phrases are in the language of `pattern.ts`.
 */

/** What people wish had been done; users and customers may well "have noticed" something in plain fact. */
const wished =
  '(?:avoided|averted|prevented|mitigated|caught|noticed|stopped|detected|spotted|found|discovered|identified|seen|' +
  'recogni[sz]ed|foreseen|anticipated|predicted|known|reali[sz]ed|shortened|reduced|limited|contained|saved|spared|' +
  'minimi[sz]ed|escalated|paged|called|rolled|reverted|checked|tested|verified|asked|acted|reacted|responded|warned|' +
  'alerted|flagged|resolved|fixed|handled|done|declared|raised|communicated|questioned|uncovered|revealed|told|picked up)';
const shown =
  '(?:caught|prevented|avoided|averted|revealed|solved|exposed|uncovered|shortened|saved|spared|stopped|detected|flagged|' +
  'alerted|warned|told|noticed|spotted|found|discovered|identified|known|reduced|contained|helped|sufficed|mitigated|' +
  'surfaced|acted|reacted|checked|pointed|highlighted|resolved|fixed|realised|realized|made (?:it|this|that|the|a)|' +
  'shown|seen|picked|been (?:far |much |a lot |so |more |very |quite )*(?:better|wiser|safer|best|enough|sufficient|easy|easier|quicker|' +
  'faster|sooner|smarter|prudent|preferable|sensible|obvious|clear|clearer|shorter|smaller|milder|lower|less|avoided|prevented|' +
  'caught|noticed|stopped|detected|spotted|found|averted|minimal|simple|trivial|quick|wise|contained))';
const warning =
  '(?:signs?|warnings?|alerts?|signals?|clues?|cues?|symptoms?|indicators?|red flags?|hints?|red banner|steps?|' +
  'opportunity|opportunities|chances?|fact|problem|typo|bug|obvious)';
const guidance =
  '(?:runbooks?|playbooks?|procedures?|process|processes|protocols?|checklists?|polic(?:y|ies)|guidelines?|guidance|steps|' +
  'instructions|rules|best practices?|standards?|documentation|docs|plan)';
const enough =
  '(?:(?:soon|quick|quickly|early|fast|far|hard|carefully|closely|thoroughly|promptly|urgently|well|clearly) enough|in time|on time|' +
  'nearly enough)';
const reacting =
  '(?:respond|react|act|escalate|page|notify|inform|communicate|roll back|raise|alert|check|test|read|review|look|ask|intervene|answer|verify|validate|plan|prepare|follow up|investigate|pay attention|call|declare)';
const slowly =
  '(?:answered|noticed|escalated|declared|paged|called|reacted|responded|acted|raised|informed|told|involved|engaged|' +
  'rolled back|discovered|detected|seen|spotted|recogni[sz]ed|reali[sz]ed|picked up|acknowledged|' +
  'communicated|stepped in|intervened|asked|made)';
const decide =
  '(?:notice|reali[sz]e|escalate|act|decide|declare|page|understand|spot|roll back|admit|acknowledge|intervene|communicate|' +
  'ask|diagnose|recogni[sz]e|pick up|come to|get help|find|fix|identify|involve)';

export const counterfactualPhrases: readonly string[] = [
  // should have
  'should{not}(?: [a-z-]{1,20}ly| at least)?{perf}',
  'ought{not} to{perf}',
  'ought not to{perf}',
  '(?:needed|was meant|were meant|was supposed|were supposed) to{perf}',
  '{who} (?:was|were) supposed to (?!be\\b)[a-z]+',
  "should {w}{stretch}, but (?:does not|doesn't|did not|didn't|do not|don't)",
  // could have
  '(?:could|might){perf} {soft}(?:been )?{soft}' + wished,
  'could{perf} (?:gone|been|done|worked|reacted|run) (?:{w} )?(?:better|faster|quicker|differently|sooner|earlier|smoother)',
  '{who} (?:could|might){perf} (?!been|helped|started|lost|seen|caused|crashed|failed|come|led|had|contributed|resulted|hidden|masked|happened|died|broken|run)[a-z]+',
  '{who} (?:could|might){perf} {soft}(?:used|tried|taken|made|picked|chosen|begun|waited|looked|read|gone|added|written|run|set up|turned|shut|involved|thought|been (?:more|faster|quicker|better|clearer))',
  // would have
  "(?:would|'d){perf} {soft}(?:been )?{soft}" + shown,
  '(?:would|could|might){perf} been {soft}(?:better|wiser|safer|best) (?:to|if|off|not)',
  // if only, had we
  "would(?:n't| not)?{perf} (?:happened|occurred|lasted|gone (?:unnoticed|wrong|down)|escalated|mattered)",
  'with (?:a (?:bit|little) )?(?:more|better|greater|proper|enough|some) (?:{w} )?(?:care|attention|testing|training|communication|planning|diligence|thought|effort|oversight|experience|discipline|foresight|patience) ?,?{stretch}(?:would|could|might)',
  'if only',
  "(?:if (?:it (?:was|were|had been|hadn't been) )?(?:not )?for|were it not for|but for) (?:the|that|this|his|her|their|our|a|an|{someone}){stretch}(?:would|could|might)(?:n't| not)?(?: {w}){0,3}?{perf}",
  "{who} had to [a-z]+{stretch}(?:but|and) (?:(?:he|she|they|we){m} )?(?:did(?:n't| not)|never)(?! (?:know|have|see|get|find|receive))",
  "if (?!{you} had to |{w} had to ){gap}{w} had(?:n't| not| only)? (?!to ){stretch}(?:would|could|might)(?:n't| not)?(?: {w}){0,3}?{perf}",
  "would{perf} {stretch}if {someone} had(?:n't| not| only)?(?! to )",
  "(?:^|; )had {stretch}(?:would|could|might)(?:n't| not)?(?: {w}){0,3}?{perf}",
  // did not happen, held against somebody
  '{person} {v}(?:fail|fails|failed|failing|neglect|neglects|neglected|omitted|omits) to (?!reconcile|start|schedule|deploy|connect)[a-z-]+',
  '{who} {v}(?:fail|fails|failed|failing) to {mind}',
  'failures? (?:of (?:the |our |an? )?{someone} |by (?:the |our |an? )?{someone} )?to {mind}(?! (?:the )?(?:certificate|signature|token|address))',
  'failure (?:of|by) (?:the |our |an? )?{someone}(?= to | in | at |[.,;]|$)',
  '{nobody} (?:ever |even |had |has |had even |really )?(?:thought|thinks|bothered|bothers|cared|cares|stopped to|took the time|takes the time|took the trouble|considered|considers|followed|follows|had the sense|paid heed|made the effort|took notice|cared to|questioned|challenged)',
  '{who} (?:had )?never (?:once |even |actually |really )?(?:bothered|bothers|thought|considered|checked|asked|looked|read|questioned|tested|verified|wrote|written|cared|followed|took the time)',
  '{who} {didnt} (?:even|so much as) [a-z]+',
  '{who} {didnt} (?:[a-z]+ ){1,8}?' + enough + '(?= |[.,;!?]|$)',
  '{who} {didnt} think to(?= )',
  '{nobody}{where} (?:{w} )?(?:noticed|saw|spotted|caught|reali[sz]ed|recogni[sz]ed|read|heeded|checked|picked up|reacted to|acted on) (?:the |an? |any of the |such an? )obvious',
  '{who} {didnt} ' +
    reacting +
    '(?: {w}){0,4}? (?:quickly|fast|promptly|early|sooner|earlier|carefully|properly|thoroughly|adequately|appropriately|closely)',
  '{who} {didnt} (?:{w} )?(?:follow|adhere to|stick to|comply with|respect|observe) (?:the|our|any|all|this|that|basic|standard|proper|a|{w}) ?(?:{w} ){0,3}' +
    guidance,
  guidance +
    " (?:was|were|had|has|have)(?: been)?(?: not|n't| never| simply not)(?: been)? (?:properly |fully |correctly )?(?:followed|observed|respected|adhered to|consulted|read)",
  guidance + ' (?:was|were|had been) (?:ignored|disregarded|bypassed|violated|flouted)',
  'without (?:following|adhering to|consulting|sticking to) (?:the |our |any )?(?:{w} ){0,2}' + guidance,
  '{who} (?:deviated|departed|strayed) from (?:the )?(?:{w} ){0,2}' + guidance,
  '{who} {gaps}without (?:first |even |so much as |ever )?(?:checking|verifying|asking|reading|testing|reviewing|looking|telling|consulting|considering|confirming|double-checking|informing|warning)',
  'without (?:even|so much as|bothering|thinking|stopping to) ?[a-z]*',
  '(?:{who} )?miss(?:ed|es|ing)? (?:the |all |several |some |multiple |many |these |those |every |all of the |any )?(?:{w} )?(?:obvious|clear|early|plain|tell-?tale)(?: {w}){0,2}',
  '{who} {v}(?:miss|misses|missed|missing) (?:the |a |an |all |several |some |multiple |many |every |two |three |both |any |its |our |their )?(?:{w} ){0,2}' +
    warning,
  '(?:signs?|warnings?|clues?|cues?|signals?|symptoms|red flags?) (?:was|were|had been|went) (?:all )?(?:missed|ignored|overlooked|disregarded|unheeded|dismissed)',
  // too late
  slowly + ' (?:{w} ){0,2}?(?:far |way |much |a little |a bit )?too (?:late|slowly|long)',
  '(?:far|way|much) too late',
  '(?:respon(?:se|ding)|recovery|detection|escalation|communication|rollback|diagnosis|it|this|that|which)(?: {w}){0,4}? (?:far|way|much) too (?:long|slow|slowly)',
  '(?:page|warning|escalation|decision|help|call|response|rollback|announcement|update|rescue|fix) (?:{w} )?(?:came|comes|arrived|arrives) too late',
  'too late to (?:react|act|prevent|stop|help|save|matter|make a difference|do anything|intervene|avoid)',
  'took (?:us |them |him |her |the {w} )?(?:far |way |much )?too long (?:for {someone} )?to ' + decide,
  '{who} {v}(?:took|take|takes|waited|waits|wait|hesitated|delayed)(?: far| way| much)? too long',
  '{who} {be} (?:too |far too |much too |very |rather )?slow (?:to|in)',
  // the right thing
  '(?:right|correct|proper|sensible|prudent|appropriate|wise|better|best|smart|obvious|logical|wrong|only sensible) (?:next )?(?:decision|step|action|call|choice|response|thing|move|course of action|course|option|reaction|approach|place to look) (?:{w} ){0,3}?(?:was|were|would{perf} been|had been|is not|was not)',
  '(?:was|were|been) (?:not )?(?:the|a) (?:right|correct|better|best|wrong|proper|safer|wiser|sensible|obvious) (?:decision|step|action|call|choice|response|thing|move|option|approach|reaction|course)(?! (?:in|on) the)',
  'what (?:was|were|is) the (?:right|correct|best|proper|better|wrong|safer|wiser|obvious|appropriate|sensible) (?:{w} )?(?:decision|step|action|call|choice|response|thing|move|option|approach|reaction|course|place)',
  'it (?:was|is) (?:a )?(?:wrong|unwise|foolish|premature|ill-advised|imprudent|short-sighted|irresponsible) (?:to|of)',
  'obvious (?:in hindsight|warning|danger|early)(?: {w})?',
  '(?:in|with) (?:the benefit of |the light of |perfect |20/20 )?hindsight(?! bias)',
  'in retrospect',
  'knowing what {someone} know(?:s)? (?:now|today)',
  '(?:entirely|easily|wholly|completely|totally|perfectly|clearly|was|were) (?:avoidable|preventable)',
  '(?:avoidable|preventable|needless) (?:outage|incident|loss|error|delay|downtime|damage|failure|impact|blunder)',
  'a (?:more|less|better) (?:careful|experienced|senior|attentive|diligent|skilled|competent|alert|cautious|trained|thorough|thoughtful|seasoned|inexperienced)(?:-trained)? {someone} (?:would|could|might)',
  '{who} wast(?:ed|es|ing)',
  '(?:was|were|is) (?:clearly |simply )?a (?:big |serious |grave |bad |costly |fatal |huge |terrible )?mistake',
  "(?:was|were)(?: not|n't) (?:informed|told|notified|paged|escalated|involved|communicated|addressed|noticed|caught|detected|acted upon|acted on|raised|declared|updated|consulted)(?: {w}){0,3}? (?:in time|on time|soon enough|early enough|quickly enough|promptly|properly|fast enough)",
  'without (?:proper|any|sufficient|adequate|due|the required|the necessary|a proper|a single|enough|prior) (?:{w} )?(?:review|testing|tests?|approval|checks?|checking|authori[sz]ation|consultation|warning|notice|communication|thought|verification|validation|planning|preparation|consideration|understanding|sign-off)',
  '(?:valuable|precious) (?:time|minutes|hours) (?:was|were|had been|got|is) (?:lost|wasted)',
  'time was wasted',
  'was let slip',
  'and did nothing',
  '{who} did (?:nothing|too little|not do enough) (?:to|about)',
  '(?:nothing|not enough|too little|little) was done (?:to|about)',
  'all (?:that |it )?(?:was needed|it would{perf} taken|would{perf} been needed|it needed)',
  'did not do enough',
];

export const counterfactualLookalikes: readonly string[] = [
  // What a machine is set to do, held against what it did.
  'should{not}{perf}{stretch}(?:according to|as per|as set (?:in|by)|as configured in) (?:its|their|the|our)(?: {w}){1,3}',
  '(?:users?|customers?|clients?|visitors?|players?|subscribers?|callers?|consumers?|shoppers?|patients?) (?:would|could|might|may|should){perf}(?: {w}){1,3}',
  '(?:could|might) not{perf}',
  // A heading of many templates.
  '(?:things|aspects|areas) (?:that|which) could{perf} (?:gone|been) better',
  'what (?:else )?would{perf} (?:helped|made|been (?:helpful|useful|needed))',
  '(?:suppose|imagine|picture) [^.?!]{0,160}',
  'if {you} (?:had to|could|were to|were asked)[^.?!]{0,160}',
];

export const counterfactualQuestions: readonly string[] = [
  'should {someone} (?:with|in|on|at) {w}(?: {w}){0,3}{perf}',
  '(?:could|would|might) (?:a|an|any) (?:much )?(?:quicker|faster|better|earlier|closer|proper|second|quick|simple)(?: {w}){0,3}{perf}',
  "(?:should|could|might|ought)(?:n't)? (?:(?!(?:a|an|any|another) ){someone}|(?:the|this|that|these|it|our|more|your)(?: {w}){0,3})(?: not| ever| even)?(?: to)?{perf}",
  "would(?:n't)? {someone}(?: not)?{perf} {soft}(?:done|acted|noticed|caught|prevented|avoided|reacted|responded|handled|chosen|decided|stopped|paged|called|escalated|rolled|checked|seen|tried|made|been)",
  "would(?:n't)? (?:the|this|that|these|it|any|a|an|our|more|your|better)(?: {w}){0,5}?(?: not)?{perf} " + shown,
  "would(?:n't)? (?:the|this|that|these|it|any|a|an|our|more|your|better)(?: {w}){0,5} (?:not )?(?:have. been|be) (?:better|wiser|safer|shorter|smaller|quicker|faster|more sensible|more prudent)",
  'what would{perf} happened (?:if|had)',
  'what would it{perf} taken',
  'what (?:would|could|might) {someone}{perf} (?:done|changed|tried)',
  "what if {someone} (?:had|'d|hadn't|did|didn't)",
  'what would {someone} (?:do|have done|change) differently(?! (?:next|now|from|today|in (?:the )?future))',
  'what (?:{w} )?(?:signs?|warnings?|clues?|signals?|alerts?|steps?|cues?|opportunities|chances) (?:{w} )?(?:did|was|were|have|had|got) (?:{w} ){0,3}?(?:miss|ignore|overlook|skip|disregard|missed|ignored|overlooked|skipped|disregarded)',
  'which (?:{w} ){0,3}(?:did|was|were|have|had|got) (?:{w} ){0,3}?(?:miss|ignore|overlook|disregard|missed|ignored|overlooked|disregarded|forgotten)',
  '(?:what|how) did {someone} (?:miss|overlook|fail to|neglect to|forget to|omit)',
  'what went undone',
  '(?:how much|far|how) (?:sooner|earlier|faster|quicker) (?:could|should|would|might)',
  'how (?:would|might|could|should) (?:a|an|any|the) (?:more |better |less |really |truly |very )*(?:careful|senior|experienced|good|competent|better|real|proper|diligent|attentive|seasoned|skilled|expert|cautious|thoughtful|sensible|reasonable|prudent|trained|thorough|well-trained)',
  'what (?:would|might|could|should) (?:a|an|any|the) (?:more |better |less |really |truly |very )*(?:careful|senior|experienced|good|competent|better|real|proper|diligent|attentive|seasoned|skilled|expert|cautious|sensible|reasonable|prudent|trained|thorough|well-trained)(?: {w}){0,2}{perf}',
  'needed to (?:be done|happen|have happened) (?:sooner|earlier|differently|first)',
  "could(?:n't)? (?:this|that|it|the {w}|the {w} {w}) (?:not )?(?:have. )?be(?:en)? (?:avoided|prevented|caught|stopped|averted|foreseen)",
];
