/** A refused or failed call: a sentence for the person, and the fields or lines that are wrong. */
export interface ConsoleFailure {
  code: string;
  /** The server's sentence, or empty where the console has its own words for the code. */
  message: string;
  details: { path: string; reason: string }[];
}

export type ConsoleResult<Value> = { ok: true; value: Value } | { ok: false; error: ConsoleFailure };

const unexpected: ConsoleFailure = { code: 'unexpected', message: '', details: [] };

/** The failure in an answer's body, read loosely. */
export function readFailure(body: string): { ok: false; error: ConsoleFailure } {
  try {
    const { error } = JSON.parse(body) as { error?: Partial<ConsoleFailure> };
    if (typeof error?.code !== 'string') return { ok: false, error: unexpected };
    const { code, message = '', details = [] } = error;
    return { ok: false, error: { code, message, details } };
  } catch {
    return { ok: false, error: unexpected };
  }
}
