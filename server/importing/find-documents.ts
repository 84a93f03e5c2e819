import { readdir, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export interface DocumentFile {
  path: string;
  /** Path relative to the import folder. */
  name: string;
  /** Path relative to the folder of documents, with forward slashes: what identity and language are read from. */
  source: string;
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
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const name = relative(importFolder, path);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) waiting.push(path);
      if (entry.isDirectory() || notAProcedure.test(entry.name) || pageAsset.test(entry.name)) continue;
      if (!documentName.test(entry.name)) {
        found.others.push(name);
        continue;
      }
      const real = await realpath(path).catch(() => null);
      if (!real?.startsWith(root + sep)) found.foreignLinks.push(name);
      else found.documents.push({ path: real, name, source: relative(top, path).replaceAll(sep, '/') });
    }
  }
  found.documents.sort((a, b) => (a.name < b.name ? -1 : 1));
  return found;
}
