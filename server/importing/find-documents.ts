import { readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isSideName, sideNamesOf } from '../documents/side-file.ts';

export interface DocumentFile {
  path: string;
  /** Path relative to the import folder. */
  name: string;
  /** Path relative to the folder of documents, with forward slashes: what identity and language are read from. */
  source: string;
  /** File beside it that says what front matter would, or null. */
  sidePath: string | null;
}

export interface FoundDocuments {
  documents: DocumentFile[];
  /** Other files, relative to the import folder, without what belongs to the pages of documents. */
  others: string[];
  /** Links to files outside the import folder; they are never followed. */
  foreignLinks: string[];
}

const documentName = /\.(md|markdown|html|htm|pdf|docx)$/i;
const notAProcedure = /^(license|licence|readme)\b/i;
/** Pictures and styles beside documents. */
const pageAsset = /\.(png|jpe?g|gif|webp|svg|ico|css|js|woff2?)$/i;

/**
 * Finds the documents below a folder, in the order of their paths. Hidden files, licences and read-me files are no
 * procedures.
 */
export async function findDocuments(importFolder: string, top: string): Promise<FoundDocuments> {
  const root = await realpath(importFolder);
  const found: FoundDocuments = { documents: [], others: [], foreignLinks: [] };
  const waiting = [top];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const entries = await readdir(folder, { withFileTypes: true });
    const sideNames = new Set(entries.flatMap(({ name }) => (isSideName(name) ? [name] : [])));
    const usedSides = new Set<string>();
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const name = relative(importFolder, path);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) waiting.push(path);
      if (entry.isDirectory() || notAProcedure.test(entry.name) || pageAsset.test(entry.name)) continue;
      if (!documentName.test(entry.name)) {
        if (!isSideName(entry.name)) found.others.push(name);
        continue;
      }
      const real = await realpath(path).catch(() => null);
      if (!real?.startsWith(root + sep)) found.foreignLinks.push(name);
      else {
        const side = sideNamesOf(entry.name).find((candidate) => sideNames.has(candidate));
        const realSide = side === undefined ? null : await realpath(join(folder, side)).catch(() => null);
        const source = relative(top, path).replaceAll(sep, '/');
        const sidePath = realSide?.startsWith(root + sep) ? realSide : null;
        found.documents.push({ path: real, name, source, sidePath });
        if (side !== undefined) usedSides.add(side);
      }
    }
    for (const side of sideNames) {
      if (!usedSides.has(side)) found.others.push(relative(importFolder, join(folder, side)));
    }
  }
  found.documents.sort((a, b) => (a.name < b.name ? -1 : 1));
  return found;
}
