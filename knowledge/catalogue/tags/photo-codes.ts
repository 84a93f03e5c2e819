import type { CodeFinder, FoundCode } from './code-finder.ts';
import type { TagReader, TagText } from './tag-reader.ts';

/** Port: the code of the catalogue that a photo's tag, label or bars name. */
export interface PhotoCodes {
  /** Null when the photo names none or cannot be read; never rejects but with the signal's reason. */
  read(bytes: Uint8Array, signal?: AbortSignal): Promise<FoundCode | null>;
}

/**
 * Joins a reader with the codes of the loaded catalogue. Answers as soon as bars name an article, without waiting for
 * the print. `report` hears why a photo could not be read.
 */
export function createPhotoCodes(
  reader: TagReader,
  finder: () => CodeFinder,
  report: (error: unknown) => void = () => undefined,
): PhotoCodes {
  return {
    async read(bytes, signal) {
      const texts: TagText[] = [];
      let early: (found: FoundCode) => void = () => undefined;
      const found = new Promise<FoundCode>((resolve) => {
        early = resolve;
      });
      const whole = reader
        .read(bytes, {
          onTexts(some) {
            texts.push(...some);
            if (!some.some(({ source }) => source === 'barcode')) return;
            const hit = finder().find(texts);
            if (hit) early(hit);
          },
          ...(signal ? { signal } : {}),
        })
        .then((all) => finder().find(all))
        .catch((error: unknown) => {
          if (!signal?.aborted) report(error);
          return null;
        });
      const code = await Promise.race([found, whole]);
      signal?.throwIfAborted();
      return code;
    },
  };
}
