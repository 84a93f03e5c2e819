/** Where the server's surfaces are, wherever it is mounted. */
export interface ServerAddress {
  /** The base address, ending in `/`. */
  base: string;
  /** Address below `api/v1/`. */
  api(path: string): string;
  /** Origin and namespace for socket.io, and the path of its transport. */
  socketUrl: string;
  socketPath: string;
  /** Resolves an address that an answer names; null when it points away from the server, where no token may go. */
  own(address: string): string | null;
}

/**
 * Reads the `server` attribute: an origin with or without a path, relative to the page. Returns null for anything
 * that is not http(s), so that a mistyped attribute is told and not tried.
 */
export function serverAddress(server: string, pageAddress: string): ServerAddress | null {
  const url = parse(server, pageAddress);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  const base = url.href;
  return {
    base,
    api: (path) => new URL(`api/v1/${path}`, base).href,
    socketUrl: `${url.origin}/chat`,
    socketPath: `${url.pathname}socket.io/`,
    own(address) {
      const resolved = parse(address, base);
      return resolved !== null && resolved.origin === url.origin ? resolved.href : null;
    },
  };
}

function parse(address: string, base: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
