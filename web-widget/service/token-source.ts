/** Gives the host page's access token; `refresh` is true when the last one was refused, so a kept one will not do. */
export type TokenProvider = (request: { refresh: boolean }) => Promise<string> | string;

/** The token in use. */
export interface TokenSource {
  /** The token, asked for once and kept. Rejects when the host page cannot give one. */
  current(): Promise<string>;
  /** The server refused this token: the next `current` asks for a fresh one, unless that has already happened. */
  refused(token: string): void;
}

/** One token shared by all calls: a burst of calls asks the host page once. */
export function createTokenSource(provider: TokenProvider): TokenSource {
  let token: Promise<string> | null = null;
  let known: string | null = null;
  let refresh = false;

  async function ask(): Promise<string> {
    const given = await provider({ refresh });
    if (typeof given !== 'string' || given === '') throw new Error('the token provider gave no token');
    known = given;
    refresh = false;
    return given;
  }

  return {
    current() {
      if (token === null) {
        const asked = ask();
        token = asked;
        asked.catch(() => {
          if (token === asked) token = null;
        });
      }
      return token;
    },
    refused(refusedToken) {
      if (known !== refusedToken) return;
      token = null;
      known = null;
      refresh = true;
    },
  };
}
