/** Kinds of file that are accepted, by their first bytes; what the client claims does not count. */
const signatures: { mediaType: string; kind: 'image' | 'audio'; matches: (bytes: Uint8Array) => boolean }[] =
  [
    { mediaType: 'image/jpeg', kind: 'image', matches: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]) },
    {
      mediaType: 'image/png',
      kind: 'image',
      matches: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]),
    },
    {
      mediaType: 'image/webp',
      kind: 'image',
      matches: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
    },
    { mediaType: 'image/gif', kind: 'image', matches: (bytes) => ascii(bytes, 0, 4) === 'GIF8' },
    {
      mediaType: 'image/avif',
      kind: 'image',
      matches: (bytes) => ascii(bytes, 4, 8) === 'ftyp' && /avif|avis/.test(ascii(bytes, 8, 32)),
    },
    {
      mediaType: 'image/heic',
      kind: 'image',
      matches: (bytes) => ascii(bytes, 4, 8) === 'ftyp' && /heic|heix|mif1|msf1/.test(ascii(bytes, 8, 32)),
    },
    {
      mediaType: 'audio/wav',
      kind: 'audio',
      matches: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WAVE',
    },
  ];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** The media type that the bytes really have, or null when it is not one that is accepted. */
export function detectMediaType(bytes: Uint8Array): { mediaType: string; kind: 'image' | 'audio' } | null {
  const found = signatures.find((signature) => signature.matches(bytes));
  return found ? { mediaType: found.mediaType, kind: found.kind } : null;
}
