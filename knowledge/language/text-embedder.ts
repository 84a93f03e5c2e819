/**
 * Port: turns texts into vectors of one length whose dot product is their cosine similarity (unit vectors).
 * Vectors of embedders with different names are never compared.
 */
export interface TextEmbedder {
  /** Identity of the weights, e.g. "use-lite-int8". */
  readonly name: string;
  readonly dimensions: number;
  /** Languages (ISO 639-1) that the weights were trained for. */
  readonly languages: readonly string[];
  /** One unit vector a text, in the order given. Rejects when the engine fails. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
}
