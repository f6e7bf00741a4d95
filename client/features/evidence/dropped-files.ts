/** What was dropped: files, and of folders every file below them with its way there. */

/** A file, and where it lay: `export/general/2024-03-01.json`. */
export interface Chosen {
  readonly path: string;
  readonly file: File;
}

/** More is no evidence for one meeting; shared/evidence refuses it by itself. */
const mostFiles = 50_000;

/** Files of a chosen folder carry their way in it. */
export function chosenFiles(files: Iterable<File>): readonly Chosen[] {
  return [...files].map((file) => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }));
}

/** Must be called while the drop is being handled: afterwards the browser has forgotten what it was. */
export function droppedFiles(transfer: DataTransfer | null): Promise<readonly Chosen[]> {
  const entries = [...(transfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  const plain = chosenFiles(transfer?.files ?? []);
  return entries.some((entry) => entry.isDirectory) ? below(entries) : Promise.resolve(plain);
}

async function below(entries: readonly FileSystemEntry[]): Promise<readonly Chosen[]> {
  const found: Chosen[] = [];
  const waiting = [...entries];
  for (let entry = waiting.pop(); entry !== undefined && found.length < mostFiles; entry = waiting.pop()) {
    if (isFile(entry)) found.push({ path: entry.fullPath.replace(/^\//, ''), file: await fileOf(entry) });
    else if (isFolder(entry)) waiting.push(...(await entriesIn(entry)));
  }
  return found;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader hands out a hundred or so at a time, and nothing when it is through. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
