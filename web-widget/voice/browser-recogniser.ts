import type { LanguageCode } from '../../contracts/languages.ts';

/** What of the browser's own recogniser is used (Web Speech API; `processLocally`, `available` and `install` are recent). */
interface Recognition {
  lang: string;
  interimResults: boolean;
  continuous: boolean;
  processLocally?: boolean;
  onresult: ((event: RecognitionResult) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
  abort(): void;
}
interface RecognitionResult {
  results: ArrayLike<ArrayLike<{ transcript: string; confidence: number }> & { isFinal: boolean }>;
}
interface RecognitionClass {
  new (): Recognition;
  available?(options: { langs: string[]; processLocally: boolean }): Promise<string>;
  install?(options: { langs: string[]; processLocally: boolean }): Promise<boolean>;
}

const tags: Record<LanguageCode, string> = { en: 'en-US', fr: 'fr-FR', it: 'it-IT' };
/** Browsers give a probability of the whole; above it a text may be sent as it is. */
const leastSure = 0.85;

function recognitionClass(): RecognitionClass | null {
  const scope = globalThis as {
    SpeechRecognition?: RecognitionClass;
    webkitSpeechRecognition?: RecognitionClass;
  };
  return scope.SpeechRecognition ?? scope.webkitSpeechRecognition ?? null;
}

/** What the browser can do for a language under the house's rule: on the device, after a download, at its maker's, nothing. */
export async function browserSupport(
  language: LanguageCode,
  policy: 'off' | 'device' | 'cloud',
): Promise<'device' | 'download' | 'cloud' | 'none'> {
  const found = recognitionClass();
  if (policy === 'off' || found === null) return 'none';
  const options = { langs: [tags[language]], processLocally: true };
  const local = (await found.available?.(options).catch(() => 'unavailable')) ?? 'unavailable';
  if (local === 'available') return 'device';
  if (local === 'downloadable' || local === 'downloading') return 'download';
  // Never silently: only where the house allows it.
  return policy === 'cloud' ? 'cloud' : 'none';
}

/** Downloads the language to the device; needs the person's own press. */
export async function installLanguage(language: LanguageCode): Promise<boolean> {
  const found = recognitionClass();
  const done = found?.install?.({ langs: [tags[language]], processLocally: true });
  return (await done?.catch(() => false)) ?? false;
}

export interface BrowserListener {
  partial(text: string): void;
  final(text: string, sure: boolean): void;
  failed(problem: 'denied' | 'missing' | 'browser'): void;
}

/** Hears one question with the browser's recogniser. On the device the recording does not leave it. */
export function recogniseInBrowser(
  language: LanguageCode,
  where: 'device' | 'cloud',
  listener: BrowserListener,
): { stop(): void; cancel(): void } {
  const found = recognitionClass();
  if (found === null) throw new Error('This browser has no recogniser.');
  const recognition = new found();
  recognition.lang = tags[language];
  recognition.interimResults = true;
  recognition.continuous = false;
  if (where === 'device') recognition.processLocally = true;
  let text = '';
  let sure = false;
  let isOver = false;
  recognition.onresult = ({ results }) => {
    const all = Array.from(results);
    text = all
      .map((result) => result[0]?.transcript ?? '')
      .join(' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    sure = all.every((result) => result.isFinal && (result[0]?.confidence ?? 0) >= leastSure);
    if (!isOver) listener.partial(text);
  };
  recognition.onerror = ({ error }) => {
    // Silence is no failure: the end follows with an empty text.
    if (isOver || error === 'no-speech') return;
    isOver = true;
    const problems: Record<string, 'denied' | 'missing'> = {
      'not-allowed': 'denied',
      'service-not-allowed': 'denied',
      'audio-capture': 'missing',
    };
    listener.failed(problems[error] ?? 'browser');
  };
  recognition.onend = () => {
    if (isOver) return;
    isOver = true;
    listener.final(text, sure && text !== '');
  };
  recognition.start();
  return {
    stop: () => recognition.stop(),
    cancel() {
      isOver = true;
      recognition.abort();
    },
  };
}
