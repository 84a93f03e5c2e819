import { readdir, realpath } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { dataFiles, type DataFileName } from '../../contracts/data-files.ts';

export interface DataFile {
  dataset: DataFileName;
  /** Absolute path. */
  path: string;
  /** Path relative to the import folder. */
  name: string;
  format: 'csv' | 'parquet';
}

export interface DocumentFile {
  path: string;
  /** Path relative to the import folder. */
  name: string;
  /** Path relative to the folder of documents, with forward slashes: what identity and language are read from. */
  source: string;
}

export interface FolderContents {
  dataFiles: DataFile[];
  documents: DocumentFile[];
  /** Datasets that are there in more than one file. */
  ambiguous: { dataset: DataFileName; names: string[] }[];
  notices: string[];
}

const tabular = /^(.+?)\.(csv|csv\.gz|parquet)$/i;
const documentName = /\.(md|markdown|html|htm|pdf|docx)$/i;
const notAProcedure = /^(license|licence|readme)\b/i;

const isDataset = (name: string): name is DataFileName => Object.hasOwn(dataFiles, name);

/**
 * Looks through an import folder: data files by name, documents below `procedures/`, or below the whole
 * folder when it holds nothing but documents. Licences and read-me files are no procedures.
 */
export async function findDataFiles(folder: string): Promise<FolderContents> {
  const found: DataFile[] = [];
  const notices: string[] = [];
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted((a, b) =>
    a.name.localeCompare(b.name),
  );
  for (const entry of entries) {
    const match = tabular.exec(entry.name);
    if (!match?.[1] || entry.isDirectory()) continue;
    const name = match[1].toLowerCase();
    if (isDataset(name)) {
      const format = entry.name.toLowerCase().endsWith('.parquet') ? 'parquet' : 'csv';
      found.push({ dataset: name, path: join(folder, entry.name), name: entry.name, format });
    } else {
      const near = Object.keys(dataFiles).find((known) => distance(known, name) <= 2);
      notices.push(
        `${entry.name} was left out: no data file has this name.${near ? ` Did you mean ${near}?` : ''}`,
      );
    }
  }
  const rivalsOf = (file: DataFile) => found.filter((other) => other.dataset === file.dataset);
  const ambiguous = found
    .filter((file) => rivalsOf(file).length > 1 && rivalsOf(file)[0] === file)
    .map((file) => ({ dataset: file.dataset, names: rivalsOf(file).map((rival) => rival.name) }));
  const hasProcedures = entries.some((entry) => entry.name === 'procedures');
  const documents = hasProcedures
    ? await findDocuments(folder, join(folder, 'procedures'), notices)
    : found.length === 0
      ? await findDocuments(folder, folder, notices)
      : [];
  return {
    dataFiles: found.filter((file) => rivalsOf(file).length === 1),
    documents,
    ambiguous,
    notices,
  };
}

async function findDocuments(importFolder: string, top: string, notices: string[]): Promise<DocumentFile[]> {
  const root = await realpath(importFolder);
  const documents: DocumentFile[] = [];
  const waiting = [top];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const name = relative(importFolder, path);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) waiting.push(path);
      if (entry.isDirectory() || !documentName.test(entry.name) || notAProcedure.test(basename(name)))
        continue;
      const real = await realpath(path).catch(() => null);
      if (real?.startsWith(root + sep))
        documents.push({ path: real, name, source: relative(top, path).replaceAll(sep, '/') });
      else notices.push(`${name} was left out: it is a link to a file outside the folder.`);
    }
  }
  return documents.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
