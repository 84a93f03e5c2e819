import { z } from 'zod';
import { languageCode } from './languages.ts';
import { role } from './principal.ts';
import {
  matchResult,
  planResult,
  proceduresResult,
  similarSellersResult,
  stockOutsResult,
} from './tool-results.ts';

/** Largest upload in bytes. */
export const largestPicture = 15 * 1024 * 1024;
export const largestAudio = 10 * 1024 * 1024;

export const uploadResponse = z.strictObject({ id: z.string(), kind: z.enum(['image', 'audio']) });
export const transcriptionRequest = z.strictObject({
  audioId: z.string().min(1).max(128),
  language: languageCode.optional(),
});
export const transcriptionResponse = z.strictObject({
  text: z.string(),
  language: languageCode,
  confidence: z.number().nullable(),
  model: z.string(),
});
export const visualMatchRequest = z.strictObject({
  imageId: z.string().min(1).max(128),
  limit: z.int().min(1).max(20).optional(),
});
export const visualMatchResponse = matchResult;

/** Keeping an own photo as a view of the article that it shows, after a confirmed match. */
export const referencePhotoRequest = z.strictObject({
  imageId: z.string().min(1).max(128),
  productId: z.string().min(1).max(128),
});
export const referencePhotoBody = z.strictObject({
  referenceId: z.string(),
  productId: z.string(),
  addedAt: z.string(),
  isOwn: z.boolean(),
});
export type ReferencePhotoBody = z.infer<typeof referencePhotoBody>;
export const referencePhotoRemoved = referencePhotoBody.pick({ referenceId: true });
export const referencePhotoQuery = z.strictObject({ productId: z.string().min(1).max(128) });
export const referencePhotoList = z.strictObject({ photos: z.array(referencePhotoBody) });

export const replenishmentPlanResponse = planResult;
export const stockOutProjectionResponse = stockOutsResult;
export const similarSellersResponse = similarSellersResult;
export const procedureSearchQuery = z.strictObject({
  q: z.string().min(1).max(1000),
  k: z.coerce.number().int().min(1).max(20).default(5),
  language: languageCode.optional(),
});
export const procedureSearchResponse = proceduresResult;

/** One stored version of a procedure; offsets of citations count UTF-16 units of `text`. */
export const procedureDocument = z.strictObject({
  documentId: z.string(),
  title: z.string(),
  language: z.string(),
  version: z.string(),
  text: z.string(),
  countries: z.array(z.string()),
  effectiveFrom: z.string().nullable(),
  effectiveTo: z.string().nullable(),
  owner: z.string().nullable(),
});
export type ProcedureDocumentBody = z.infer<typeof procedureDocument>;

/** Largest document file in bytes: a procedure is text. */
export const largestDocument = 20 * 1024 * 1024;

/** Where a stored document came from: `npm run import`, the watched folder, or `POST /api/v1/documents`. */
export const documentOrigin = z.enum(['import', 'folder', 'upload']);

/** One stored version of a procedure in one language, for the people who keep the procedures. */
export const documentSummary = z.strictObject({
  documentId: z.string(),
  language: z.string(),
  version: z.string(),
  title: z.string(),
  /** ISO country codes; empty means everywhere. */
  countries: z.array(z.string()),
  /** Empty means every role. */
  roles: z.array(z.string()),
  effectiveFrom: z.string().nullable(),
  effectiveTo: z.string().nullable(),
  owner: z.string().nullable(),
  origin: documentOrigin,
  /** Name of its file, relative to the import or the watched folder, or as it was sent. */
  fileName: z.string(),
  importedAt: z.string(),
  words: z.int(),
  /** `superseded`: a higher version of the same document and language is in force. */
  state: z.enum(['in-force', 'not-yet', 'expired', 'superseded']),
});
export type DocumentSummary = z.infer<typeof documentSummary>;

/** Why a file was refused; `line` counts from 1, null for the whole file. */
export const documentProblem = z.strictObject({
  file: z.string(),
  line: z.int().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.string(),
  nextStep: z.string(),
});
export type DocumentProblem = z.infer<typeof documentProblem>;

/** `GET /api/v1/documents`: newest first; `q` looks in titles, ids and owners. */
export const documentListQuery = z.strictObject({
  q: z.string().max(200).optional(),
  language: z.string().optional(),
  origin: documentOrigin.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});
export const documentListResponse = z.strictObject({
  /** Documents that match, of which `documents` is a page. */
  total: z.int(),
  documents: z.array(documentSummary),
  /** The watched folder; null when none is watched. */
  folder: z
    .strictObject({
      path: z.string(),
      files: z.int(),
      /** Files that could not be read, each with a reason and a next step. */
      refused: z.array(documentProblem),
      /** Files without text, such as redirects. */
      empty: z.array(z.string()),
    })
    .nullable(),
});

/**
 * `POST /api/v1/documents` (multipart/form-data): one file in `file`, and in `metadata` JSON that completes its front matter
 * and wins over it. A document of the same id, language and version is replaced. Managers and administrators only.
 */
export const documentMetadata = z.strictObject({
  id: z.string().min(1).max(200).optional(),
  title: z.string().min(1).max(300).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  version: z.string().min(1).max(40).optional(),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
  roles: z.array(role).optional(),
  effective_from: z.iso.date().optional(),
  effective_to: z.iso.date().optional(),
  owner: z.string().max(200).optional(),
  keywords: z.array(z.string().max(100)).max(50).optional(),
});
export type DocumentMetadata = z.infer<typeof documentMetadata>;
export const documentUploadResponse = z.strictObject({
  document: documentSummary,
  /** Whether it took the place of a document of the same id, language and version. */
  replaced: z.boolean(),
});

/** `GET /api/v1/documents/:documentId`: every stored version and language with its text. */
export const documentVersionsResponse = z.strictObject({
  documents: z.array(documentSummary.extend({ text: z.string() })),
});

/** `DELETE /api/v1/documents/:documentId`: all of it, or one language or version. */
export const documentRemovalQuery = z.strictObject({
  language: z.string().optional(),
  version: z.string().optional(),
});
export const documentRemovalResponse = z.strictObject({ removed: z.int() });
