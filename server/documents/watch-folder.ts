import { once } from 'node:events';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import type { DocumentProblem } from '../../contracts/http-api.ts';
import type { ProcedureDocument } from '../../knowledge/procedures/procedure-documents.ts';
import { findDocuments, type DocumentFile } from '../importing/find-documents.ts';
import { keyOf, type DocumentLibrary } from './document-library.ts';
import { originOf, sourceOf } from './document-rows.ts';
import type { DocumentReader } from './read-document.ts';

/** What the folder holds, for the people who keep it. */
export interface FolderState {
  path: string;
  files: number;
  refused: DocumentProblem[];
  empty: string[];
}

/** A folder whose documents are the house's: what is added, changed or removed there is so in the search. */
export interface WatchedFolder {
  state(): FolderState;
  /** Brings the library up to the folder now; calls that come meanwhile share the next look. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What is remembered of a file, so that only what changed is read again. */
interface SeenFile {
  /** Times and size of the file and the one beside it. */
  signature: string;
  outcome: 'loaded' | 'empty' | 'refused';
  problems: DocumentProblem[];
}

/** Milliseconds without another event until the folder is looked at: a copy brings many. */
const quietMs = 250;
/** Milliseconds between looks without an event, for folders of other machines, which tell nothing. */
const lookEvery = 60_000;
/** Documents that are stored in one step. */
const batch = 200;

/**
 * Watches a folder (made when it is missing) and keeps the library at what lies in it. What an earlier process saw is
 * kept in `stateFile`. `report` hears of failed looks, which are tried again; `onProgress` of files read.
 */
export async function watchFolder(options: {
  folder: string;
  stateFile: string;
  library: DocumentLibrary;
  reader: () => Promise<DocumentReader>;
  report: (error: unknown) => void;
  onProgress?: (progress: { done: number; total: number }) => void;
}): Promise<WatchedFolder> {
  const { folder, stateFile, library, report } = options;
  await mkdir(folder, { recursive: true });
  let seen = await readSeen(stateFile);
  let others: string[] = [];
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const look = async () => {
    const found = await findDocuments(folder, folder);
    others = found.others;
    const stored = (await library.all()).filter(({ sourceFile }) => originOf(sourceFile).origin === 'folder');
    const storedSources = new Set(stored.map(({ sourceFile }) => sourceFile));
    const present = new Set(found.documents.map(({ source }) => sourceOf('folder', source)));
    const gone = stored.filter(({ sourceFile }) => !present.has(sourceFile));
    const now = new Map<string, SeenFile>();
    const changed: { file: DocumentFile; signature: string }[] = [];
    for (const file of found.documents) {
      const signature = await signatureOf(file);
      if (signature === null) continue;
      const before = seen.get(file.source);
      const isKnown =
        before?.signature === signature &&
        (before.outcome !== 'loaded' || storedSources.has(sourceOf('folder', file.source))) &&
        // The document that a refused one was the same as may be the one that went.
        (before.outcome !== 'refused' || gone.length === 0);
      if (isKnown) now.set(file.source, before);
      else changed.push({ file, signature });
    }
    if (changed.length === 0 && gone.length === 0 && now.size === seen.size) return;
    await readChanged({ ...options, changed, gone, stored, seen: now });
    seen = now;
    await writeSeen(stateFile, seen);
  };
  const sync = (): Promise<void> => {
    if (!running) {
      running = look().finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return sync();
      });
    return next;
  };

  let timer: NodeJS.Timeout | null = null;
  const watcher = watchFiles(folder, { ignoreInitial: true });
  watcher.on('all', () => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void sync().catch(report), quietMs);
  });
  watcher.on('error', report);
  await once(watcher, 'ready');
  const regular = setInterval(() => void sync().catch(report), lookEvery);
  regular.unref();
  return {
    state: () => ({
      path: folder,
      files: seen.size,
      refused: [...[...seen.values()].flatMap(({ problems }) => problems), ...others.map(unknownFormat)],
      empty: [...seen].flatMap(([source, { outcome }]) => (outcome === 'empty' ? [source] : [])),
    }),
    sync,
    async close() {
      clearInterval(regular);
      if (timer) clearTimeout(timer);
      await watcher.close();
      await Promise.allSettled([running, next]);
    },
  };
}

/** Reads files and stores them in steps; the documents of removed files go with the first. */
async function readChanged(options: {
  changed: readonly { file: DocumentFile; signature: string }[];
  gone: readonly ProcedureDocument[];
  stored: readonly ProcedureDocument[];
  library: DocumentLibrary;
  reader: () => Promise<DocumentReader>;
  seen: Map<string, SeenFile>;
  onProgress?: (progress: { done: number; total: number }) => void;
}): Promise<void> {
  const { changed, library, seen } = options;
  const owners = new Map(options.stored.map((document) => [keyOf(document), document.sourceFile]));
  for (const document of options.gone) owners.delete(keyOf(document));
  let remove: ProcedureDocument[] = [...options.gone];
  let save: ProcedureDocument[] = [];
  const publish = async () => {
    const kept = new Set(save.map(keyOf));
    await library.change({
      save,
      remove: remove.filter((document) => !kept.has(keyOf(document))),
      name: 'watched folder',
    });
    [save, remove] = [[], []];
  };
  const reader = changed.length > 0 ? await options.reader() : null;
  for (const [position, { file, signature }] of changed.entries()) {
    const read = await reader?.readFile(file).catch(unreadable);
    if (!read) continue;
    const sourceFile = sourceOf('folder', file.source);
    const problem = (reason: string, nextStep: string) => ({
      file: file.source,
      line: null,
      column: null,
      value: null,
      reason,
      nextStep,
    });
    if (!read.ok) {
      // What was stored of the file stays until it can be read again.
      const problems = read.problems.map((found) => ({ file: file.source, ...found }));
      seen.set(file.source, { signature, outcome: 'refused', problems });
    } else if (!read.document) {
      remove.push(...options.stored.filter((document) => document.sourceFile === sourceFile));
      seen.set(file.source, { signature, outcome: 'empty', problems: [] });
    } else {
      const document = { ...read.document, sourceFile };
      const owner = owners.get(keyOf(document));
      if (owner !== undefined && owner !== sourceFile) {
        const reason = `${originOf(owner).fileName} is the same document (${document.language}, version ${document.version}).`;
        const nextStep = 'Give this one another id, language or version, or remove one of them.';
        seen.set(file.source, { signature, outcome: 'refused', problems: [problem(reason, nextStep)] });
      } else {
        // The file may have held another document before.
        for (const [key, source] of owners) if (source === sourceFile) owners.delete(key);
        owners.set(keyOf(document), sourceFile);
        remove.push(...options.stored.filter((stored) => stored.sourceFile === sourceFile));
        save.push(document);
        seen.set(file.source, { signature, outcome: 'loaded', problems: [] });
      }
    }
    options.onProgress?.({ done: position + 1, total: changed.length });
    if (save.length >= batch) await publish();
  }
  await publish();
}

/** A file that went while it was looked at is no failure: the next look finds it gone. */
function unreadable(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

function unknownFormat(file: string): DocumentProblem {
  return {
    file,
    line: null,
    column: null,
    value: null,
    reason: 'Files of this kind are not read.',
    nextStep: 'Save the document as .md, .html, .pdf or .docx; a side file needs its document beside it.',
  };
}

/** Null when the file is gone. */
async function signatureOf({ path, sidePath }: DocumentFile): Promise<string | null> {
  const parts: string[] = [];
  for (const name of sidePath === null ? [path] : [path, sidePath]) {
    const found = await stat(name).catch(() => null);
    if (!found) return null;
    parts.push(`${found.size}:${found.mtimeMs}:${found.ctimeMs}`);
  }
  return parts.join(' ');
}

/** Nothing, when the file is missing or damaged: everything is then read again. */
async function readSeen(path: string): Promise<Map<string, SeenFile>> {
  try {
    return new Map(JSON.parse(await readFile(path, 'utf8')) as [string, SeenFile][]);
  } catch {
    return new Map();
  }
}

async function writeSeen(path: string, seen: ReadonlyMap<string, SeenFile>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const fresh = join(dirname(path), '.watched-folder.writing');
  await writeFile(fresh, JSON.stringify([...seen]));
  await rename(fresh, path);
}
