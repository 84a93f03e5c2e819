import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Distance from the end, in pixels, within which one counts as being there. */
const nearEnd = 96;

/**
 * Where the log stands. A new question goes to the top of the view and its answer grows below it, so that reading
 * begins at the beginning and the text never moves under the eyes; `hasMore` says that there is more below.
 */
export class LogScrollController implements ReactiveController {
  hasMore = false;

  readonly #host: ReactiveControllerHost;
  readonly #log: () => HTMLElement | null;
  #watched: HTMLElement | null = null;
  #lastKey: string | null = null;
  #conversationKey: string | null = null;
  #sizes: ResizeObserver | null = null;

  constructor(host: ReactiveControllerHost, log: () => HTMLElement | null) {
    this.#host = host;
    this.#log = log;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#release();
  }

  hostUpdated(): void {
    const log = this.#log();
    if (log === this.#watched) return;
    this.#release();
    this.#watched = log;
    if (log === null) return;
    log.addEventListener('scroll', this.#measure, { passive: true });
    if (typeof ResizeObserver === 'function') {
      this.#sizes = new ResizeObserver(this.#measure);
      this.#sizes.observe(log);
      if (log.firstElementChild !== null) this.#sizes.observe(log.firstElementChild);
    }
  }

  /** Tells what is shown: a new last question is brought to the top, at once when the conversation itself is new. */
  shown(conversationKey: string, lastKey: string | null): void {
    if (conversationKey === this.#conversationKey && lastKey === this.#lastKey) return;
    const isNewConversation = conversationKey !== this.#conversationKey;
    this.#conversationKey = conversationKey;
    this.#lastKey = lastKey;
    if (lastKey === null) return;
    requestAnimationFrame(() => {
      const log = this.#log();
      if (log === null) return;
      const last = [...log.querySelectorAll<HTMLElement>('.item:not(.queued)')].at(-1);
      if (last === undefined) return;
      log.scrollTo({
        top: last.offsetTop - log.offsetTop - 16,
        behavior: isNewConversation || prefersStillness() ? 'instant' : 'smooth',
      });
    });
  }

  toEnd(): void {
    const log = this.#log();
    log?.scrollTo({ top: log.scrollHeight, behavior: prefersStillness() ? 'instant' : 'smooth' });
  }

  readonly #measure = (): void => {
    const log = this.#watched;
    if (log === null) return;
    const hasMore = log.scrollHeight - log.scrollTop - log.clientHeight > nearEnd;
    if (hasMore === this.hasMore) return;
    this.hasMore = hasMore;
    this.#host.requestUpdate();
  };

  #release(): void {
    this.#watched?.removeEventListener('scroll', this.#measure);
    this.#sizes?.disconnect();
    this.#sizes = null;
    this.#watched = null;
  }
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
