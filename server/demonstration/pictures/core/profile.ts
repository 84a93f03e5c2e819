/** A smooth curve through given (place, value) pairs, sorted by place: monotone cubic (Fritsch–Carlson), so it never overshoots. */
export function profile(knots: readonly (readonly [number, number])[]): (at: number) => number {
  const n = knots.length;
  const x = knots.map(([place]) => place);
  const y = knots.map(([, value]) => value);
  const get = (values: readonly number[], i: number): number =>
    values[Math.min(values.length - 1, Math.max(0, i))] ?? 0;
  const slopes = Array.from(
    { length: Math.max(0, n - 1) },
    (_, i) => (get(y, i + 1) - get(y, i)) / (get(x, i + 1) - get(x, i)),
  );
  const tangents = knots.map((_, i) => {
    if (i === 0) return get(slopes, 0);
    if (i === n - 1) return get(slopes, n - 2);
    const [a, b] = [get(slopes, i - 1), get(slopes, i)];
    return a * b <= 0 ? 0 : (2 * a * b) / (a + b);
  });
  return (at) => {
    if (at <= get(x, 0)) return get(y, 0);
    if (at >= get(x, n - 1)) return get(y, n - 1);
    let i = 0;
    while (at > get(x, i + 1)) i += 1;
    const h = get(x, i + 1) - get(x, i);
    const t = (at - get(x, i)) / h;
    const s = 1 - t;
    return (
      get(y, i) * (1 + 2 * t) * s * s +
      get(tangents, i) * h * t * s * s +
      get(y, i + 1) * t * t * (3 - 2 * t) -
      get(tangents, i + 1) * h * t * t * s
    );
  };
}
