/**
 * Opens a zip of strangers: Slack hands out its exports so. Names, sizes and offsets inside are claims and not facts;
 * what comes out is measured while it comes (APPNOTE.TXT 6.3, §4.3). Nothing is written anywhere, so that a path can
 * lead nowhere.
 */
import { Inflate, strFromU8 } from 'fflate';
import { type EvidenceFile, isClutter, isPacked } from '../files.ts';
import { type Refused, refuse } from '../machine/finding.ts';
import { isSlackExport } from './export.ts';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one file, inflated. */
  readonly file: number;
  /** Bytes of all files, inflated. */
  readonly all: number;
  /** Inflated bytes for each packed one, counted above 1 MB: JSON of chats stays below 60. */
  readonly ratio: number;
}

export const zipLimits: ZipLimits = { entries: 50_000, file: 200_000_000, all: 400_000_000, ratio: 200 };

export type Unzipped = { readonly ok: true; readonly files: readonly EvidenceFile[] } | Refused;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** @param tell how far it is, 0 to 1 */
export function unzip(bytes: Uint8Array, limits: ZipLimits = zipLimits, tell?: (share: number) => void): Unzipped {
  const entries = readDirectory(bytes, limits.entries);
  if (!Array.isArray(entries)) return entries;
  const own = wanted(entries);
  const files: EvidenceFile[] = [];
  let all = 0;
  for (const [index, entry] of own.entries()) {
    if (entry.isEncrypted) return refuse('locked', 0, shown(entry.path));
    const inflated = contentOf(bytes, entry, Math.min(limits.file, limits.all - all), limits.ratio);
    if (!(inflated instanceof Uint8Array)) return inflated;
    all += inflated.length;
    files.push({ path: entry.path, bytes: inflated });
    if (index % 16 === 0) tell?.((index + 1) / own.length);
  }
  return { ok: true, files };
}

/** Of an export only its JSON is read; the pictures and films people attached stay packed. */
function wanted(entries: readonly Entry[]): Entry[] {
  const own = entries.filter((entry) => !isClutter(entry.path));
  const isExport = isSlackExport(own.map((entry) => entry.path));
  return own.filter((entry) => (isExport ? /\.json$/i.test(entry.path) : !isPicture.test(entry.path)));
}

const isPicture = /\.(?:png|jpe?g|gif|webp|heic|mp4|mov|webm|mp3|m4a|wav|pdf)$/i;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const longestComment = 65_535;

/** The central directory: the only list that counts; what hides between the files is not read. */
function readDirectory(bytes: Uint8Array, most: number): Entry[] | Refused {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return refuse('bad-zip', 0, 'its end is missing');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // Zip64 begins where evidence for one meeting has long ended.
  if (count === 0xffff || at === 0xffffffff || count > most) return refuse('too-large', 0, `${count} files or more`);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark)
      return refuse('bad-zip', 0, `its list ends at file ${index + 1}`);
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return refuse('bad-zip', 0, `its list ends at file ${index + 1}`);
    entries.push({
      path: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) === 0),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return null;
}

function contentOf(bytes: Uint8Array, entry: Entry, most: number, ratio: number): Uint8Array | Refused {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed } = entry;
  const damaged = refuse('bad-zip', 0, shown(entry.path));
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localMark) return damaged;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return damaged;
  const raw = bytes.subarray(start, start + packed);
  if (packed > most) return tooLarge(entry);
  if (entry.method === 0) return raw;
  if (entry.method !== 8) return damaged;
  const inflated = inflate(raw, Math.min(most, 1_000_000 + packed * ratio));
  if (inflated === 'too-large') return tooLarge(entry);
  return inflated === null || inflated.length !== entry.size ? damaged : inflated;
}

/** Fed in small pieces, so that a bomb is noticed 16 MB after its limit and not a gigabyte. */
const piece = 16_384;

function inflate(raw: Uint8Array, most: number): Uint8Array | 'too-large' | null {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  try {
    for (let at = 0; at < raw.length; at += piece) {
      stream.push(raw.subarray(at, at + piece), at + piece >= raw.length);
      if (size > most) return 'too-large';
    }
  } catch {
    return null;
  }
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function tooLarge(entry: Entry): Refused {
  return refuse('too-large', 0, `${shown(entry.path)} unpacks to more than a chat holds`);
}

function shown(path: string): string {
  return path.slice(-120);
}

/** A zip among the files becomes its files; everything else stays as it is. A zip in a zip stays packed. */
export function unpacked(
  files: readonly EvidenceFile[],
  limits: ZipLimits = zipLimits,
  tell?: (share: number) => void,
): Unzipped {
  const out: EvidenceFile[] = [];
  let all = 0;
  for (const file of files) {
    if (!('bytes' in file) || !isPacked(file) || !isZip(file.bytes)) {
      out.push(file);
      continue;
    }
    const opened = unzip(file.bytes, { ...limits, all: limits.all - all }, tell);
    if (!opened.ok) return opened;
    for (const each of opened.files) if ('bytes' in each) all += each.bytes.length;
    out.push(...opened.files);
  }
  return { ok: true, files: out };
}
