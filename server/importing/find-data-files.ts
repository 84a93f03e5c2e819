import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { dataFiles, type DataFileName } from '../../contracts/data-files.ts';
import { findDocuments, type DocumentFile } from './find-documents.ts';

export interface DataFile {
  dataset: DataFileName;
  /** Absolute path. */
  path: string;
  /** Path relative to the import folder. */
  name: string;
  format: 'csv' | 'parquet';
}

export interface FolderContents {
  dataFiles: DataFile[];
  documents: DocumentFile[];
  /** Datasets that are there in more than one file. */
  ambiguous: { dataset: DataFileName; names: string[] }[];
  notices: string[];
}

const tabular = /^(.+?)\.(csv|csv\.gz|parquet)$/i;

const isDataset = (name: string): name is DataFileName => Object.hasOwn(dataFiles, name);

/**
 * Looks through an import folder: data files by name, and documents below `procedures/`. A folder without data files
 * and without `procedures/`, in which most files are documents, is itself a folder of procedures.
 */
export async function findDataFiles(folder: string): Promise<FolderContents> {
  const found: DataFile[] = [];
  const notices: string[] = [];
  let unknownTables = 0;
  const entries = (await readdir(folder, { withFileTypes: true })).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  for (const entry of entries) {
    const match = tabular.exec(entry.name);
    if (!match?.[1] || entry.isDirectory()) continue;
    const name = match[1].toLowerCase();
    if (isDataset(name)) {
      const format = entry.name.toLowerCase().endsWith('.parquet') ? 'parquet' : 'csv';
      found.push({ dataset: name, path: join(folder, entry.name), name: entry.name, format });
      continue;
    }
    unknownTables += 1;
    const near = Object.keys(dataFiles).find((known) => distance(known, name) <= 2);
    const question = near ? ` Did you mean ${near}?` : '';
    notices.push(`${entry.name} was left out: no data file has this name.${question}`);
  }
  const rivalsOf = (file: DataFile) => found.filter((other) => other.dataset === file.dataset);
  const ambiguous = found
    .filter((file) => rivalsOf(file).length > 1 && rivalsOf(file)[0] === file)
    .map((file) => ({ dataset: file.dataset, names: rivalsOf(file).map((rival) => rival.name) }));
  const hasProcedures = entries.some((entry) => entry.name === 'procedures' && entry.isDirectory());
  const mayBeDocumentsOnly = found.length === 0 && unknownTables === 0;
  const documents =
    hasProcedures || mayBeDocumentsOnly
      ? await documentsOf(folder, hasProcedures ? join(folder, 'procedures') : folder, hasProcedures, notices)
      : [];
  const unrivalled = found.filter((file) => rivalsOf(file).length === 1);
  return { dataFiles: unrivalled, documents, ambiguous, notices };
}

async function documentsOf(
  importFolder: string,
  top: string,
  isNamed: boolean,
  notices: string[],
): Promise<DocumentFile[]> {
  const { documents, others, foreignLinks } = await findDocuments(importFolder, top);
  if (!isNamed && others.length >= documents.length) return [];
  const list = (names: readonly string[]) => names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '');
  if (others.length > 0) {
    notices.push(`Left out, since procedures are .md, .html, .pdf or .docx: ${list(others)}.`);
  }
  if (foreignLinks.length > 0) {
    notices.push(`Left out, since they are links to files outside the folder: ${list(foreignLinks)}.`);
  }
  return documents;
}
