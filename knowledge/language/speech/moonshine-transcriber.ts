import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transcriber, Transcript } from '../transcriber.ts';
import { speechRate } from './decode-wav.ts';
import { decodeGreedily } from './greedy-decode.ts';
import { growTermTree, type TermNode } from './key-terms.ts';
import { openMoonshineSessions, textEnd, textStart } from './moonshine-sessions.ts';
import { readMoonshineVocabulary } from './moonshine-vocabulary.ts';
import { speechSpan } from './speech-span.ts';
import { createSubWordTokenizer, type SubWordTokenizer } from './sub-word-tokenizer.ts';

export interface MoonshineTranscriber extends Transcriber {
  /** Frees the engine's memory; `transcribe` rejects afterwards. */
  release(): Promise<void>;
}

const moonshineModel = 'moonshine-base-en';
/** Most key terms that are used; more would help everything and so nothing. */
const mostKeyTerms = 200;
/**
 * Moonshine's own default, and what it recommends where the list is what matters; with a long list the higher one turns
 * other voices in the room into terms.
 */
const termBoost = 2;
const shortListBoost = 3;
const shortList = 64;
/** Speech has fewer sub-words a second than this; a text that has more is a loop. */
const mostTokensPerSecond = 6.5;
const fewestTokens = 8;
/**
 * Samples kept on both sides of the voice, for the soft sounds that words begin and end with: 0.4 s, and 0.1 s when
 * that gave nothing. The model ends a text at once when a recording begins with a second of room.
 */
const margins = [6_400, 1_600];

/**
 * English speech recognition with Moonshine base in ONNX Runtime, on the calling thread (`runSpeechWorker` keeps it
 * off a server's). `folder` holds `encoder_model.onnx`, `decoder_model_merged.onnx` and `moonshine.min.js`.
 * Rejects when they cannot be loaded.
 */
export async function openMoonshineTranscriber({
  folder,
}: {
  folder: string;
}): Promise<MoonshineTranscriber> {
  const bundle = await readFile(join(folder, 'moonshine.min.js'), 'utf8');
  const tokenizer = createSubWordTokenizer(readMoonshineVocabulary(bundle));
  const sessions = await openMoonshineSessions(folder);
  const treeFor = rememberLatestTree(tokenizer);
  const nothing: Transcript = { text: '', language: 'en', confidence: null, model: moonshineModel };

  return {
    languages: ['en'],
    async transcribe(samples, { language, keyTerms = [], signal }) {
      signal?.throwIfAborted();
      if (language !== 'en') throw new Error(`${moonshineModel} hears English only, not "${language}".`);
      const span = speechSpan(samples);
      if (!span) return nothing;
      const tree = treeFor(keyTerms);
      for (const margin of margins) {
        const speech = samples.slice(Math.max(0, span.start - margin), span.end + margin);
        const { tokens, meanLogProbability, stopped } = await decodeGreedily({
          step: await sessions.listen(padToSecond(speech)),
          start: textStart,
          end: textEnd,
          budget: Math.max(fewestTokens, Math.ceil((speech.length / speechRate) * mostTokensPerSecond)),
          piece: (token) => tokenizer.piece(token),
          ...(tree && { bias: { tree, boost: keyTerms.length <= shortList ? shortListBoost : termBoost } }),
          ...(signal && { signal }),
        });
        const text = tokenizer.decode(tokens);
        // Lone punctuation is what the model makes of a breath or a knock.
        if (!/[\p{L}\p{N}]/u.test(text)) continue;
        const likelihood = Math.exp(meanLogProbability);
        // What had to be stopped is doubtful, however sure the model was of each word.
        return { ...nothing, text, confidence: stopped === 'end' ? likelihood : Math.min(likelihood, 0.5) };
      }
      return nothing;
    },
    release: () => sessions.release(),
  };
}

/** The encoder needs a second of sound to say anything. */
function padToSecond(samples: Float32Array): Float32Array {
  if (samples.length >= speechRate) return samples;
  const padded = new Float32Array(speechRate);
  padded.set(samples);
  return padded;
}

/** A house's terms change with its catalogue only, so the tree of the latest list is kept. */
function rememberLatestTree(tokenizer: SubWordTokenizer): (terms: readonly string[]) => TermNode | undefined {
  let latest: { key: string; tree: TermNode } | undefined;
  return (terms) => {
    const used = terms.slice(0, mostKeyTerms);
    if (used.length === 0) return undefined;
    const key = used.join('\n');
    if (latest?.key !== key) {
      latest = {
        key,
        tree: growTermTree(used.map((term) => spellings(term).map((each) => tokenizer.encode(each)))),
      };
    }
    return latest.tree;
  };
}

/** A term as written, in small letters, and with each word capitalised: the recogniser may write any of them. */
export function spellings(term: string): string[] {
  const plain = term.trim().replace(/\s+/g, ' ');
  const small = plain.toLowerCase();
  const title = small.replace(
    /(^|[\s-])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
  return [...new Set([plain, small, title])].filter((each) => each !== '');
}
