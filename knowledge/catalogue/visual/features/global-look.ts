import type { CutOut } from '../segmentation/cut-out.ts';
import { resizeOpacity } from '../segmentation/cut-out.ts';
import type { DecodedPicture } from '../pictures/picture.ts';
import { colourDimensions, colourHistogram, colourSide } from './colour-histogram.ts';
import { gradientDimensions, gradientHistogram } from './gradient-histogram.ts';
import type { ImageEmbedder } from './image-embedder.ts';
import { whiten, type Whitening } from './whitening.ts';

/** What a picture looks like as a whole: its embedding, its colours by place, its outlines by place. */
export interface GlobalLook {
  readonly deep: Float32Array;
  readonly colour: Float32Array;
  readonly gradient: Float32Array;
}

/** What each part of a look weighs in the similarity of two looks. */
export const lookWeights = { deep: 1, colour: 0.6, gradient: 0.3 } as const;

/** Looks at a picture with its background. */
export async function lookAtPicture(picture: DecodedPicture, embedder: ImageEmbedder): Promise<GlobalLook> {
  return {
    deep: await embedder.embed(picture),
    colour: colourHistogram(picture, { greyWorld: true }),
    gradient: gradientHistogram(picture),
  };
}

/** Looks at a product on white. */
export async function lookAtCutOut(cut: CutOut, embedder: ImageEmbedder): Promise<GlobalLook> {
  return {
    deep: await embedder.embed(cut.picture),
    colour: colourHistogram(cut.picture, {
      greyWorld: false,
      weights: resizeOpacity(cut, colourSide, colourSide),
    }),
    gradient: gradientHistogram(cut.picture),
  };
}

/** Length of the vector that a look is compared by. */
export function fusedDimensions(embedder: ImageEmbedder, whitening: Whitening | null): number {
  return (whitening?.to ?? embedder.dimensions) + colourDimensions + gradientDimensions;
}

/** One vector for a look; the inner product of two, divided by the sum of the weights, is their similarity (0–1). */
export function fuse(look: GlobalLook, whitening: Whitening | null): Float32Array {
  const deep = whitening ? whiten(look.deep, whitening) : normalised(look.deep);
  const fused = new Float32Array(deep.length + look.colour.length + look.gradient.length);
  const parts = [
    [deep, lookWeights.deep],
    [look.colour, lookWeights.colour],
    [look.gradient, lookWeights.gradient],
  ] as const;
  let at = 0;
  for (const [values, weight] of parts) {
    for (const value of values) fused[at++] = value * Math.sqrt(weight);
  }
  return fused;
}

function normalised(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  return vector.map((value) => value / length);
}
