import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { errorMessage } from '../../agents/answers/error-messages.ts';
import { errorCatalogue, type ErrorBody, type ErrorCode } from '../../contracts/errors.ts';
import { languages, type LanguageCode } from '../../contracts/languages.ts';
import { HouseError } from '../house-error.ts';

/** The reader's language: of the signed-in person, else of the `Accept-Language` header, else English. */
export function languageOf(request: FastifyRequest): LanguageCode {
  const person = request.getDecorator<{ language: LanguageCode } | null>('principal');
  if (person) return person.language;
  const header = request.headers['accept-language']?.slice(0, 2).toLowerCase();
  return languages.find((language) => language === header) ?? 'en';
}

/** The body that a person reads for a code. */
export function errorBodyOf(
  code: ErrorCode,
  language: LanguageCode,
  details: { path: string; reason: string }[] = [],
  requestId?: string,
): ErrorBody {
  return {
    error: {
      code,
      message: errorMessage(code, language),
      retryable: errorCatalogue[code].retryable,
      ...(details.length > 0 ? { details } : {}),
      ...(requestId === undefined ? {} : { requestId }),
    },
  };
}

const codesOfFastify: Record<string, ErrorCode> = {
  FST_REQ_FILE_TOO_LARGE: 'upload-too-large',
  FST_ERR_CTP_BODY_TOO_LARGE: 'upload-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'upload-type-refused',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'upload-type-refused',
};

function codeOf(error: FastifyError | HouseError): ErrorCode {
  if (error instanceof HouseError) return error.code;
  const known = codesOfFastify[error.code];
  if (known) return known;
  if (error.statusCode === 429) return 'too-many-requests';
  return error.statusCode !== undefined && error.statusCode < 500 ? 'invalid-input' : 'internal';
}

/** Answers every refusal and failure in the one shape of `contracts/errors.ts`; the cause goes to the log only. */
export function registerErrorHandling(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | HouseError, request: FastifyRequest, reply: FastifyReply) => {
    const language = languageOf(request);
    if (hasZodFastifySchemaValidationErrors(error)) {
      const details = error.validation.map((issue) => ({
        path:
          issue.instancePath.replace(/^\//, '').replaceAll('/', '.') || (error.validationContext ?? 'body'),
        reason: issue.message ?? 'is not valid',
      }));
      const tooLong = details.some((detail) => detail.path === 'text' && /too big|4000/i.test(detail.reason));
      const code = tooLong ? 'message-too-long' : 'invalid-input';
      return reply.code(errorCatalogue[code].status).send(errorBodyOf(code, language, details, request.id));
    }
    const code = codeOf(error);
    if (errorCatalogue[code].status >= 500)
      request.log.error({ err: error, cause: error.cause }, 'request failed');
    const details =
      error instanceof HouseError
        ? error.details
        : code === 'invalid-input'
          ? [{ path: 'request', reason: error.message }]
          : [];
    return reply.code(errorCatalogue[code].status).send(errorBodyOf(code, language, details, request.id));
  });
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send(errorBodyOf('not-found', languageOf(request), [], request.id)),
  );
}
