import {
  css,
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { PictureSource } from '../service/picture-cache.ts';

/**
 * `<comptoir-picture>`: a picture that needs the person's token. It fills its box; while loading it is a calm
 * surface, and without a picture it shows its `fallback` words.
 */
export class PictureElement extends LitElement {
  static override properties: PropertyDeclarations = {
    address: { attribute: false },
    pictures: { attribute: false },
    alt: { attribute: false },
    fallback: { attribute: false },
    fit: { reflect: true },
    url: { state: true },
  };
  static override styles = css`
    :host {
      display: grid;
      place-items: center;
      overflow: hidden;
      background: var(--wash);
    }
    img {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
    :host([fit='contain']) img {
      object-fit: contain;
    }
    span {
      padding: 8px;
      color: var(--ink-soft);
      font-size: 0.75rem;
      text-align: center;
    }
    .loading {
      inline-size: 100%;
      block-size: 100%;
      background: var(--wash);
    }
  `;

  declare address: string | null;
  declare pictures: PictureSource | null;
  declare alt: string;
  declare fallback: string;
  declare fit: 'cover' | 'contain';
  /** Undefined while loading, null when there is none. */
  declare private url: string | null | undefined;

  constructor() {
    super();
    this.address = null;
    this.pictures = null;
    this.alt = '';
    this.fallback = '';
    this.fit = 'cover';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('address') || changed.has('pictures')) void this.#load();
  }

  async #load(): Promise<void> {
    const { address, pictures } = this;
    this.url = undefined;
    const url = address === null || pictures === null ? null : await pictures.load(address);
    // Another picture may have been asked for while this one was on its way.
    if (this.address === address && this.pictures === pictures) this.url = url;
  }

  override render(): TemplateResult {
    if (this.url === undefined) return html`<div class="loading"></div>`;
    if (this.url === null) return html`<span>${this.fallback}</span>`;
    return html`<img src=${this.url} alt=${this.alt} @error=${() => (this.url = null)} />`;
  }
}
