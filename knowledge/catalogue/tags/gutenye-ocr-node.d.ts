declare module '@gutenye/ocr-node' {
  interface ReadLine {
    text: string;
    /** Mean confidence of the letters, 0–1. */
    mean: number;
    /** Corners in pixels, clockwise from the upper left. */
    box?: [number, number][];
  }
  interface Options {
    /** Options of the ONNX sessions. */
    onnxOptions?: { intraOpNumThreads?: number; interOpNumThreads?: number };
  }
  /** The package's declarations are missing; pictures are opened by sharp, which takes bytes as well as a path. */
  export default class Ocr {
    static create(options?: Options): Promise<Ocr>;
    detect(image: string | Uint8Array): Promise<ReadLine[]>;
  }
}
