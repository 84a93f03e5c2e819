import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import {
  ComposerController,
  type ComposerEnvironment,
  type WrittenQuestion,
} from '../controllers/composer-controller.ts';
import { VoiceController, type VoiceEnvironment } from '../controllers/voice-controller.ts';
import type { Texts } from '../language/english.ts';
import type { Formats } from '../language/formats.ts';
import { largestPicture, longestMessage } from '../limits.ts';
import { errorText } from '../service/error-text.ts';
import { composerStyles } from '../styles/composer.ts';
import { controls } from '../styles/controls.ts';
import { icons } from './icons.ts';

/** Characters left from which on they are counted aloud. */
const startCounting = 300;

/**
 * `<comptoir-composer>`: where a question is written. Enter sends, Shift+Enter begins a line; a picture comes from a
 * file, the camera (on touch devices), the clipboard, or by `attach` from a drop.
 */
export class ComposerElement extends LitElement {
  static override properties: PropertyDeclarations = {
    texts: { attribute: false },
    formats: { attribute: false },
    environment: { attribute: false },
    voice: { attribute: false },
    isAnswering: { attribute: false },
    isStopping: { attribute: false },
    send: { attribute: false },
    stop: { attribute: false },
  };
  static override styles = [controls, composerStyles];

  declare texts: Texts;
  declare formats: Formats;
  declare environment: ComposerEnvironment;
  /** Null until it is known who speaks. */
  declare voice: VoiceEnvironment | null;
  declare isAnswering: boolean;
  declare isStopping: boolean;
  declare send: (question: WrittenQuestion) => void;
  declare stop: () => void;
  readonly #composer: ComposerController;
  readonly #voice: VoiceController;

  constructor() {
    super();
    this.voice = null;
    this.isAnswering = false;
    this.isStopping = false;
    this.#composer = new ComposerController(this, {
      uploader: () => this.environment.uploader(),
      isOnline: () => this.environment.isOnline(),
      measure: (file) => this.environment.measure(file),
      reencode: (file, size) => this.environment.reencode(file, size),
    });
    this.#voice = new VoiceController(
      this,
      () => this.voice,
      (text, sure) => this.#heard(text, sure),
    );
  }

  /** Puts a picture beside the question. */
  attach(file: File): void {
    void this.#composer.attach(file);
  }

  /** Puts a question back to be edited, and the cursor with it. */
  edit(question: WrittenQuestion): void {
    this.#composer.edit(question);
    this.focusField();
  }

  focusField(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus());
  }

  override updated(): void {
    const field = this.renderRoot.querySelector('textarea');
    if (field === null) return;
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 200)}px`;
  }

  override render(): TemplateResult {
    const { texts } = this;
    const composer = this.#composer;
    return html`<form
      @keydown=${(event: KeyboardEvent) => {
        // Escape ends the question being spoken; only the next one is the page's.
        if (event.key === 'Escape' && this.#voice.cancel()) event.stopPropagation();
      }}
      @submit=${(event: Event) => {
        event.preventDefault();
        this.#submit();
      }}
    >
      <div class="alert" role="alert">${this.#problem()}</div>
      ${this.#attachment()} ${this.#voice.panel}
      <div class="visually-hidden" role="status">${this.#voice.announcement}</div>
      <div class="box">
        <label class="icon" title=${texts.attachPicture}>
          ${icons.picture()}
          <span class="visually-hidden">${texts.attachPicture}</span>
          <input class="visually-hidden" type="file" accept="image/*" @change=${this.#chosen} />
        </label>
        <label class="icon camera" title=${texts.takePicture}>
          ${icons.camera()}
          <span class="visually-hidden">${texts.takePicture}</span>
          <input
            class="visually-hidden"
            type="file"
            accept="image/*"
            capture="environment"
            @change=${this.#chosen}
          />
        </label>
        <textarea
          rows="1"
          enterkeyhint="send"
          aria-label=${texts.messageLabel}
          aria-describedby="count"
          aria-invalid=${composer.charactersLeft < 0}
          placeholder=${texts.messagePlaceholder}
          .value=${live(composer.text)}
          @input=${(event: Event) => composer.write((event.target as HTMLTextAreaElement).value)}
          @keydown=${this.#keyPressed}
          @paste=${this.#pasted}
        ></textarea>
        ${this.#microphone()}
        ${
          this.isAnswering
            ? html`<button
                class="icon round"
                type="button"
                ?disabled=${this.isStopping}
                aria-label=${this.isStopping ? texts.stopping : texts.stop}
                title=${texts.stop}
                @click=${() => this.stop()}
              >
                ${icons.stop()}
              </button>`
            : nothing
        }
        <button
          class="icon round filled"
          type="submit"
          ?disabled=${!composer.canSend}
          aria-label=${texts.send}
          title=${texts.send}
        >
          ${icons.send()}
        </button>
      </div>
      <p id="count" class=${composer.charactersLeft < 0 ? 'count over' : 'count'}>${this.#count()}</p>
    </form>`;
  }

  #microphone(): TemplateResult | typeof nothing {
    const voice = this.#voice;
    if (!voice.isOffered) return nothing;
    const label = this.texts.speak;
    return html`<button
      class=${voice.isListening ? 'icon mic live' : voice.isActive ? 'icon mic busy' : 'icon mic'}
      type="button"
      aria-label=${label}
      title=${label}
      aria-pressed=${voice.isActive}
      @pointerenter=${voice.load}
      @focus=${voice.load}
      @pointerdown=${voice.pointerDown}
      @pointerup=${voice.pointerUp}
      @pointercancel=${voice.pointerLost}
      @keydown=${voice.keyDown}
      @keyup=${voice.keyUp}
      @blur=${voice.pointerLost}
      @click=${voice.clicked}
      @contextmenu=${(event: Event) => event.preventDefault()}
    >
      ${icons.microphone()}
    </button>`;
  }

  /** Words that were spoken: sent by themselves only when they are sure and nothing was written beside them. */
  #heard(text: string, sure: boolean): void {
    const composer = this.#composer;
    const written = composer.text.trim();
    composer.write(written === '' ? text : `${written} ${text}`);
    if (sure && written === '' && composer.canSend) this.#submit();
    else this.focusField();
  }

  #attachment(): TemplateResult | typeof nothing {
    const { texts, formats } = this;
    const { attachment } = this.#composer;
    if (attachment === null) return nothing;
    const words = {
      preparing: () => texts.preparingPicture,
      uploading: () =>
        attachment.state === 'uploading'
          ? texts.uploading(formats.percent(Math.round(attachment.share * 100) / 100))
          : '',
      ready: () => texts.pictureAttached,
      kept: () => texts.pictureWaits,
    }[attachment.state]();
    return html`<div class="attachment">
      ${
        attachment.previewUrl === ''
          ? html`<span class="thumb"></span>`
          : html`<img class="thumb" src=${attachment.previewUrl} alt=${texts.picturePreview} />`
      }
      <div class="progress">
        <span role="status">${words}</span>
        ${
          attachment.state === 'uploading'
            ? html`<progress
                max="1"
                .value=${attachment.share}
                aria-label=${texts.picturePreview}
              ></progress>`
            : nothing
        }
      </div>
      <button
        class="icon"
        type="button"
        aria-label=${texts.removePicture}
        title=${texts.removePicture}
        @click=${() => {
          this.#composer.removePicture();
          this.focusField();
        }}
      >
        ${icons.close()}
      </button>
    </div>`;
  }

  #problem(): string {
    const { texts, formats } = this;
    const { problem, charactersLeft } = this.#composer;
    if (charactersLeft < 0) return texts.messageTooLong(formats.count(longestMessage));
    if (problem === null) return '';
    if (problem.kind === 'service') return errorText(texts, problem.error);
    return {
      type: texts.pictureTypeRefused,
      size: texts.pictureTooLarge(formats.count(largestPicture / 1024 / 1024)),
      unreadable: texts.pictureUnreadable,
    }[problem.reason];
  }

  #count(): string {
    const left = this.#composer.charactersLeft;
    if (left > startCounting) return '';
    const count = this.formats.count(Math.abs(left));
    return left < 0 ? this.texts.charactersOver(count) : this.texts.charactersLeft(count);
  }

  #submit(): void {
    const question = this.#composer.take();
    this.#voice.cancel();
    if (question !== null) this.send(question);
  }

  readonly #keyPressed = (event: KeyboardEvent): void => {
    // While an input method composes a word, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submit();
  };

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // Cleared, so that the same file can be chosen again after it was removed.
    input.value = '';
    if (file !== undefined) this.attach(file);
  };

  readonly #pasted = (event: ClipboardEvent): void => {
    const file = [...(event.clipboardData?.files ?? [])].find((one) => one.type.startsWith('image/'));
    if (file === undefined) return;
    event.preventDefault();
    this.attach(file);
  };
}
