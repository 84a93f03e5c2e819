import { lumaOf, resizePicture, type DecodedPicture } from '../pictures/picture.ts';

const side = 64;
const grid = 8;
const directions = 9;

export const gradientDimensions = grid * grid * directions;

/**
 * Histogram of oriented gradients (Dalal and Triggs 2005): 8 × 8 cells of nine unsigned directions over the picture
 * stretched to 64 × 64, each cell normalised by its 3 × 3 neighbourhood, the whole of length one.
 */
export function gradientHistogram(picture: DecodedPicture): Float32Array {
  const { values } = lumaOf(resizePicture(picture, side, side));
  const cells = new Float32Array(gradientDimensions);
  const cellSide = side / grid;
  for (let y = 1; y < side - 1; y++) {
    for (let x = 1; x < side - 1; x++) {
      const pixel = y * side + x;
      const across = (values[pixel + 1] as number) - (values[pixel - 1] as number);
      const down = (values[pixel + side] as number) - (values[pixel - side] as number);
      const strength = Math.hypot(across, down);
      if (strength === 0) continue;
      const turn = ((Math.atan2(down, across) / Math.PI + 1) % 1) * directions;
      const lower = Math.floor(turn);
      const share = turn - lower;
      const first = (Math.floor(y / cellSide) * grid + Math.floor(x / cellSide)) * directions;
      const [low, high] = [first + (lower % directions), first + ((lower + 1) % directions)];
      cells[low] = (cells[low] as number) + strength * (1 - share);
      cells[high] = (cells[high] as number) + strength * share;
    }
  }
  return normalised(cells);
}

function normalised(cells: Float32Array): Float32Array {
  const energy = new Float32Array(grid * grid);
  for (let cell = 0; cell < energy.length; cell++) {
    for (let direction = 0; direction < directions; direction++) {
      energy[cell] = (energy[cell] as number) + (cells[cell * directions + direction] as number) ** 2;
    }
  }
  const result = new Float32Array(cells.length);
  let squares = 0;
  for (let row = 0; row < grid; row++) {
    for (let column = 0; column < grid; column++) {
      let around = 0;
      for (let y = Math.max(0, row - 1); y <= Math.min(grid - 1, row + 1); y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(grid - 1, column + 1); x++) {
          around += energy[y * grid + x] as number;
        }
      }
      // The added constant keeps flat paper from being stretched to full contrast.
      const length = Math.sqrt(around) + 100;
      for (let direction = 0; direction < directions; direction++) {
        const at = (row * grid + column) * directions + direction;
        // Clipping limits the say of single strong edges (Lowe 2004, §6.1).
        const value = Math.min(0.25, (cells[at] as number) / length);
        result[at] = value;
        squares += value * value;
      }
    }
  }
  const length = Math.sqrt(squares) || 1;
  for (let index = 0; index < result.length; index++) result[index] = (result[index] as number) / length;
  return result;
}
