import {
  env,
  InterruptableStoppingCriteria,
  LogitsProcessor,
  LogitsProcessorList,
  pipeline,
  type Tensor,
} from '@huggingface/transformers';
import type { LanguageCode } from '../../../contracts/languages.ts';
import type { Transcriber } from '../transcriber.ts';
import { speechRate } from './decode-wav.ts';
import { wordsBeforeLoop } from './loop-guard.ts';
import type { TransformersEngine } from './speech-messages.ts';
import { speechSpan } from './speech-span.ts';

/** Names that Whisper has for its languages. */
const languageNames: Record<LanguageCode, string> = { en: 'english', fr: 'french', it: 'italian' };
/** Speech has fewer sub-words a second than this in any of the languages; Whisper's French and Italian ones are short. */
const mostTokensPerSecond = 8;
const fewestTokens = 12;
/** Samples kept on both sides of the voice: 0.4 s. */
const margin = 6_400;

/** Adds up the log-probabilities of the likeliest tokens, which are the ones that a greedy search takes. */
class LikelihoodRecorder extends LogitsProcessor {
  sum = 0;
  tokens = 0;

  // The library calls a processor through this name.
  override _call(_ids: bigint[][], logits: Tensor): Tensor {
    const values = logits.data as Float32Array;
    let highest = -Infinity;
    for (const value of values) highest = Math.max(highest, value);
    let sum = 0;
    for (const value of values) sum += Math.exp(value - highest);
    this.sum -= Math.log(sum);
    this.tokens += 1;
    return logits;
  }
}

/**
 * Speech recognition with a model for transformers.js (Whisper and those built like it), on the calling thread.
 * The files come from `localFolder` when one is given, else from `host` (a hub or a plain file server with the same
 * layout), and are then kept in `cacheFolder`. Rejects when they cannot be had or read.
 */
export async function openTransformersTranscriber(
  engine: TransformersEngine,
): Promise<Transcriber & { release(): Promise<void> }> {
  const { model, host, localFolder, cacheFolder, languages } = engine;
  env.allowLocalModels = localFolder !== null;
  env.allowRemoteModels = localFolder === null;
  if (localFolder !== null) env.localModelPath = localFolder.endsWith('/') ? localFolder : `${localFolder}/`;
  env.remoteHost = host.endsWith('/') ? host : `${host}/`;
  env.cacheDir = cacheFolder;
  env.useFSCache = true;
  const recogniser = await pipeline('automatic-speech-recognition', model, {
    dtype: engine.dtype as 'q8',
    device: 'cpu',
    // A pool of two threads spins and doubles the cost.
    session_options: { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 },
  });
  const isMultilingual = languages.length > 1 || languages[0] !== 'en';

  return {
    languages,
    async transcribe(samples, { language, signal }) {
      signal?.throwIfAborted();
      if (!languages.includes(language)) throw new Error(`${model} is not set up for "${language}".`);
      const nothing = { text: '', language, confidence: null, model };
      const span = speechSpan(samples);
      if (!span) return nothing;
      const heard = samples.slice(Math.max(0, span.start - margin), span.end + margin);
      const speech = heard.length >= speechRate ? heard : padToSecond(heard);
      const recorder = new LikelihoodRecorder();
      const processors = new LogitsProcessorList();
      processors.push(recorder);
      const interruption = new InterruptableStoppingCriteria();
      const interrupt = () => interruption.interrupt();
      signal?.addEventListener('abort', interrupt, { once: true });
      const settings = {
        max_new_tokens: Math.max(fewestTokens, Math.ceil((heard.length / speechRate) * mostTokensPerSecond)),
        logits_processor: processors,
        stopping_criteria: interruption,
        ...(isMultilingual ? { language: languageNames[language], task: 'transcribe' } : {}),
      };
      try {
        const output = await recogniser(speech, settings);
        signal?.throwIfAborted();
        const { text, looped } = withoutLoop(Array.isArray(output) ? (output[0]?.text ?? '') : output.text);
        // Lone punctuation is what such models make of a breath; brackets hold sounds ("[music]").
        if (!/[\p{L}\p{N}]/u.test(text)) return nothing;
        const likelihood = recorder.tokens === 0 ? null : Math.exp(recorder.sum / recorder.tokens);
        return {
          ...nothing,
          text,
          confidence: looped && likelihood !== null ? Math.min(likelihood, 0.5) : likelihood,
        };
      } finally {
        signal?.removeEventListener('abort', interrupt);
      }
    },
    release: () => recogniser.dispose(),
  };
}

function padToSecond(samples: Float32Array): Float32Array {
  const padded = new Float32Array(speechRate);
  padded.set(samples);
  return padded;
}

/** The text without sounds in brackets, cut where a phrase begins to repeat itself. */
export function withoutLoop(given: string): { text: string; looped: boolean } {
  const text = given
    .replace(/[[(][^\])]*[\])]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = text.split(' ');
  const compared: string[] = [];
  for (const [index, word] of words.entries()) {
    compared.push(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
    const kept = wordsBeforeLoop(compared);
    if (kept !== null) return { text: words.slice(0, Math.min(kept, index)).join(' '), looped: true };
  }
  return { text, looped: false };
}
