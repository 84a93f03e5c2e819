import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { languageCode } from '../../contracts/languages.ts';
import { decodeWav, speechRate } from '../../knowledge/language/speech/decode-wav.ts';
import {
  openMoonshineTranscriber,
  type MoonshineTranscriber,
} from '../../knowledge/language/speech/moonshine-transcriber.ts';
import { noises } from './noises.ts';
import type { Evaluation } from './print-evaluation.ts';
import { comparableWords, holdsPhrase, wordErrors } from './word-errors.ts';

const manifestRows = z.array(
  z.object({
    file: z.string(),
    language: z.string(),
    text: z.string().optional(),
    intent: z.string().optional(),
    slots: z.record(z.string(), z.string()).optional(),
  }),
);
type Row = z.infer<typeof manifestRows>[number];

export interface SpeechFigures {
  clips: number;
  /** Clips in a language without a model, left out of all other figures. */
  clipsInOtherLanguages: number;
  audioSeconds: number;
  /** Words of the clips whose text is known. */
  words: number;
  /** Insertions, deletions and substitutions over words; null without texts. */
  wordErrorRate: number | null;
  /** Share of slot values, and of clips with all theirs, that stand in the transcript word for word. */
  slotsHeard: number | null;
  clipsWithAllSlots: number | null;
  /** Seconds of processor time a second of sound. */
  cpuPerAudioSecond: number;
  /** Longest time a clip took, milliseconds. */
  slowestMs: number;
  /** Mean confidence of the clips. */
  confidence: number | null;
  /** Sounds without speech that gave a text, of `noises`. */
  falseTranscripts: number;
  noises: number;
}

/**
 * Transcribes the clips of a manifest (`[{file, language, text?, intent?, slots?}]`, files beside it) with the product's
 * recogniser. With `terms` (a file: a JSON list, or a term a line) the same recogniser without terms is the peer.
 */
export async function evaluateSpeech(options: {
  manifest: string;
  terms?: string;
}): Promise<Evaluation & { figures: SpeechFigures }> {
  const rows = manifestRows.parse(JSON.parse(await readFile(options.manifest, 'utf8')));
  const folder = dirname(resolve(options.manifest));
  const terms = options.terms === undefined ? [] : await readTerms(options.terms);
  const models = process.env['COMPTOIR_MODELS'] ?? '.comptoir/models';
  const transcriber = await openMoonshineTranscriber({ folder: join(models, 'moonshine-base-en') });
  try {
    const figures = await measure(transcriber, folder, rows, terms);
    const peers = terms.length === 0 ? {} : { 'without terms': await measure(transcriber, folder, rows, []) };
    return { name: 'speech', figures, peers };
  } finally {
    await transcriber.release();
  }
}

async function readTerms(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  if (text.trimStart().startsWith('[')) return z.array(z.string()).parse(JSON.parse(text));
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

async function measure(
  transcriber: MoonshineTranscriber,
  folder: string,
  rows: readonly Row[],
  keyTerms: readonly string[],
): Promise<SpeechFigures> {
  const sums = { audio: 0, cpu: 0, slowest: 0, confidence: 0, confident: 0, clips: 0 };
  const counts = { words: 0, errors: 0, slots: 0, slotsHeard: 0, slotClips: 0, slotClipsHeard: 0 };
  for (const row of rows) {
    const language = languageCode.safeParse(row.language);
    if (!language.success || !transcriber.languages.includes(language.data)) continue;
    const bytes = await readFile(join(folder, row.file));
    const cpu = process.cpuUsage();
    const started = performance.now();
    const samples = decodeWav(bytes);
    const { text, confidence } = await transcriber.transcribe(samples, { language: language.data, keyTerms });
    const used = process.cpuUsage(cpu);
    sums.clips += 1;
    sums.cpu += (used.user + used.system) / 1e6;
    sums.slowest = Math.max(sums.slowest, performance.now() - started);
    sums.audio += samples.length / speechRate;
    sums.confidence += confidence ?? 0;
    if (confidence !== null) sums.confident += 1;
    const heard = comparableWords(text);
    if (row.text !== undefined) {
      const reference = comparableWords(row.text);
      counts.words += reference.length;
      counts.errors += wordErrors(reference, heard);
    }
    const slots = Object.values(row.slots ?? {}).map(comparableWords);
    if (slots.length === 0) continue;
    const found = slots.filter((slot) => holdsPhrase(heard, slot)).length;
    counts.slots += slots.length;
    counts.slotsHeard += found;
    counts.slotClips += 1;
    if (found === slots.length) counts.slotClipsHeard += 1;
  }
  const sounds = noises();
  let falseTranscripts = 0;
  for (const { samples } of sounds) {
    const { text } = await transcriber.transcribe(samples, { language: 'en', keyTerms });
    if (text !== '') falseTranscripts += 1;
  }
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    clips: sums.clips,
    clipsInOtherLanguages: rows.length - sums.clips,
    audioSeconds: sums.audio,
    words: counts.words,
    wordErrorRate: share(counts.errors, counts.words),
    slotsHeard: share(counts.slotsHeard, counts.slots),
    clipsWithAllSlots: share(counts.slotClipsHeard, counts.slotClips),
    cpuPerAudioSecond: share(sums.cpu, sums.audio) ?? 0,
    slowestMs: sums.slowest,
    confidence: share(sums.confidence, sums.confident),
    falseTranscripts,
    noises: sounds.length,
  };
}
