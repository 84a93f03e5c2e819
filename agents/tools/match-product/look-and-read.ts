import type { FoundCode } from '../../../knowledge/catalogue/tags/code-finder.ts';
import { NoIndexedPictures, type VisualMatchOutcome } from '../../../knowledge/catalogue/visual-match.ts';
import type { Access } from '../../guards/access.ts';

/**
 * How long a tag is waited for after the picture was looked at, milliseconds: briefly when the picture is certain, as
 * long as an answer may take when it is not.
 */
const patience = { certain: 250, open: 2500 } as const;

/** Resolves with null when the promise does not come within that time. */
async function within<T>(promise: Promise<T | null>, milliseconds: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

/**
 * Looks at a photo and reads it at the same time. `found` is null when there is no such photo, or when pictures cannot
 * be searched but a code was read. Throws what looking throws, unless a code makes up for pictures that are not indexed.
 */
export async function lookAndRead(
  imageId: string,
  limit: number,
  access: Access,
  signal: AbortSignal,
): Promise<{ found: VisualMatchOutcome | null; code: FoundCode | null }> {
  const done = new AbortController();
  const reading = access.readPhotoCode(imageId, AbortSignal.any([signal, done.signal])).catch(() => null);
  try {
    const found = await access.matchPhoto(imageId, limit, signal);
    if (!found) return { found, code: null };
    const code = await within(reading, found.outcome === 'this' ? patience.certain : patience.open);
    return { found, code };
  } catch (error) {
    const code = error instanceof NoIndexedPictures ? await within(reading, patience.open) : null;
    if (!code) throw error;
    return { found: null, code };
  } finally {
    done.abort();
  }
}
