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
  /** What it was built to, as bytes to load it from; null where building is as quick as loading. */
  save(): Promise<Uint8Array | null>;
}

/** Builds an index of unit vectors of one length, or loads what `save` gave for the same vectors. */
export interface VectorIndexBuilder {
  build(vectors: readonly Float32Array[]): Promise<VectorIndex>;
  /** Null for bytes that are no such index. */
  load(saved: Uint8Array, size: number, dimensions: number): Promise<VectorIndex | null>;
}
