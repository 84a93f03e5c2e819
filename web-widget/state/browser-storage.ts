/** A storage of the browser, or null where it is switched off (private windows, embedded pages). */
export function browserStorage(name: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return globalThis[name];
  } catch {
    return null;
  }
}
