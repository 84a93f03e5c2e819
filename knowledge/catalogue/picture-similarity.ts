/** A product whose pictures look like another's. */
export interface SimilarProduct {
  productId: string;
  /** 0–1: of the two most alike pictures of both. */
  similarity: number;
}

/** Port: which products look alike, by their catalogue pictures. */
export interface PictureSimilarity {
  /** The `limit` products most like the given one, the most alike first, without itself; empty when it has no indexed picture. */
  similarTo(productId: string, limit: number): Promise<SimilarProduct[]>;
}
