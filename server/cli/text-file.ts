/** What is wrong with a file, for whoever named it: where, what, and what to do. */
export interface Complaint {
  /** The file, with the line where one is known: `notes.md:3`. */
  readonly place: string;
  readonly what: string;
  readonly advice: string;
}

/** The text of a file in UTF-8 (or UTF-16 with a byte order mark, as some editors save it). */
export function readTextFile(file: string, readFile: (path: string) => Uint8Array): string | Complaint {
  let bytes: Uint8Array;
  try {
    bytes = readFile(file);
  } catch (error) {
    return unreadable(file, error);
  }
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (wide === null && isBinary(bytes)) {
    return { place: file, what: 'is not text.', advice: 'Give Markdown or plain text; save documents as text first.' };
  }
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    const place = wide === null ? `${file}:${firstBadLine(bytes)}` : file;
    return { place, what: 'is not text in UTF-8.', advice: 'Save the file as UTF-8 and try again.' };
  }
}

export function unreadable(file: string, error: unknown): Complaint {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
      return { place: file, what: 'is not there.', advice: 'Check the path.' };
    case 'EISDIR':
      return { place: file, what: 'is a folder.', advice: 'Name a file in it.' };
    case 'EACCES':
    case 'EPERM':
      return { place: file, what: 'may not be read.', advice: 'Check the rights of the file.' };
    default:
      return {
        place: file,
        what: `cannot be read (${error instanceof Error ? error.message : String(error)}).`,
        advice: 'Check the path.',
      };
  }
}

/** Archives, documents and pictures: a NUL byte, or the mark they begin with. */
function isBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  return bytes.subarray(0, 65_536).includes(0) || head === '%PDF' || head === 'PK\u0003\u0004' || head === '\u0089PNG';
}

/** 1-based. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end < 0) break;
    start = end + 1;
  }
  return line;
}
