import type { VoiceStart } from '../../contracts/voice-events.ts';
import type { ServiceError } from '../service/service-result.ts';
import type { VoiceLine } from '../service/voice-line.ts';

/** Most samples of a recording: 30 seconds, as the server takes them. */
export const mostSamples = 30 * 16_000;
/** Most samples of one message: half a second. */
const mostAtOnce = 8_000;

export interface UtteranceSender {
  /** Adds sound; false once the longest time is reached. */
  add(frame: Int16Array): boolean;
  /** Begins to send, once it is known how the utterance will end. */
  begin(mode: VoiceStart['mode']): void;
  /** All has been said: what is left is sent, and then the end. */
  finish(): void;
  /** The connection is back: the server says what it has, and the rest follows. */
  connected(): void;
  cancel(): void;
}

export interface SenderOptions {
  line: VoiceLine;
  start: Omit<VoiceStart, 'mode'>;
  /** The server refused; without a connection nothing is said here. */
  failed: (error: ServiceError) => void;
}

/**
 * Sends a recording as it grows, one message at a time: the next one leaves when the last was taken, so a slow line or
 * server holds back the sound instead of losing it. The recording is kept until its end, so that a connection or server
 * that comes back gets what it lacks.
 */
export function createUtteranceSender({ line, start, failed }: SenderOptions): UtteranceSender {
  const { utteranceId } = start;
  const samples = new Int16Array(mostSamples);
  let recorded = 0;
  let sent = 0;
  let mode: VoiceStart['mode'] | null = null;
  let isOpen = false;
  let isSending = false;
  let isFinished = false;
  let isOver = false;

  function refused(error: ServiceError): void {
    isOpen = false;
    if (isOver || error.code === 'offline' || error.code === 'timed-out') return;
    isOver = true;
    failed(error);
  }

  async function open(): Promise<void> {
    if (mode === null || isOver) return;
    const result = await line.start({ ...start, mode });
    if (!result.ok) return refused(result.error);
    isOpen = true;
    sent = result.value.received;
    await send();
  }

  async function send(): Promise<void> {
    if (isSending) return;
    isSending = true;
    try {
      while (isOpen && !isOver && sent < recorded) {
        const end = Math.min(recorded, sent + mostAtOnce);
        const result = await line.audio({
          utteranceId,
          offset: sent,
          data: littleEndian(samples, sent, end),
        });
        if (!result.ok) return refused(result.error);
        // The server takes no more: it has heard the end already.
        if (result.value.received <= sent) return;
        sent = result.value.received;
      }
      if (isOpen && !isOver && isFinished) {
        const result = await line.stop({ utteranceId });
        if (!result.ok) refused(result.error);
      }
    } finally {
      isSending = false;
    }
  }

  return {
    add(frame) {
      const room = mostSamples - recorded;
      samples.set(frame.subarray(0, room), recorded);
      recorded += Math.min(room, frame.length);
      void send();
      return recorded < mostSamples;
    },
    begin(chosen) {
      if (mode !== null) return;
      mode = chosen;
      void open();
    },
    finish() {
      isFinished = true;
      void send();
    },
    connected() {
      void open();
    },
    cancel() {
      isOver = true;
      if (mode !== null) void line.cancel({ utteranceId });
    },
  };
}

function littleEndian(samples: Int16Array, from: number, to: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((to - from) * 2);
  const view = new DataView(bytes.buffer);
  for (let index = from; index < to; index += 1) {
    view.setInt16((index - from) * 2, samples[index] ?? 0, true);
  }
  return bytes;
}
