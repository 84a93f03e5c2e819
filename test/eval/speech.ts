import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { languageCode } from '../../contracts/languages.ts';
import type { VoiceEventPayload } from '../../contracts/voice-events.ts';
import { decodeWav, speechRate } from '../../knowledge/language/speech/decode-wav.ts';
import { openMoonshineTranscriber } from '../../knowledge/language/speech/moonshine-transcriber.ts';
import { openSileroVoiceActivity } from '../../knowledge/language/speech/silero-voice-activity.ts';
import { PartialDropped } from '../../knowledge/language/transcriber.ts';
import { createHearing, type Hearing } from '../../server/voice/hearing.ts';
import { beginUtterance } from '../../server/voice/utterance.ts';
import { noises } from './noises.ts';
import type { Evaluation } from './print-evaluation.ts';
import { pcmBytes } from '../support/voice-client.ts';
import { comparableWords, holdsPhrase, holdsPhraseNearly, mostRepeats, wordErrors } from './word-errors.ts';

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

/** Samples of speech, without the silence around it, of a short question: five seconds. */
const shortClip = 5 * speechRate;

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
  /** The same, nearly: up to a third of the letters differ, or it sounds the same. */
  slotsHeardNearly: number | null;
  clipsWithAllSlotsNearly: number | null;
  /** Seconds of processor time a second of sound, finding the voice included, without words shown while one speaks. */
  cpuPerAudioSecond: number;
  /** Milliseconds from letting go to the text, of up to five seconds of speech: median and 95th percentile. */
  releaseToFinalMs: number | null;
  releaseToFinal95Ms: number | null;
  /** Most times in a row that one to four words stand in a transcript. */
  mostRepeats: number;
  /** Clips that would be sent without being looked at, of all. */
  sureClips: number | null;
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
  const activity = await openSileroVoiceActivity();
  const hearingWith = (keyTerms: readonly string[]) =>
    createHearing({
      transcriber: { ...transcriber, warm: () => Promise.resolve() },
      activity,
      terms: () => Promise.resolve(keyTerms),
      // A house's own names are no part of these recordings.
      linkers: () => ({ products: { mentions: () => [] }, places: { mentions: () => [] } }),
    });
  try {
    const figures = await measure(hearingWith(terms), folder, rows);
    const peers = terms.length === 0 ? {} : { 'without terms': await measure(hearingWith([]), folder, rows) };
    return { name: 'speech', figures, peers };
  } finally {
    await transcriber.release();
    await activity.release();
  }
}

/** Speaks a recording as the socket does, all of it at once; gives what came out, and the wait after its end. */
function speak(
  hearing: Hearing,
  samples: Float32Array,
): Promise<VoiceEventPayload<'voice:final'> & { speech: number }> {
  let heard = 0;
  return new Promise((resolve, reject) => {
    const utterance = beginUtterance({
      start: { utteranceId: 'evaluation', language: 'en', mode: 'hold' },
      hearing: {
        ...hearing,
        hear(speech, options) {
          // Words shown meanwhile come from pauses of the processor that there are none of here.
          if (options.partial === true) return Promise.reject(new PartialDropped('not measured'));
          heard = speech.length;
          return hearing.hear(speech, options);
        },
      },
      emit: (event) => {
        if (event.name === 'voice:final') resolve({ ...event.payload, speech: heard });
      },
      clock: () => performance.now(),
      finished: () => undefined,
      failed: reject,
    });
    void utterance.add(0, pcmBytes(samples)).then(() => utterance.stop());
  });
}

async function readTerms(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  if (text.trimStart().startsWith('[')) return z.array(z.string()).parse(JSON.parse(text));
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

async function measure(hearing: Hearing, folder: string, rows: readonly Row[]): Promise<SpeechFigures> {
  const sums = { audio: 0, cpu: 0, clips: 0, sure: 0, repeats: 0 };
  const counts = { words: 0, errors: 0, slots: 0, heard: 0, nearly: 0, clips: 0, allHeard: 0, allNearly: 0 };
  const waits: number[] = [];
  for (const row of rows) {
    const language = languageCode.safeParse(row.language);
    if (!language.success || !hearing.languages.includes(language.data)) continue;
    const bytes = await readFile(join(folder, row.file));
    const cpu = process.cpuUsage();
    const samples = decodeWav(bytes);
    const { text, sure, milliseconds, speech } = await speak(hearing, samples);
    const used = process.cpuUsage(cpu);
    sums.clips += 1;
    sums.cpu += (used.user + used.system) / 1e6;
    sums.audio += samples.length / speechRate;
    if (speech > 0 && speech <= shortClip) waits.push(milliseconds);
    if (sure) sums.sure += 1;
    const heard = comparableWords(text);
    sums.repeats = Math.max(sums.repeats, mostRepeats(heard));
    if (row.text !== undefined) {
      const reference = comparableWords(row.text);
      counts.words += reference.length;
      counts.errors += wordErrors(reference, heard);
    }
    const slots = Object.values(row.slots ?? {}).map(comparableWords);
    if (slots.length === 0) continue;
    const found = slots.filter((slot) => holdsPhrase(heard, slot)).length;
    const nearly = slots.filter((slot) => holdsPhraseNearly(heard, slot)).length;
    counts.slots += slots.length;
    counts.heard += found;
    counts.nearly += nearly;
    counts.clips += 1;
    if (found === slots.length) counts.allHeard += 1;
    if (nearly === slots.length) counts.allNearly += 1;
  }
  const sounds = noises();
  let falseTranscripts = 0;
  for (const { samples } of sounds) {
    if ((await speak(hearing, samples)).text !== '') falseTranscripts += 1;
  }
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  waits.sort((a, b) => a - b);
  const quantile = (level: number) => waits[Math.ceil(level * waits.length) - 1] ?? null;
  return {
    clips: sums.clips,
    clipsInOtherLanguages: rows.length - sums.clips,
    audioSeconds: sums.audio,
    words: counts.words,
    wordErrorRate: share(counts.errors, counts.words),
    slotsHeard: share(counts.heard, counts.slots),
    clipsWithAllSlots: share(counts.allHeard, counts.clips),
    slotsHeardNearly: share(counts.nearly, counts.slots),
    clipsWithAllSlotsNearly: share(counts.allNearly, counts.clips),
    cpuPerAudioSecond: share(sums.cpu, sums.audio) ?? 0,
    releaseToFinalMs: quantile(0.5),
    releaseToFinal95Ms: quantile(0.95),
    mostRepeats: sums.repeats,
    sureClips: share(sums.sure, sums.clips),
    falseTranscripts,
    noises: sounds.length,
  };
}
