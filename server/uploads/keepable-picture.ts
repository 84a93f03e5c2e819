import { UnreadablePicture } from '../../knowledge/catalogue/visual-match.ts';
import { cleanPicture } from '../../knowledge/catalogue/visual/pictures/clean-picture-sharp.ts';

/** Bytes of an unreadable picture that are kept: its signature, which is what the answer about it needs. */
const signatureBytes = 64;

/**
 * A sent picture as it is stored: without place, time and camera. Of one that cannot be read only the first bytes are
 * kept, because what is hidden in the rest could not be removed; the answer about it then says what is wrong.
 */
export async function keepablePicture(
  bytes: Uint8Array,
  mediaType: string,
): Promise<{ bytes: Uint8Array; mediaType: string }> {
  try {
    return { bytes: await cleanPicture(bytes), mediaType: 'image/jpeg' };
  } catch (error) {
    if (!(error instanceof UnreadablePicture)) throw error;
    return { bytes: bytes.subarray(0, signatureBytes), mediaType };
  }
}
