import workletAddress from './capture-worklet.ts?worker&url';

/** Why there is no sound. */
export type MicrophoneProblem = 'insecure' | 'unsupported' | 'denied' | 'missing' | 'taken';

export interface Microphone {
  /** Gives the device back; its indicator goes out. */
  close(): void;
}

export interface MicrophoneListener {
  /** 64 ms at 16 kHz, with its loudness (0–1). */
  frame(samples: Int16Array, level: number): void;
  /** The device was unplugged or taken back. */
  ended(): void;
}

const rate = 16_000;

/** Opens the person's microphone; the browser asks for leave the first time. */
export async function openMicrophone(
  listener: MicrophoneListener,
): Promise<{ ok: true; microphone: Microphone } | { ok: false; problem: MicrophoneProblem }> {
  if (!globalThis.isSecureContext) return { ok: false, problem: 'insecure' };
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (devices === undefined || typeof AudioWorkletNode !== 'function')
    return { ok: false, problem: 'unsupported' };
  let stream: MediaStream;
  try {
    stream = await devices.getUserMedia({
      audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
  const contexts: AudioContext[] = [];
  const close = (): void => {
    for (const track of stream.getTracks()) track.stop();
    for (const context of contexts) void context.close().catch(() => undefined);
  };
  try {
    // Some browsers join a microphone only to a context of its own rate; the worklet resamples there.
    for (const options of [{ sampleRate: rate }, {}]) {
      const context = new AudioContext(options);
      contexts.push(context);
      const joined = await join(context, stream, listener);
      if (joined) break;
    }
  } catch {
    close();
    return { ok: false, problem: 'unsupported' };
  }
  stream.getAudioTracks()[0]?.addEventListener('ended', () => listener.ended());
  return { ok: true, microphone: { close } };
}

async function join(
  context: AudioContext,
  stream: MediaStream,
  listener: MicrophoneListener,
): Promise<boolean> {
  let source: MediaStreamAudioSourceNode;
  try {
    source = context.createMediaStreamSource(stream);
  } catch {
    return false;
  }
  await context.audioWorklet.addModule(workletAddress);
  const node = new AudioWorkletNode(context, 'comptoir-capture', { numberOfOutputs: 0 });
  node.port.onmessage = ({ data }: MessageEvent<{ frame: Int16Array; level: number }>) =>
    listener.frame(data.frame, data.level);
  source.connect(node);
  await context.resume();
  return true;
}

function problemOf(error: unknown): MicrophoneProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  if (name === 'NotReadableError' || name === 'AbortError') return 'taken';
  return 'unsupported';
}
