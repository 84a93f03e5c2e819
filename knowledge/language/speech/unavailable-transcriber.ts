import type { Transcriber } from '../transcriber.ts';

/** Stands in where no speech model is installed: it has no languages, and refuses every recording with `reason`. */
export function createUnavailableTranscriber(reason: string): Transcriber {
  return { languages: [], transcribe: () => Promise.reject(new Error(reason)) };
}
