import { readFile } from 'node:fs/promises';
import {
  createPictureDescriber,
  type PictureFeatures,
} from '../../knowledge/catalogue/visual/features/describe-picture.ts';
import type { ImageEmbedder } from '../../knowledge/catalogue/visual/features/image-embedder.ts';
import { decodePicture } from '../../knowledge/catalogue/visual/pictures/decode-picture-sharp.ts';
import { examine, type Evidence } from '../../knowledge/catalogue/visual/search/examine.ts';
import { shortlist } from '../../knowledge/catalogue/visual/search/shortlist.ts';
import { buildSnapshot } from '../../knowledge/catalogue/visual/storage/build-snapshot.ts';
import type { CatalogueCase, QueryCase } from './visual-cases.ts';

/** What the closer look found for one photo. */
export interface GatheredEvidence {
  query: QueryCase;
  entries: { articleId: string; evidence: Evidence }[];
}

/** Searches every photo as the index does, up to and without the decision. Holds all features in memory. */
export async function gatherEvidence(
  embedder: ImageEmbedder,
  catalogue: readonly CatalogueCase[],
  queries: readonly QueryCase[],
): Promise<GatheredEvidence[]> {
  const describer = createPictureDescriber(embedder);
  const features = new Map<string, PictureFeatures>();
  for (const { file } of catalogue) {
    features.set(file, await describer.describeCatalogue(await decodePicture(await readFile(file))));
  }
  const pictures = catalogue.map(({ file, articleId, view }) => ({
    productId: articleId,
    view,
    file,
    size: 0,
    modified: 0,
    hash: file,
  }));
  const featuresOf = (file: string): PictureFeatures => {
    const found = features.get(file);
    if (!found) throw new Error(`${file} was not described`);
    return found;
  };
  const { snapshot } = await buildSnapshot(pictures, (file) => Promise.resolve(featuresOf(file)));
  const gathered: GatheredEvidence[] = [];
  for (const query of queries) {
    const photo = await describer.describePhoto(await decodePicture(await readFile(query.file)));
    const found = await examine(photo, await shortlist(snapshot.index, photo), (number) =>
      Promise.resolve(featuresOf(pictures[number]?.file ?? '')),
    );
    gathered.push({
      query,
      entries: found.map((evidence) => ({
        articleId: pictures[evidence.picture]?.productId ?? '',
        evidence,
      })),
    });
  }
  return gathered;
}
