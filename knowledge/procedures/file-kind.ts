/** What the first bytes of a file say that it is; `text` where they name no other format. */
export type FileKind = 'pdf' | 'zip' | 'compound' | 'picture' | 'binary' | 'text';

const signatures: readonly (readonly [kind: FileKind, bytes: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  // Compound file: an encrypted .docx, or a .doc.
  ['compound', [0xd0, 0xcf, 0x11, 0xe0]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
];

/** Bytes in which the signature of a PDF may stand (ISO 32000-1, implementation note 13). */
const pdfReach = 1024;
/** Bytes that are looked through for what no text holds. */
const textReach = 8192;

/** Recognizes the formats that people mistake for one another. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  for (const [kind, signature] of signatures) {
    if (signature.every((byte, position) => bytes[position] === byte)) return kind;
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, pdfReach));
  if (head.includes('%PDF-')) return 'pdf';
  return bytes.subarray(0, textReach).includes(0) ? 'binary' : 'text';
}
