import type { AnswerPart } from '../../contracts/answer-parts.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import { sentencesOf, spokenForm } from './spoken-form.ts';

const tags: Record<LanguageCode, string> = { en: 'en-GB', fr: 'fr-FR', it: 'it-IT' };

export interface LoudspeakerEnvironment {
  /** The browser's own voices; null where it has none. */
  synthesis: SpeechSynthesis | null;
  createUtterance: (text: string) => SpeechSynthesisUtterance;
  /** The sound of a sentence by the server's voice; null where there is none, or it fails. */
  fetchSound: ((text: string, language: LanguageCode, signal: AbortSignal) => Promise<Blob | null>) | null;
  play: (sound: Blob, signal: AbortSignal) => Promise<void>;
}

export interface Loudspeaker {
  /** Reads an answer aloud, sentence by sentence; what was being read stops. Resolves at the end. */
  read(parts: readonly AnswerPart[], language: LanguageCode): Promise<void>;
  /** Silence, at once. */
  stop(): void;
}

/** Reads answers aloud: with the server's voice where there is one, else with the browser's. */
export function createLoudspeaker(environment: LoudspeakerEnvironment): Loudspeaker {
  const { synthesis, createUtterance, fetchSound, play } = environment;
  let current: AbortController | null = null;
  /** Some browsers forget an utterance that nobody holds, and never say that it has ended. */
  let held: SpeechSynthesisUtterance | null = null;

  async function say(sentence: string, language: LanguageCode, signal: AbortSignal): Promise<void> {
    const sound = (await fetchSound?.(sentence, language, signal).catch(() => null)) ?? null;
    if (signal.aborted) return;
    if (sound !== null) return play(sound, signal).catch(() => undefined);
    if (synthesis === null) return;
    const utterance = createUtterance(sentence);
    held = utterance;
    utterance.lang = tags[language];
    const voice = voiceFor(synthesis.getVoices(), language);
    if (voice !== null) utterance.voice = voice;
    await new Promise<void>((resolve) => {
      utterance.onend = () => resolve();
      utterance.onerror = () => resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
      synthesis.speak(utterance);
    });
  }

  function stop(): void {
    current?.abort();
    current = null;
    held = null;
    synthesis?.cancel();
  }

  return {
    async read(parts, language) {
      stop();
      const own = new AbortController();
      current = own;
      // Short pieces: some browsers fall silent in the middle of long ones.
      for (const sentence of sentencesOf(spokenForm(parts, language))) {
        if (own.signal.aborted) return;
        await say(sentence, language, own.signal);
      }
      if (held !== null && current === own) held = null;
    },
    stop,
  };
}

/** A voice of the language, on the device if there is one: others stop after seconds and need the network. */
export function voiceFor(
  voices: readonly SpeechSynthesisVoice[],
  language: LanguageCode,
): SpeechSynthesisVoice | null {
  const able = voices.filter(({ lang }) => lang.toLowerCase().startsWith(language));
  return able.find(({ localService }) => localService) ?? able[0] ?? null;
}

/** Plays a sound; resolves when it has ended or was stopped. */
export async function playSound(sound: Blob, signal: AbortSignal): Promise<void> {
  const address = URL.createObjectURL(sound);
  const audio = new Audio(address);
  try {
    await new Promise<void>((resolve, reject) => {
      audio.onended = () => resolve();
      audio.onerror = () => reject(new Error('The sound could not be played.'));
      signal.addEventListener(
        'abort',
        () => {
          audio.pause();
          resolve();
        },
        { once: true },
      );
      audio.play().catch(reject);
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
