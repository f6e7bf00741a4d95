/**
 * The rules are English. Text in another language gets no hints, and the screen says so. Short text is often neither:
 * phrases may be looked for in it (they are English themselves), its form is not judged.
 */
export type Language = 'english' | 'unsure' | 'other';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const english = words(
  'the and of to was were is are did do does you what how when where which who whom whose why that this these those ' +
    'it its with for from not had have has at by been be could should would can will we they he she his her their our ' +
    'your us them as but if or so then there after before because while until into about tell me an any in on nobody ' +
    'someone everyone no all more than out up down off over again',
);

const others: readonly ReadonlySet<string>[] = [
  'der die das und ist nicht ein eine einen den dem war waren wurde wurden hat haben habt hast warum wieso weshalb wer ' +
    'wie wann wo was mit auf für von zu ihr wir sie ich du es im am zum zur noch auch dass weil aber oder als nach bei ' +
    'sich kein keine mir uns euch wird sind',
  'le la les un une des du et est pas que qui quoi pourquoi quand où dans pour sur avec ce cette il elle nous vous ils ' +
    'je tu au aux était avez avons ont été plus mais ou se sa son ses leur y en de',
  'el los las una unos y es no que qué por para con cómo cuándo dónde quién se lo su sus al del fue fueron era ha han ' +
    'está estaba pero más como le les nos usted ustedes de la en un',
  'il lo gli uno di che non è per con perché quando dove chi cosa del della dei delle era sono stato stata hanno ha ma ' +
    'più nel nella si ci vi come la le un una',
  'de het een en van is niet dat waarom hoe wanneer wie waar wat met voor op te zijn was waren hebben heeft heb je jij ' +
    'we wij ze zij naar bij maar ook er om aan dan werd werden',
  'o os as um uma e de do da dos das não que por para com como quando onde quem se foi foram era está mas mais você ' +
    'vocês ele ela eles nós ao à no na',
  'och att det som en ett är inte på för med av den har hade varför hur när vem vad var jag du vi ni de men till från ' +
    'blev kan ska',
  'og at det som en et er ikke på for med af av den har hadde havde hvorfor hvordan når hvem hva hvad var jeg du vi de ' +
    'men til fra ble blev kan skal',
  'i w z na do nie się że to jest był była było dlaczego jak kiedy kto gdzie co dla po ale lub od przez czy są',
].map(words);

/** Reads at most the first 4,000 characters; addresses and single letters tell nothing. */
export function languageOf(text: string): Language {
  const head = text.slice(0, 4000).replace(/https?:\/\/\S{1,500}/g, ' ');
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  const latin = head.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters - latin > letters * 0.4) return 'other';

  const tokens = head.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  const hits = (set: ReadonlySet<string>): number => tokens.reduce((n, token) => (set.has(token) ? n + 1 : n), 0);
  const own = hits(english);
  const other = Math.max(...others.map(hits));
  if (other > own && (other >= 2 || tokens.length <= 3 || letters > head.match(/[a-z]/gi)!.length)) return 'other';
  return own > 0 ? 'english' : 'unsure';
}

/** True also for text too short to tell. */
export const isEnglish = (text: string): boolean => languageOf(text) !== 'other';
