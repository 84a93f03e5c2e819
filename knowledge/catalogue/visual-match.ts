/** Ranked article of a photo. `similarity` is 0–1 after calibration. */
export interface VisualCandidate {
  productId: string;
  view: string | null;
  similarity: number;
}

export interface VisualMatchOutcome {
  outcome: 'this' | 'one-of' | 'none';
  confidence: number;
  candidates: VisualCandidate[];
  /** Name of the embedding model and its revision. */
  model: string;
}

/** What is wrong with a picture, for the person who sent it. */
export const pictureProblems = ['heic', 'not-a-picture', 'too-large', 'too-small', 'damaged'] as const;
export type PictureProblem = (typeof pictureProblems)[number];

/** Thrown by decoding: the bytes are no readable picture. `message` says what is wrong, for operators. */
export class UnreadablePicture extends Error {
  override name = 'UnreadablePicture';
  readonly problem: PictureProblem;

  constructor(problem: PictureProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}

/** Thrown when no picture of the catalogue is indexed, so that nothing can be matched yet. */
export class NoIndexedPictures extends Error {
  override name = 'NoIndexedPictures';
}

/** Port: finds catalogue articles that a photo shows. */
export interface VisualMatch {
  /** Number of indexed pictures; 0 means that nothing can be matched yet. */
  readonly size: number;
  /** `bytes` is an encoded picture (JPEG, PNG, WebP, AVIF …). Throws `UnreadablePicture` or `NoIndexedPictures`. */
  match(bytes: Uint8Array, options: { limit: number; signal?: AbortSignal }): Promise<VisualMatchOutcome>;
}
