import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A picture dragged over the widget, and dropped on it. */
export class DropController implements ReactiveController {
  isOver = false;

  readonly #host: ReactiveControllerHost;
  readonly #take: (file: File) => void;

  constructor(host: ReactiveControllerHost, take: (file: File) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.isOver = false;
  }

  readonly over = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.#set(true);
  };

  readonly leave = (event: DragEvent): void => {
    // Moving onto a child is not leaving.
    const { currentTarget, relatedTarget } = event;
    if (
      currentTarget instanceof Node &&
      relatedTarget instanceof Node &&
      currentTarget.contains(relatedTarget)
    ) {
      return;
    }
    this.#set(false);
  };

  readonly dropped = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    this.#set(false);
    if (file === undefined) return;
    event.preventDefault();
    this.#take(file);
  };

  #set(isOver: boolean): void {
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.#host.requestUpdate();
  }
}
