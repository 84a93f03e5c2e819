import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TurnEvent } from '../../contracts/socket-events.ts';
import type { ChatSocketListener, SocketStatus } from '../service/chat-socket.ts';
import type { Services } from '../service/open-services.ts';
import type { ServiceError } from '../service/service-result.ts';
import type { TokenProvider } from '../service/token-source.ts';

export interface ConnectionSettings {
  server: string;
  tokenProvider: TokenProvider;
}

export type OpenServices = (settings: ConnectionSettings, listener: ChatSocketListener) => Services | null;

export interface ConnectionEnvironment {
  open: OpenServices;
  /** New services: another server or person. Everything of the last one must go. */
  opened(services: Services): void;
  /** Connected, for the first time or again: missed events are to be resumed, kept questions sent. */
  online(): void;
  signInNeeded(): void;
  eventArrived(event: TurnEvent): void;
}

/** Holds the services of the signed-in person and follows the connection. */
export class ConnectionController implements ReactiveController {
  services: Services | null = null;
  status: SocketStatus = 'closed';
  error: ServiceError | null = null;
  /** Whether a connection has been up since the services were opened. */
  wasOnline = false;
  /** Attempts at a first connection that came to nothing. */
  failedAttempts = 0;

  readonly #host: ReactiveControllerHost;
  readonly #environment: ConnectionEnvironment;
  #settings: ConnectionSettings | null = null;

  constructor(host: ReactiveControllerHost, environment: ConnectionEnvironment) {
    this.#host = host;
    this.#environment = environment;
    host.addController(this);
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.#networkBack);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.#networkBack);
    this.close();
  }

  get isOnline(): boolean {
    return this.status === 'online';
  }

  /** Connects with these settings; again with the same ones it does nothing. Null closes. */
  use(settings: ConnectionSettings | null): void {
    if (
      settings?.server === this.#settings?.server &&
      settings?.tokenProvider === this.#settings?.tokenProvider
    ) {
      return;
    }
    this.close();
    this.#settings = settings;
    if (settings === null) return;
    const services = this.#environment.open(settings, {
      statusChanged: (status, error) => {
        if (this.services === services) this.#statusChanged(status, error);
      },
      eventArrived: (event) => {
        if (this.services === services) this.#environment.eventArrived(event);
      },
    });
    this.services = services;
    if (services === null) return;
    this.#environment.opened(services);
    services.socket.connect();
    this.#host.requestUpdate();
  }

  /** Tries now: after a sign-in, or because a person pressed the button. */
  reconnect(): void {
    this.services?.socket.connect();
  }

  close(): void {
    const { services } = this;
    this.services = null;
    this.#settings = null;
    this.wasOnline = false;
    this.failedAttempts = 0;
    this.status = 'closed';
    services?.socket.close();
    services?.pictures.clear();
  }

  readonly #networkBack = (): void => {
    if (this.services !== null && !this.isOnline) this.services.socket.connect();
  };

  #statusChanged(status: SocketStatus, error: ServiceError | null): void {
    const before = this.status;
    if (status === 'connecting' && before === 'connecting') this.failedAttempts += 1;
    this.status = status;
    this.error = error;
    this.#host.requestUpdate();
    if (status === 'online' && before !== 'online') {
      this.wasOnline = true;
      this.#environment.online();
    }
    if (status === 'signed-out' && before !== 'signed-out') this.#environment.signInNeeded();
  }
}
