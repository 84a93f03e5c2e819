import '@fastify/multipart';
import { z } from 'zod';
import {
  largestAudio,
  largestPicture,
  transcriptionRequest,
  transcriptionResponse,
  uploadResponse,
} from '../../contracts/http-api.ts';
import { HouseError } from '../house-error.ts';
import { principalOf } from '../plugins/authentication.ts';
import { keepablePicture } from '../uploads/keepable-picture.ts';
import { detectMediaType } from '../uploads/media-type.ts';
import { transcribeUpload } from '../uploads/transcribe-upload.ts';
import type { HouseApp, RouteDependencies } from './route-dependencies.ts';

/** `POST /api/v1/uploads` and `POST /api/v1/transcriptions`. */
export function registerUploads(app: HouseApp, dependencies: RouteDependencies): void {
  const { uploads } = dependencies;
  app.post(
    '/api/v1/uploads',
    {
      schema: {
        summary: 'Send a photo or a recording (multipart/form-data, one file)',
        tags: ['uploads'],
        consumes: ['multipart/form-data'],
        response: { 200: uploadResponse, 413: z.unknown(), 415: z.unknown() },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      if (!request.isMultipart()) throw new HouseError('upload-type-refused');
      const part = await request.file();
      if (!part)
        throw new HouseError('invalid-input', [{ path: 'file', reason: 'send one file in the form' }]);
      const bytes = await part.toBuffer();
      const found = detectMediaType(bytes);
      if (!found) throw new HouseError('upload-type-refused');
      const largest = found.kind === 'image' ? largestPicture : largestAudio;
      if (bytes.byteLength > largest) throw new HouseError('upload-too-large');
      const kept =
        found.kind === 'image'
          ? await keepablePicture(bytes, found.mediaType)
          : { bytes, mediaType: found.mediaType };
      const id = await uploads.store({ personId: principal.personId, kind: found.kind, ...kept });
      return { id, kind: found.kind };
    },
  );
  app.get(
    '/api/v1/uploads/:id',
    {
      schema: {
        summary: 'A photo or recording that the signed-in person sent',
        tags: ['uploads'],
        params: z.strictObject({ id: z.string() }),
      },
    },
    async (request, reply) => {
      const upload = await uploads.read(request.params.id, principalOf(request).personId);
      if (!upload) throw new HouseError('not-found');
      return reply
        .header('cache-control', 'private, max-age=3600')
        .type(upload.mediaType)
        .send(Buffer.from(upload.bytes));
    },
  );
  app.post(
    '/api/v1/transcriptions',
    {
      schema: {
        summary: 'Turn a recording into text',
        tags: ['uploads'],
        body: transcriptionRequest,
        response: { 200: transcriptionResponse },
      },
    },
    (request) => {
      const principal = principalOf(request);
      const { audioId, language } = request.body;
      return transcribeUpload(dependencies, principal, audioId, language ?? principal.language);
    },
  );
}
