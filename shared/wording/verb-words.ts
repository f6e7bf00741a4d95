const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that phrases may be read without. */
export const fillers = set(
  'also just simply probably perhaps actually basically definitely totally certainly possibly maybe easily ' +
    'apparently initially still again very quite completely entirely literally merely largely repeatedly ' +
    'already exactly specifically please truly',
);

const irregular = set(
  'been begun bought brought built broken caught chosen come cut done drawn driven fallen felt fought found forgotten ' +
    'foreseen given gone gotten got grown had heard held hit hurt kept known laid led left let lost made meant met overseen ' +
    'paid put read rebuilt run said seen sent set shown shut sought spoken spent split stood stuck sunk sworn swept taken ' +
    'taught told thought thrown tripped understood undone upheld withdrawn woken won written rung rewritten rerun redone ' +
    'undertaken overtaken mistaken misread misled misheard forbidden overridden overwritten overrun overheard become dealt dug ' +
    'fed fled frozen hidden hung lent learnt lit proven reset risen sold sped spun stolen struck swung torn worn bent bound ' +
    'eaten flown shaken slept spelt sprung rethought redrawn',
);

/** Words in -ed that as a rule stand before a noun: "should have limited noise". */
const adjectives = set(
  'limited detailed dedicated shared distributed automated increased reduced improved named defined restricted advanced ' +
    'related trusted isolated unlimited sized combined weighted standardized standardised assigned documented agreed ' +
    'required expected fixed associated unified enhanced connected extended nested encrypted managed matched balanced',
);
const nouns = set('speed feed need seed bed breed greed embed');

/** Between a participle and its object: "have limited the access" is a verb, "have limited access" is not. */
const openers = set(
  'the a an this that these those it its our your their his her them to in at by on before after from for with when until ' +
    'earlier sooner first instead here there yet more us and so',
);

/** Whether `word` after "have" is a participle, judged by the word after it and the sign that follows it. */
export function isParticiple(word: string, next: string | undefined, sign: string): boolean {
  if (irregular.has(word)) return true;
  if (!/^[a-z-]{2,20}ed$/.test(word) || nouns.has(word)) return false;
  return !adjectives.has(word) || next === undefined || /[.,;:?!]/.test(sign) || openers.has(next);
}
