/**
 * Generalised-mean pooling (Radenović, Tolias, Chum: Fine-tuning CNN Image Retrieval with No Human Annotation, 2018,
 * eq. 3) with exponent 3, then scaled to length one. `values` holds channel after channel, `cells` numbers each.
 */
export function gemPool(values: Float32Array, channels: number, cells: number): Float32Array {
  const pooled = new Float32Array(channels);
  let squares = 0;
  for (let channel = 0; channel < channels; channel++) {
    let sum = 0;
    const first = channel * cells;
    for (let cell = first; cell < first + cells; cell++) {
      const value = Math.max(0, values[cell] as number);
      sum += value * value * value;
    }
    const mean = Math.cbrt(sum / cells);
    pooled[channel] = mean;
    squares += mean * mean;
  }
  const length = Math.sqrt(squares) || 1;
  for (let channel = 0; channel < channels; channel++) pooled[channel] = (pooled[channel] as number) / length;
  return pooled;
}
