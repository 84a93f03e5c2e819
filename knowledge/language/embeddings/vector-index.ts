/** One stored vector near a query. */
export interface VectorHit {
  /** Position of the vector in the list that the index was built from. */
  id: number;
  /** Cosine similarity. */
  similarity: number;
}

/** Port: nearest unit vectors by cosine similarity. An index never changes; a new list makes a new index. */
export interface VectorIndex {
  readonly size: number;
  /** The `count` nearest of the vectors that `accepts` lets through, nearest first (fewer when there are fewer). */
  search(query: Float32Array, count: number, accepts?: (id: number) => boolean): VectorHit[];
}

/** Builds an index of unit vectors of one length. */
export type VectorIndexBuilder = (vectors: readonly Float32Array[]) => Promise<VectorIndex>;
