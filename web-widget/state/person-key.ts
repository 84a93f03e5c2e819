/**
 * A name for "this person on this server" in the browser's storage, so that two people who share a tablet never see
 * each other's unsent questions. It reads the token's `sub` without verifying it, which is enough for a local name
 * and for nothing else; a token that is no JWT is named by its own hash.
 */
export function personKey(server: string, token: string): string {
  return `comptoir:${hash(`${server}\n${subjectOf(token) ?? token}`)}`;
}

function subjectOf(token: string): string | null {
  const payload = token.split('.')[1];
  if (payload === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof claims !== 'object' || claims === null || !('sub' in claims)) return null;
    return typeof claims.sub === 'string' && claims.sub !== '' ? claims.sub : null;
  } catch {
    return null;
  }
}

/** FNV-1a, 2 × 32 bits with different offsets: short and without a promise; not a secret keeper. */
function hash(text: string): string {
  return [0x811c9dc5, 0x1b873593]
    .map((offset) => {
      let value = offset;
      for (let index = 0; index < text.length; index += 1) {
        value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
      }
      return (value >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
