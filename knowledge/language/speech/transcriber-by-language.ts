import type { LanguageCode } from '../../../contracts/languages.ts';
import { PartialDropped, type Transcriber, TranscriberBusy } from '../transcriber.ts';

/**
 * Several recognisers as one, in order of preference: the first that knows the language is asked, and the next one when it
 * fails. `report` learns of a failure that another one made good.
 */
export function joinTranscribers(
  transcribers: readonly Transcriber[],
  report: (error: unknown) => void,
): Transcriber {
  return {
    languages: [...new Set(transcribers.flatMap(({ languages }): readonly LanguageCode[] => languages))],
    async transcribe(samples, options) {
      const able = transcribers.filter(({ languages }) => languages.includes(options.language));
      for (const [index, transcriber] of able.entries()) {
        try {
          return await transcriber.transcribe(samples, options);
        } catch (error) {
          const passed =
            options.signal?.aborted === true ||
            error instanceof PartialDropped ||
            error instanceof TranscriberBusy;
          if (passed || index === able.length - 1) throw error;
          report(error);
        }
      }
      throw new Error(`No speech recognition here knows "${options.language}".`);
    },
  };
}
