import type { Socket } from 'socket.io';
import type { z } from 'zod';
import { errorMessage } from '../../agents/answers/error-messages.ts';
import { errorCatalogue } from '../../contracts/errors.ts';
import type { Principal } from '../../contracts/principal.ts';
import type {
  ClientToServerEvents,
  ServerToClientEvents,
  SocketFailure,
} from '../../contracts/socket-events.ts';
import { voiceAudio, voiceReference, voiceStart } from '../../contracts/voice-events.ts';
import type { Speaker, Utterances } from '../voice/utterances.ts';

type VoiceSocket = Socket<
  ClientToServerEvents,
  ServerToClientEvents,
  Record<string, never>,
  { principal: Principal }
>;

/** Checks what a client sent, runs the handler and acknowledges either outcome. */
type Handle = <Input, Result extends { ok: true }>(
  schema: z.ZodType<Input>,
  run: (input: Input) => Promise<Result | SocketFailure>,
) => (input: unknown, acknowledge: unknown) => void;

/** Connects a socket's voice events to the utterances. */
export function serveVoice(socket: VoiceSocket, utterances: Utterances, handle: Handle): void {
  const { principal } = socket.data;
  const speaker: Speaker = {
    personId: principal.personId,
    connectionId: socket.id,
    emit: (event) =>
      // The name and its payload belong together in `VoiceEvent`; the emitter's overloads cannot express that pair.
      void (socket.emit as (name: string, payload: unknown) => boolean)(event.name, event.payload),
    fail: (utteranceId, code) =>
      void socket.emit('voice:failed', {
        utteranceId,
        error: {
          code,
          message: errorMessage(code, principal.language),
          retryable: errorCatalogue[code].retryable,
        },
      }),
  };
  socket.on(
    'voice:start',
    handle(voiceStart, async (start) => ({ ok: true, received: utterances.start(speaker, start) })),
  );
  socket.on(
    'voice:audio',
    handle(voiceAudio, async ({ utteranceId, offset, data }) => ({
      ok: true,
      received: await utterances.add(speaker, utteranceId, offset, data),
    })),
  );
  socket.on(
    'voice:stop',
    handle(voiceReference, async ({ utteranceId }) => {
      utterances.stop(speaker, utteranceId);
      return { ok: true };
    }),
  );
  socket.on(
    'voice:cancel',
    handle(voiceReference, async ({ utteranceId }) => {
      utterances.cancel(speaker, utteranceId);
      return { ok: true };
    }),
  );
  socket.on('disconnect', () => utterances.lost(socket.id));
}
