/**
 * What must not travel with evidence: secrets, e-mail addresses, phone numbers. Every pattern is anchored on its left
 * side or bounded, so that no input, however long, makes it slow.
 */

export const removedMark = '[removed]';

const secrets: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]{0,10000}?-----END [A-Z ]{0,40}PRIVATE KEY-----/g,
  /(?<![\w-])xox[a-z](?:\.xox[a-z])?-[\w-]{4,}/gi,
  /(?<![\w-])xapp-[\w-]{8,}/gi,
  /(?<![A-Za-z0-9])(?:AKIA|ASIA|AGPA|AIDA|AROA|ANPA)[A-Z0-9]{12,}/g,
  /(?<![\w-])(?:gh[pousr]_|github_pat_|glpat-|npm_|dop_v1_|shpat_|sk_live_|sk_test_|rk_live_|pk_live_|whsec_|sst_)[\w-]{10,}/g,
  /(?<![\w-])sk-[\w-]{16,}/g,
  /(?<![\w-])AIza[\w-]{20,}/g,
  /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g,
  /(?<![\w])(?<=\bbearer\s{1,5})[\w.~+/=-]{8,}/gi,
  /(?<=\bauthorization:\s{0,5}basic\s{1,5})[\w+/=]{6,}/gi,
];

const named =
  /(?<![\w-])([\w-]{0,40}?(?:password|passwd|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key)[\w-]{0,20}["']?)(\s{0,3}[=:]\s{0,3})("[^"\n]{1,500}"|'[^'\n]{1,500}'|[^\s,;&"'<>)]{1,500})/gi;

const phones: readonly RegExp[] = [
  /(?<![\w+.:/-])\+(?!0|1[0-3](?:00|30|45)\b|1400\b)\d(?:[ ().-]{0,2}\d){7,14}(?!\w)/g,
  /(?<![\w.:/-])(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\w:-])/g,
  /(?<![\w.:/-])0\d{2,4}[ /-]\d{3,4}(?:[ -]?\d{2,4}){1,2}(?![\w:-])/g,
];

/** What any of `secrets` begins with: most text holds none of it, and one look costs less than ten. */
const hint =
  /BEGIN [A-Z ]{0,40}PRIVATE|xox[a-z]|xapp-|(?:AKIA|ASIA|AGPA|AIDA|AROA|ANPA)|gh[pousr]_|github_pat_|glpat-|npm_|dop_v1_|shpat_|[sr]k_live_|sk_test_|pk_live_|whsec_|sk-|AIza|eyJ|bearer|authorization/i;
const namedHint = /(?:pass|pwd|secret|token|key).{0,24}[=:]/is;

/** Text without secrets, addresses and phone numbers; each becomes `[removed]`. Links in it stay readable. */
export function removePrivate(text: string): string {
  let clean = text;
  if (hint.test(text)) for (const pattern of secrets) clean = clean.replace(pattern, removedMark);
  if (namedHint.test(clean)) {
    clean = clean.replace(named, (whole: string, name: string, mark: string, value: string) =>
      isSecretValue(mark, value) ? `${name}${mark}${removedMark}` : whole,
    );
  }
  return removePhones(clean.includes('@') ? removeAddresses(clean) : clean);
}

/** `password: changed` is prose, `password: hunter22` and `password=anything` are not. */
function isSecretValue(mark: string, value: string): boolean {
  if (value === removedMark) return false;
  return (
    mark.includes('=') || value.length >= 20 || (value.length >= 6 && /\d/.test(value) && !/^[\d.:-]+$/.test(value))
  );
}

/** By hand and not by pattern: a long run without an @ must cost nothing. */
function removeAddresses(text: string): string {
  let clean = '';
  let done = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > done && at - start < 64 && /[\w.%+-]/.test(text[start - 1] ?? '')) start--;
    const domain = /^[a-z0-9](?:[a-z0-9-]{0,62}\.){1,8}[a-z]{2,24}(?![a-z0-9-])/i.exec(text.slice(at + 1, at + 260));
    if (start === at || domain === null || text.slice(start, at).toLowerCase() === 'git') continue;
    clean += text.slice(done, start) + removedMark;
    done = at + 1 + domain[0].length;
    at = done - 1;
  }
  return clean + text.slice(done);
}

function removePhones(text: string): string {
  if (!/\d{3}/.test(text)) return text;
  // Addresses of web pages are full of digits that call nobody.
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) =>
      index % 2 === 1 ? part : phones.reduce((clean, pattern) => clean.replace(pattern, removedMark), part),
    )
    .join('');
}

const secretParameter =
  /^(?:access_?token|id_?token|token|auth|authorization|sig|signature|x-amz-(?:signature|credential|security-token)|api_?key|password|passwd|pwd|secret|client_secret)$/i;

/** A link without the secrets people copy along with it: Slack's `?t=xoxe-…`, signatures, `user:password@`. */
export function cleanLink(url: string): string {
  const bare = url.replace(/^(https?:\/\/)[^/?#@]*@/i, '$1');
  const query = bare.indexOf('?');
  if (query === -1) return bare;
  const fragment = bare.indexOf('#', query);
  const end = fragment === -1 ? bare.length : fragment;
  const parameters = bare.slice(query + 1, end).split('&');
  const kept = parameters.filter((parameter) => !isSecretParameter(parameter));
  if (kept.length === parameters.length) return bare;
  return `${bare.slice(0, query)}${kept.length === 0 ? '' : `?${kept.join('&')}`}${bare.slice(end)}`;
}

function isSecretParameter(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=', 2);
  if (secretParameter.test(name)) return true;
  return secrets.some((pattern) => value.search(pattern) !== -1);
}
