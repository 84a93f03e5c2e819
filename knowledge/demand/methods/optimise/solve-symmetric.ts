/**
 * Solves A·x = b for a symmetric positive definite A, stored by rows, by Cholesky factors (Golub and Van Loan, "Matrix
 * Computations", 4th edition, 2013, section 4.2); a direction without evidence gets 0.
 */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * n + j]!;
      for (let k = 0; k < j; k += 1) sum -= factor[i * n + k]! * factor[j * n + k]!;
      if (i === j) factor[i * n + i] = Math.sqrt(Math.max(0, sum));
      else factor[i * n + j] = factor[j * n + j]! > 0 ? sum / factor[j * n + j]! : 0;
    }
  }
  const x = right.slice();
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= factor[i * n + k]! * x[k]!;
    x[i] = factor[i * n + i]! > 0 ? x[i]! / factor[i * n + i]! : 0;
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i]! -= factor[k * n + i]! * x[k]!;
    x[i] = factor[i * n + i]! > 0 ? x[i]! / factor[i * n + i]! : 0;
  }
  return x;
}
