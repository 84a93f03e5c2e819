import { createEndPointing } from './end-pointing.ts';
import { type VoiceActivity, voiceWindow } from './voice-activity.ts';

/** The part of a recording (mono, 16 kHz) with speech in it, from the first voice to the last; null when nobody speaks. */
export async function trimToSpeech(
  samples: Float32Array,
  activity: VoiceActivity,
): Promise<Float32Array | null> {
  const follower = activity.follow();
  const endPointing = createEndPointing();
  for (let start = 0; start < samples.length; start += voiceWindow) {
    endPointing.next(await follower.next(windowAt(samples, start)));
  }
  const { span } = endPointing;
  return span && samples.slice(span.start, span.end);
}

/** A window of samples, filled up with silence at the end of a recording. */
export function windowAt(samples: Float32Array, start: number): Float32Array {
  const window = samples.subarray(start, start + voiceWindow);
  if (window.length === voiceWindow) return window;
  const padded = new Float32Array(voiceWindow);
  padded.set(window);
  return padded;
}
