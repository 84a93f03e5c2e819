import { thumbnailSide, type Thumbnail } from '../aligned/compare-aligned.ts';
import { breathe } from '../breathe.ts';
import { createLocalPointFinder } from '../local/oriented-brief.ts';
import type { LocalPoints } from '../local/local-points.ts';
import { fitWithin, resizePicture, type DecodedPicture } from '../pictures/picture.ts';
import { cutOut, resizeMask } from '../segmentation/cut-out.ts';
import { spreadValue } from '../segmentation/mask.ts';
import { photoForeground } from '../segmentation/photo-foreground.ts';
import { studioForeground } from '../segmentation/studio-foreground.ts';
import { lookAtCutOut, lookAtPicture, type GlobalLook } from './global-look.ts';
import type { ImageEmbedder } from './image-embedder.ts';

/** Everything that a catalogue picture is found and compared by. */
export interface PictureFeatures {
  readonly full: GlobalLook;
  /** The product alone; null when it could not be told from its background. */
  readonly cut: GlobalLook | null;
  readonly points: LocalPoints;
  readonly thumbnail: Thumbnail;
}

/** Everything that a photo is searched by. */
export interface PhotoFeatures {
  readonly full: GlobalLook;
  readonly cut: GlobalLook | null;
  readonly points: LocalPoints;
  /** The photo at the size that colours are compared at. */
  readonly small: DecodedPicture;
}

export interface PictureDescriber {
  /** Name of the embedding model and the revision of everything else that is extracted. */
  readonly name: string;
  readonly embedder: ImageEmbedder;
  describeCatalogue(picture: DecodedPicture): Promise<PictureFeatures>;
  describePhoto(picture: DecodedPicture, signal?: AbortSignal): Promise<PhotoFeatures>;
}

/** Grows when anything that is extracted changes, so that stored features are made again. */
const revision = 2;
const pointLimits = { catalogue: 400, photo: 500 } as const;
const smallSide = 2.5 * thumbnailSide;

/** Makes the extractor of all features; one is shared by catalogue and photos. */
export function createPictureDescriber(embedder: ImageEmbedder): PictureDescriber {
  const finder = createLocalPointFinder();
  return {
    name: `${embedder.name}-r${String(revision)}`,
    embedder,
    async describeCatalogue(picture) {
      const mask = studioForeground(picture) ?? photoForeground(picture);
      await breathe();
      const cut = mask && cutOut(picture, mask);
      const full = await lookAtPicture(picture, embedder);
      const cutLook = cut && (await lookAtCutOut(cut, embedder));
      await breathe();
      const points = finder.describe(picture, pointLimits.catalogue, mask);
      const size = fitWithin(picture, thumbnailSide);
      return {
        full,
        cut: cutLook,
        points,
        thumbnail: {
          picture: resizePicture(picture, size.width, size.height),
          mask: mask && resizeMask(mask, size.width, size.height),
        },
      };
    },
    async describePhoto(picture, signal) {
      const mask = photoForeground(picture);
      // Outlines are where many points lie: the focus reaches a little beyond the mask.
      const grown = mask && spreadValue(spreadValue(mask, 1), 1);
      await breathe();
      signal?.throwIfAborted();
      const cut = mask && cutOut(picture, mask);
      const full = await lookAtPicture(picture, embedder);
      const cutLook = cut && (await lookAtCutOut(cut, embedder));
      await breathe();
      signal?.throwIfAborted();
      const points = finder.describe(picture, pointLimits.photo, grown);
      const size = fitWithin(picture, smallSide);
      return { full, cut: cutLook, points, small: resizePicture(picture, size.width, size.height) };
    },
  };
}
