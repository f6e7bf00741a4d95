import { decodeUtf8 } from 'lib0/string';

/** One file of a folder, or of an archive that was unpacked before: this package knows no zip. */
export type EvidenceFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly text: string };

/**
 * Names on the way to a file, last its own. Archives are written by strangers: nothing leads up, out or to a drive, and
 * whatever an operating system added is nobody's.
 */
export function pathParts(path: string): string[] {
  return path
    .slice(0, 1000)
    .split(/[/\\]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part));
}

export function isClutter(path: string): boolean {
  return /(?:^|[/\\])(?:__MACOSX|\.[^./\\][^/\\]*|Thumbs\.db)(?:[/\\]|$)/.test(path) || /[/\\]$/.test(path);
}

/** Packed or binary by its name or its first bytes. */
export function isPacked(file: EvidenceFile): boolean {
  if (/\.(?:zip|gz|tgz|7z|rar|sqlite|db)$/i.test(file.path)) return true;
  if ('text' in file) return file.text.startsWith('PK\u0003\u0004');
  const [first, second] = file.bytes;
  return (first === 0x50 && second === 0x4b) || (first === 0x1f && second === 0x8b);
}

/** The text of a file, or null when it is no text: UTF-8, or UTF-16 with its byte order mark. */
export function textOf(file: EvidenceFile): string | null {
  if ('text' in file) return file.text;
  const { bytes } = file;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 0);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 1);
  try {
    const text = decodeUtf8(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

/** Windows saves text so. */
function utf16(bytes: Uint8Array, bigEndian: 0 | 1): string {
  const parts: string[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    const [one = 0, other = 0] = [bytes[at], bytes[at + 1]];
    parts.push(String.fromCharCode(bigEndian === 1 ? (one << 8) | other : (other << 8) | one));
  }
  return parts.join('');
}
