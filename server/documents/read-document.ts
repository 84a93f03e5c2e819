import { readFile, stat } from 'node:fs/promises';
import type { ProcedureProblem } from '../../knowledge/procedures/front-matter.ts';
import type { ProcedureDocument } from '../../knowledge/procedures/procedure-documents.ts';
import { readSideFile } from './side-file.ts';

/** What came of reading one file; a document without text is null. */
export type ReadDocument =
  { ok: true; document: ProcedureDocument | null } | { ok: false; problems: ProcedureProblem[] };

/** A file on disk, and the one beside it that says what front matter would. */
export interface DocumentPaths {
  path: string;
  /** Path relative to the folder of documents, with forward slashes: what identity and language are read from. */
  source: string;
  sidePath: string | null;
}

export interface DocumentReader {
  /** `fields` complete the front matter and win over it. */
  readBytes(
    source: string,
    bytes: Uint8Array,
    fields: Readonly<Record<string, unknown>>,
  ): Promise<ReadDocument>;
  /** A file that is too large is refused before it is read. Rejects when the disk fails. */
  readFile(file: DocumentPaths): Promise<ReadDocument>;
}

/** The readers of PDF and Word take seconds to load: only when a document is read. */
export async function createDocumentReader(): Promise<DocumentReader> {
  const { UnreadableDocument, loadDocument, refuseTooLarge } =
    await import('../../knowledge/procedures/load-document.ts');
  const { parseProcedure } = await import('../../knowledge/procedures/parse-procedure.ts');

  const refusals = async (read: () => Promise<ReadDocument>): Promise<ReadDocument> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      // The message states the reason and then the next step.
      const [reason = '', ...steps] = error.message.split(/(?<=\.) /);
      return {
        ok: false,
        problems: [{ line: null, column: null, value: null, reason, nextStep: steps.join(' ') }],
      };
    }
  };
  const readBytes: DocumentReader['readBytes'] = (source, bytes, fields) =>
    refusals(async () => parseProcedure(source, await loadDocument(source, bytes), fields));

  return {
    readBytes,
    readFile: ({ path, source, sidePath }) =>
      refusals(async () => {
        refuseTooLarge((await stat(path)).size);
        let fields = {};
        if (sidePath !== null) {
          const side = readSideFile(sidePath.split(/[\\/]/).at(-1) ?? '', await readFile(sidePath, 'utf8'));
          if (!side.ok) return { ok: false, problems: [side.problem] };
          ({ fields } = side);
        }
        return readBytes(source, await readFile(path), fields);
      }),
  };
}
