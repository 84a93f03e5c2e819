import '@fastify/multipart';
import { z } from 'zod';
import {
  documentListQuery,
  documentListResponse,
  documentMetadata,
  documentRemovalQuery,
  documentRemovalResponse,
  documentUploadResponse,
  documentVersionsResponse,
  largestDocument,
  type DocumentMetadata,
} from '../../contracts/http-api.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { ProcedureDocument } from '../../knowledge/procedures/procedure-documents.ts';
import { asUpload, keyOf, summarize, type DocumentLibrary } from '../documents/document-library.ts';
import { originOf } from '../documents/document-rows.ts';
import type { DocumentReader } from '../documents/read-document.ts';
import type { WatchedFolder } from '../documents/watch-folder.ts';
import { HouseError } from '../house-error.ts';
import { principalOf } from '../plugins/authentication.ts';
import type { FastifyRequest } from 'fastify';
import type { HouseApp } from './route-dependencies.ts';

/** What the routes of documents need. */
export interface DocumentRoutes {
  library: DocumentLibrary;
  /** Opens the readers when the first document is sent. */
  reader: () => Promise<DocumentReader>;
  folder: WatchedFolder | null;
  /** ISO date that procedures are in force for. */
  today: () => string;
}

const params = z.strictObject({ documentId: z.string().min(1).max(300) });

/** `/api/v1/documents`: the stored procedures for the managers and administrators who keep them. */
export function registerDocuments(app: HouseApp, documents: DocumentRoutes): void {
  const { library, folder, today } = documents;
  app.get(
    '/api/v1/documents',
    {
      schema: {
        summary: 'The stored documents, and what could not be read in the watched folder',
        tags: ['documents'],
        querystring: documentListQuery,
        response: { 200: documentListResponse },
      },
    },
    async (request) => {
      const person = keeperOf(request);
      const { q, language, origin, limit, offset } = request.query;
      const all = await library.all();
      const wanted = q?.trim().toLowerCase();
      const found = all.filter((document) => {
        if (!mayKeep(person, document)) return false;
        if (language !== undefined && document.language !== language) return false;
        if (origin !== undefined && originOf(document.sourceFile).origin !== origin) return false;
        const told = [document.title, document.documentId, document.owner ?? ''].join('\n').toLowerCase();
        return wanted === undefined || told.includes(wanted);
      });
      const newestFirst = found.toSorted(
        (a, b) => b.importedAt.localeCompare(a.importedAt) || a.title.localeCompare(b.title),
      );
      return {
        total: found.length,
        documents: newestFirst
          .slice(offset, offset + limit)
          .map((document) => summarize(document, all, today())),
        folder: folder?.state() ?? null,
      };
    },
  );
  app.get(
    '/api/v1/documents/:documentId',
    {
      schema: {
        summary: 'Every stored version and language of a document, with its text',
        tags: ['documents'],
        params,
        response: { 200: documentVersionsResponse },
      },
    },
    async (request) => {
      const person = keeperOf(request);
      const versions = await library.find(request.params.documentId);
      const visible = versions.filter((document) => mayKeep(person, document));
      if (visible.length === 0) throw new HouseError('not-found');
      return {
        documents: visible.map((document) => ({
          ...summarize(document, versions, today()),
          text: document.text,
        })),
      };
    },
  );
  app.post(
    '/api/v1/documents',
    {
      schema: {
        summary: 'Send a procedure as Markdown, HTML, PDF or Word (multipart/form-data: file, metadata)',
        tags: ['documents'],
        consumes: ['multipart/form-data'],
        response: { 200: documentUploadResponse, 413: z.unknown(), 422: z.unknown() },
      },
    },
    async (request) => {
      const person = keeperOf(request);
      const { fileName, bytes, metadata } = await readForm(request);
      const read = await (await documents.reader()).readBytes(fileName, bytes, { ...metadata });
      if (!read.ok) {
        throw new HouseError(
          'document-refused',
          read.problems.map(({ line, column, reason, nextStep }) => ({
            path: [fileName, line, column].filter((part) => part !== null).join(':'),
            reason: `${reason} ${nextStep}`,
          })),
        );
      }
      if (!read.document) {
        const reason = 'The file holds no text. Send the document itself.';
        throw new HouseError('document-refused', [{ path: fileName, reason }]);
      }
      const document = asUpload(read.document);
      const before = (await library.find(document.documentId)).find(
        (stored) => keyOf(stored) === keyOf(document),
      );
      refuseForeign(person, document);
      if (before) refuseForeign(person, before);
      await library.change({ save: [document], remove: [], name: fileName });
      const stored = await library.find(document.documentId);
      const saved = stored.find((candidate) => keyOf(candidate) === keyOf(document));
      if (!saved) throw new HouseError('not-found');
      return { document: summarize(saved, stored, today()), replaced: before !== undefined };
    },
  );
  app.delete(
    '/api/v1/documents/:documentId',
    {
      schema: {
        summary: 'Remove a document, or one language or version of it',
        tags: ['documents'],
        params,
        querystring: documentRemovalQuery,
        response: { 200: documentRemovalResponse },
      },
    },
    async (request) => {
      const person = keeperOf(request);
      const { language, version } = request.query;
      const remove = (await library.find(request.params.documentId)).filter(
        (document) =>
          mayKeep(person, document) &&
          (language === undefined || document.language === language) &&
          (version === undefined || document.version === version),
      );
      if (remove.length === 0) throw new HouseError('not-found');
      const kept = remove.filter(({ sourceFile }) => originOf(sourceFile).origin === 'folder');
      if (kept.length > 0) {
        throw new HouseError(
          'document-in-folder',
          kept.map(({ sourceFile }) => ({ path: originOf(sourceFile).fileName, reason: 'remove this file' })),
        );
      }
      await library.change({ save: [], remove, name: request.params.documentId });
      return { removed: remove.length };
    },
  );
}

/** The signed-in person, who must be a manager or an administrator. */
function keeperOf(request: FastifyRequest): Principal {
  const person = principalOf(request);
  if (person.role !== 'manager' && person.role !== 'admin') throw new HouseError('not-permitted');
  return person;
}

/** A manager keeps the documents that apply to the own country and role, of any date; an administrator all. */
function mayKeep({ role, country }: Principal, { countries, roles }: ProcedureDocument): boolean {
  if (role === 'admin') return true;
  const isTheirs = roles.length === 0 || roles.includes(role);
  return isTheirs && (country === null || countries.length === 0 || countries.includes(country));
}

function refuseForeign(person: Principal, document: ProcedureDocument): void {
  if (mayKeep(person, document)) return;
  throw new HouseError('not-permitted', [
    { path: 'countries', reason: 'a manager keeps documents of the own country and role' },
  ]);
}

/** Reads the form: one file, and metadata as JSON before or after it. */
async function readForm(
  request: FastifyRequest,
): Promise<{ fileName: string; bytes: Uint8Array; metadata: DocumentMetadata }> {
  if (!request.isMultipart()) {
    throw new HouseError('invalid-input', [
      { path: 'body', reason: 'send multipart/form-data with a part "file"' },
    ]);
  }
  let sent: { fileName: string; bytes: Uint8Array } | null = null;
  let metadata: DocumentMetadata = {};
  for await (const part of request.parts({
    limits: { fileSize: largestDocument + 1, files: 1, fields: 2 },
  })) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      if (bytes.byteLength > largestDocument) throw new HouseError('upload-too-large');
      sent = { fileName: baseName(part.filename), bytes };
    } else if (part.fieldname === 'metadata') metadata = readMetadata(part.value);
  }
  if (!sent) throw new HouseError('invalid-input', [{ path: 'file', reason: 'send one file in the form' }]);
  return { ...sent, metadata };
}

/** The last part of a name, whatever path a browser sent. */
const baseName = (fileName: string) => fileName.split(/[\\/]/).at(-1) ?? '';

function readMetadata(value: unknown): DocumentMetadata {
  let given: unknown;
  try {
    given = JSON.parse(String(value));
  } catch {
    throw new HouseError('invalid-input', [{ path: 'metadata', reason: 'is not JSON' }]);
  }
  const parsed = documentMetadata.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new HouseError(
    'invalid-input',
    parsed.error.issues.map(({ path, message }) => ({
      path: ['metadata', ...path].join('.'),
      reason: message,
    })),
  );
}
