import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Me } from '../../contracts/session.ts';
import type { ApiClient } from '../service/api-client.ts';
import type { ServiceError } from '../service/service-result.ts';

/** Who is signed in, for the greeting, the suggestions and the language. */
export class SessionController implements ReactiveController {
  me: Me | null = null;
  failure: ServiceError | null = null;

  readonly #host: ReactiveControllerHost;
  #asked: Pick<ApiClient, 'me'> | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  async load(api: Pick<ApiClient, 'me'>): Promise<void> {
    this.#asked = api;
    this.failure = null;
    const result = await api.me();
    if (this.#asked !== api) return;
    if (result.ok) this.me = result.value;
    else this.failure = result.error;
    this.#host.requestUpdate();
  }

  forget(): void {
    this.#asked = null;
    this.me = null;
    this.failure = null;
  }
}
