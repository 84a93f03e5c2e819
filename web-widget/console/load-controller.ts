import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ConsoleFailure, ConsoleResult } from './service/console-result.ts';

/** Something that a page reads from the server: on its way, there, or failed. */
export class LoadController<Value> implements ReactiveController {
  value: Value | null = null;
  failure: ConsoleFailure | null = null;
  loading = false;

  readonly #host: ReactiveControllerHost;
  readonly #read: () => Promise<ConsoleResult<Value>>;
  #latest = 0;

  constructor(host: ReactiveControllerHost, read: () => Promise<ConsoleResult<Value>>) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostConnected(): void {
    void this.load();
  }

  /** Reads again; what is there stays on screen meanwhile. An overtaken answer is dropped. */
  async load(): Promise<void> {
    await this.take(this.#read());
  }

  /** Takes the outcome of another call that gives the same kind of value; gives its failure. */
  async take(call: Promise<ConsoleResult<Value>>): Promise<ConsoleFailure | null> {
    this.#latest += 1;
    const own = this.#latest;
    this.loading = true;
    this.#host.requestUpdate();
    const result = await call;
    if (own !== this.#latest) return null;
    this.loading = false;
    this.failure = result.ok ? null : result.error;
    if (result.ok) this.value = result.value;
    this.#host.requestUpdate();
    return this.failure;
  }
}
