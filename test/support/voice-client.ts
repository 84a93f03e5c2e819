import type { SocketFailure, VoiceReceived } from '../../contracts/socket-events.ts';
import type {
  VoiceEvent,
  VoiceEventName,
  VoiceEventPayload,
  VoiceStart,
} from '../../contracts/voice-events.ts';
import type { ChatClient } from './chat-client.ts';

/** Samples as they travel: signed 16 bits, little-endian. */
export function pcmBytes(samples: Float32Array): Uint8Array {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  samples.forEach((value, index) =>
    view.setInt16(index * 2, Math.max(-32_768, Math.min(32_767, Math.round(value * 32_768))), true),
  );
  return bytes;
}

/** Speaks over a chat connection as the widget does. */
export function voiceOver(client: ChatClient) {
  const { socket, events } = client;
  const eventsOf = (utteranceId: string): VoiceEvent[] =>
    (events as readonly unknown[] as readonly VoiceEvent[]).filter(
      ({ payload }) => payload.utteranceId === utteranceId,
    );
  return {
    start: (start: VoiceStart) =>
      new Promise<VoiceReceived | SocketFailure>((resolve) => socket.emit('voice:start', start, resolve)),
    audio: (utteranceId: string, offset: number, data: Uint8Array) =>
      new Promise<VoiceReceived | SocketFailure>((resolve) =>
        socket.emit('voice:audio', { utteranceId, offset, data }, resolve),
      ),
    stop: (utteranceId: string) =>
      new Promise<{ ok: true } | SocketFailure>((resolve) =>
        socket.emit('voice:stop', { utteranceId }, resolve),
      ),
    /** Sends samples in pieces of 64 ms, each once the last was taken. */
    async say(utteranceId: string, samples: Float32Array, from = 0): Promise<void> {
      for (let offset = from; offset < samples.length; offset += 1024) {
        const result = await this.audio(
          utteranceId,
          offset,
          pcmBytes(samples.subarray(offset, offset + 1024)),
        );
        if (!result.ok) throw new Error(`refused: ${result.error.code}`);
      }
    },
    /** The event of an utterance, once it has come. */
    until<Name extends VoiceEventName>(name: Name, utteranceId: string): Promise<VoiceEventPayload<Name>> {
      return new Promise((resolve) => {
        const look = () => {
          const found = eventsOf(utteranceId).find((event) => event.name === name);
          if (!found) return;
          socket.offAny(look);
          resolve(found.payload as VoiceEventPayload<Name>);
        };
        // The client's own listener, which collects the events, was there before.
        socket.onAny(look);
        look();
      });
    },
    names: (utteranceId: string) => eventsOf(utteranceId).map((event) => event.name),
  };
}
