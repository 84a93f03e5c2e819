/** A place in a picture as shares of its width and height, 0–1. */
export interface TagBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One piece of writing that was read in a photo. */
export interface TagText {
  /** `barcode`: bars or a QR code, which check themselves. `print`: letters and digits. */
  readonly source: 'barcode' | 'print';
  readonly text: string;
  /** 0–1; 1 for a barcode. */
  readonly confidence: number;
  readonly box: TagBox;
}

/** Port: reads labels, tags and barcodes in a photo. */
export interface TagReader {
  /**
   * `bytes` is an encoded picture. `onTexts` hears of texts as soon as some are read: barcodes come before print. Resolves with
   * all of them; rejects when the reader was stopped, took too long or cannot read at all.
   */
  read(
    bytes: Uint8Array,
    options?: { onTexts?: (texts: readonly TagText[]) => void; signal?: AbortSignal },
  ): Promise<readonly TagText[]>;
  close(): Promise<void>;
}
