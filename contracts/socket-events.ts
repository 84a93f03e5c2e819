import { z } from 'zod';
import { answerPart } from './answer-parts.ts';
import { chatRequest, toolUse } from './chat.ts';
import { languageCode } from './languages.ts';
import { toolName } from './tool-names.ts';
import type {
  VoiceAudio,
  VoiceEventName,
  VoiceEventPayload,
  VoiceReference,
  VoiceStart,
} from './voice-events.ts';

/**
 * The socket (socket.io, namespace `/chat`, `auth: { token }`).
 * The server emits one event a name below; `sequence` counts up by one within a conversation, so replaying the
 * events of a conversation in order gives the same state as loading it.
 */
const base = {
  conversationId: z.string(),
  turnId: z.string(),
  sequence: z.int().min(1),
};

export const turnEvents = {
  'turn:started': z.strictObject({
    ...base,
    clientId: z.string().nullable(),
    question: z.strictObject({ text: z.string(), imageId: z.string().nullable() }),
    askedAt: z.string(),
  }),
  'tool:started': z.strictObject({ ...base, name: toolName, input: z.record(z.string(), z.unknown()) }),
  'tool:finished': z.strictObject({ ...base, tool: toolUse }),
  'text:delta': z.strictObject({ ...base, delta: z.string() }),
  /** The text so far is replaced, e.g. when a guard corrected it or another model took over. */
  'text:replaced': z.strictObject({ ...base, text: z.string() }),
  'part:added': z.strictObject({ ...base, part: answerPart }),
  'turn:finished': z.strictObject({
    ...base,
    language: languageCode,
    model: z.string(),
    milliseconds: z.number(),
  }),
  'turn:stopped': z.strictObject({ ...base }),
  'turn:failed': z.strictObject({
    ...base,
    error: z.strictObject({ code: z.string(), message: z.string() }),
  }),
  /** The turn is answered again from its question, e.g. after the server was killed; forget its text and parts. */
  'turn:restarted': z.strictObject({ ...base }),
} as const;

export type TurnEventName = keyof typeof turnEvents;
export type TurnEventPayload<Name extends TurnEventName> = z.infer<(typeof turnEvents)[Name]>;
export type TurnEvent = {
  [Name in TurnEventName]: { name: Name; payload: TurnEventPayload<Name> };
}[TurnEventName];

export const messageSend = chatRequest.extend({
  /** Chosen by the client; a message sent twice with the same id is answered once. */
  clientId: z.string().min(1).max(128),
});
export type MessageSend = z.infer<typeof messageSend>;

export const conversationResume = z.strictObject({
  conversationId: z.string().min(1).max(128),
  afterSequence: z.int().min(0),
});
export type ConversationResume = z.infer<typeof conversationResume>;

export const turnStop = z.strictObject({ turnId: z.string().min(1).max(128) });
export type TurnStop = z.infer<typeof turnStop>;

export interface SocketFailure {
  ok: false;
  error: { code: string; message: string; retryable: boolean };
}
/** Acknowledgements. `message:send` is acknowledged only once the message is stored. */
export interface ClientToServerEvents {
  'message:send': (
    message: MessageSend,
    acknowledge: (
      result: { ok: true; conversationId: string; turnId: string; duplicate: boolean } | SocketFailure,
    ) => void,
  ) => void;
  'turn:stop': (stop: TurnStop, acknowledge: (result: { ok: true } | SocketFailure) => void) => void;
  'conversation:resume': (
    resume: ConversationResume,
    acknowledge: (result: { ok: true; events: TurnEvent[]; latestSequence: number } | SocketFailure) => void,
  ) => void;
  /** `received`: samples that the server has of this utterance. */
  'voice:start': (start: VoiceStart, acknowledge: (result: VoiceReceived | SocketFailure) => void) => void;
  'voice:audio': (audio: VoiceAudio, acknowledge: (result: VoiceReceived | SocketFailure) => void) => void;
  'voice:stop': (
    utterance: VoiceReference,
    acknowledge: (result: { ok: true } | SocketFailure) => void,
  ) => void;
  'voice:cancel': (
    utterance: VoiceReference,
    acknowledge: (result: { ok: true } | SocketFailure) => void,
  ) => void;
}
export interface VoiceReceived {
  ok: true;
  received: number;
}
export type ServerToClientEvents = {
  [Name in TurnEventName]: (payload: TurnEventPayload<Name>) => void;
} & {
  [Name in VoiceEventName]: (payload: VoiceEventPayload<Name>) => void;
};
