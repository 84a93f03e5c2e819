import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Texts } from '../language/english.ts';
import { errorText } from '../service/error-text.ts';
import type { PhotoService } from '../service/photo-service.ts';
import { controls } from '../styles/controls.ts';

type Stage =
  { name: 'asked' | 'busy' } | { name: 'kept'; referenceId: string } | { name: 'failed'; text: string };

/** `<comptoir-keep-photo>`: "Yes, this one" below an article of a photo; keeps the photo, and takes it back. */
export class KeepPhotoElement extends LitElement {
  static override properties: PropertyDeclarations = {
    photos: { attribute: false },
    imageId: { attribute: false },
    productId: { attribute: false },
    texts: { attribute: false },
    stage: { state: true },
  };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: 0.8125em;
        color: var(--ink-soft);
      }
      button {
        min-block-size: 44px;
        padding: 0 2px;
        border: 0;
        background: none;
        color: var(--accent);
        text-decoration: underline;
        text-underline-offset: 3px;
      }
    `,
  ];

  declare photos: PhotoService;
  declare imageId: string;
  declare productId: string;
  declare texts: Texts;
  declare stage: Stage;

  constructor() {
    super();
    this.stage = { name: 'asked' };
  }

  override render(): TemplateResult {
    const { texts, stage } = this;
    if (stage.name === 'kept')
      return html`<span role="status">${texts.photoKept}</span>
        <button type="button" @click=${() => this.#takeBack(stage.referenceId)}>${texts.undo}</button>`;
    return html`<button type="button" ?disabled=${stage.name === 'busy'} @click=${() => this.#keep()}>
        ${texts.keepPhoto}
      </button>
      ${stage.name === 'failed' ? html`<span role="status">${stage.text}</span>` : nothing}`;
  }

  async #keep(): Promise<void> {
    this.stage = { name: 'busy' };
    const result = await this.photos.keep(this.imageId, this.productId);
    this.stage = result.ok
      ? { name: 'kept', referenceId: result.value.referenceId }
      : { name: 'failed', text: errorText(this.texts, result.error) };
  }

  async #takeBack(referenceId: string): Promise<void> {
    this.stage = { name: 'busy' };
    const result = await this.photos.takeBack(referenceId);
    this.stage = result.ok ? { name: 'asked' } : { name: 'kept', referenceId };
  }
}
