import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { largestPicture, longestMessage, longestPictureEdge } from '../limits.ts';
import { dataUrlOf } from '../service/data-url.ts';
import { type PictureCodec, preparePicture } from '../service/prepare-picture.ts';
import { needsSignIn, type ServiceError } from '../service/service-result.ts';
import type { PictureUploader } from '../service/upload-picture.ts';
import type { KeptPicture } from '../state/outbox.ts';

/** A picture beside the question being written. */
export type Attachment = { previewUrl: string; name: string } & (
  | { state: 'preparing' }
  | { state: 'uploading'; share: number }
  | { state: 'ready'; imageId: string }
  /** No connection: the picture goes out with the question, from the outbox. */
  | { state: 'kept'; picture: KeptPicture }
);

export type ComposerProblem =
  { kind: 'picture'; reason: 'type' | 'size' | 'unreadable' } | { kind: 'service'; error: ServiceError };

/** A question ready for the outbox. */
export interface WrittenQuestion {
  text: string;
  imageId: string | null;
  picture: KeptPicture | null;
  /** Shows the picture until the server's own copy is asked for. */
  previewUrl: string | null;
}

export interface ComposerEnvironment extends PictureCodec {
  uploader(): PictureUploader | null;
  isOnline(): boolean;
}

/** The question being written: words, one picture with its upload, and what stands in the way of sending. */
export class ComposerController implements ReactiveController {
  text = '';
  attachment: Attachment | null = null;
  problem: ComposerProblem | null = null;

  readonly #host: ReactiveControllerHost;
  readonly #environment: ComposerEnvironment;
  #upload: AbortController | null = null;

  constructor(host: ReactiveControllerHost, environment: ComposerEnvironment) {
    this.#host = host;
    this.#environment = environment;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.removePicture();
  }

  get charactersLeft(): number {
    return longestMessage - this.text.trim().length;
  }

  get canSend(): boolean {
    const { attachment } = this;
    if (this.charactersLeft < 0) return false;
    if (attachment === null) return this.text.trim() !== '';
    return attachment.state === 'ready' || attachment.state === 'kept';
  }

  write(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }

  /** Checks, scales down and uploads a picture; it takes the place of one chosen before. */
  async attach(file: File): Promise<void> {
    this.removePicture();
    const upload = new AbortController();
    this.#upload = upload;
    if (!file.type.startsWith('image/')) {
      this.#fail({ kind: 'picture', reason: 'type' });
      return;
    }
    const previewUrl = URL.createObjectURL(file);
    this.#set({ state: 'preparing', previewUrl, name: file.name });
    const prepared = await preparePicture(file, this.#environment, {
      largestPicture,
      longestPictureEdge,
    });
    if (upload.signal.aborted) return;
    if (!prepared.ok) {
      this.removePicture();
      this.#fail({ kind: 'picture', reason: prepared.reason });
      return;
    }
    const { name, picture } = prepared;
    const uploader = this.#environment.uploader();
    if (uploader === null || !this.#environment.isOnline()) {
      await this.#keep(picture, { previewUrl, name }, upload.signal);
      return;
    }
    this.#set({ state: 'uploading', share: 0, previewUrl, name });
    const result = await uploader.upload(
      picture,
      name,
      (share) => {
        if (!upload.signal.aborted) this.#set({ state: 'uploading', share, previewUrl, name });
      },
      upload.signal,
    );
    if (upload.signal.aborted) return;
    if (result.ok) {
      this.#set({ state: 'ready', imageId: result.value, previewUrl, name });
    } else if (result.error.retryable || needsSignIn(result.error.code)) {
      await this.#keep(picture, { previewUrl, name }, upload.signal);
    } else {
      this.removePicture();
      this.#fail({ kind: 'service', error: result.error });
    }
  }

  removePicture(): void {
    this.#upload?.abort();
    this.#upload = null;
    if (this.attachment !== null) URL.revokeObjectURL(this.attachment.previewUrl);
    this.#set(null);
  }

  /** Takes a question back into the composer for editing. */
  edit(question: WrittenQuestion): void {
    this.removePicture();
    this.text = question.text;
    const { picture, imageId } = question;
    const previewUrl = question.previewUrl ?? picture?.dataUrl ?? '';
    if (picture !== null) this.#set({ state: 'kept', picture, previewUrl, name: picture.name });
    else if (imageId !== null) this.#set({ state: 'ready', imageId, previewUrl, name: '' });
  }

  /** The finished question, or null when it may not be sent; the composer is empty afterwards. */
  take(): WrittenQuestion | null {
    if (!this.canSend) return null;
    const { attachment } = this;
    const question: WrittenQuestion = {
      text: this.text.trim(),
      imageId: attachment?.state === 'ready' ? attachment.imageId : null,
      picture: attachment?.state === 'kept' ? attachment.picture : null,
      previewUrl: attachment?.previewUrl ?? null,
    };
    this.text = '';
    this.#upload = null;
    this.#set(null);
    return question;
  }

  async #keep(
    picture: Blob,
    shown: { previewUrl: string; name: string },
    signal: AbortSignal,
  ): Promise<void> {
    const dataUrl = await dataUrlOf(picture);
    if (signal.aborted) return;
    this.#set({
      state: 'kept',
      picture: { name: shown.name, type: picture.type, dataUrl },
      ...shown,
    });
  }

  #fail(problem: ComposerProblem): void {
    this.problem = problem;
    this.#host.requestUpdate();
  }

  #set(attachment: Attachment | null): void {
    this.attachment = attachment;
    this.problem = null;
    this.#host.requestUpdate();
  }
}
