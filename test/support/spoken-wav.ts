import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeWav } from '../../knowledge/language/speech/decode-wav.ts';
import { encodeWav } from '../../knowledge/language/speech/encode-wav.ts';

const rate = 16_000;
/** "He was not an ill disposed young man": Sense and Sensibility, read for LibriVox; in the public domain. */
const recording = join(import.meta.dirname, '..', 'knowledge', 'language', 'speech', 'ill-disposed.wav');

/** A file that stands in for a microphone: a real sentence after `before` seconds of quiet, with `after` seconds behind it. */
export async function writeSpokenWav(
  before: number,
  after: number,
): Promise<{ file: string; remove: () => Promise<void> }> {
  const speech = decodeWav(await readFile(recording));
  const samples = new Float32Array(Math.round((before + after) * rate) + speech.length);
  samples.set(speech, Math.round(before * rate));
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-microphone-'));
  const file = join(folder, 'microphone.wav');
  await writeFile(file, encodeWav(samples));
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}
