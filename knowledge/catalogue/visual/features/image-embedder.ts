import type { DecodedPicture } from '../pictures/picture.ts';

/** Port: a picture as one vector; pictures of like things have vectors of a high cosine. */
export interface ImageEmbedder {
  /** Model and revision; vectors of different names cannot be compared. */
  readonly name: string;
  readonly dimensions: number;
  /** Sections of the vector that are scaled to length one each. */
  embed(picture: DecodedPicture): Promise<Float32Array>;
  close(): Promise<void>;
}
