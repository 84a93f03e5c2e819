import { z } from 'zod';
import { speechRequest } from '../../contracts/voice-settings.ts';
import { HouseError } from '../house-error.ts';
import type { HouseApp, RouteDependencies } from './route-dependencies.ts';

/** `POST /api/v1/speech`: a text read aloud by the configured voice. */
export function registerVoice(app: HouseApp, { voice }: Pick<RouteDependencies, 'voice'>): void {
  app.post(
    '/api/v1/speech',
    {
      schema: {
        summary: 'Read a text aloud (only where a voice is configured)',
        tags: ['voice'],
        body: speechRequest,
        response: { 200: z.unknown(), 404: z.unknown(), 503: z.unknown() },
      },
    },
    async (request, reply) => {
      if (!voice) throw new HouseError('not-found');
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort(new Error('The listener has gone.')));
      const { text, language } = request.body;
      const { mediaType, bytes } = await voice.speak(text, language, gone.signal).catch((error: unknown) => {
        throw new HouseError('speech-unavailable', [], { cause: error });
      });
      return reply.header('cache-control', 'private, no-store').type(mediaType).send(Buffer.from(bytes));
    },
  );
}
