import { css, html, nothing, type TemplateResult } from 'lit';
import type { ProductCard, ProductCardsPart } from '../../contracts/answer-parts.ts';
import { controls } from '../styles/controls.ts';
import { partFrame } from '../styles/part-frame.ts';
import { PartElement } from './part-element.ts';
import { productDetails } from './product-details.ts';

/** `<comptoir-product-cards-part>`: products with picture, price and availability; pressing one asks about it. */
export class ProductCardsPartElement extends PartElement<ProductCardsPart> {
  static override styles = [
    controls,
    partFrame,
    css`
      :host {
        container-type: inline-size;
      }
      h3 {
        margin-block-end: 12px;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 210px), 1fr));
        gap: 12px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .card {
        display: flex;
        flex-direction: column;
        inline-size: 100%;
        block-size: 100%;
        padding: 0;
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--surface);
        text-align: start;
        overflow: hidden;
        transition: border-color 0.15s;
      }
      button.card:hover {
        border-color: var(--ink);
      }
      comptoir-picture {
        aspect-ratio: 1;
        inline-size: 100%;
      }
      .words {
        display: flex;
        flex-direction: column;
        flex: 1;
        gap: 3px;
        padding: 14px 14px 16px;
      }
      .name {
        font-family: var(--display-font);
        font-size: 1.0625em;
        line-height: 1.3;
      }
      .details {
        color: var(--ink-soft);
        font-size: 0.8125em;
        line-height: 1.45;
      }
      .price {
        margin-block-start: auto;
        padding-block-start: 8px;
        font-size: 0.9375em;
      }
      .state {
        font-size: 0.8125em;
        line-height: 1.4;
      }
      .similarity {
        color: var(--accent);
      }
      @container (max-width: 480px) {
        ul {
          grid-template-columns: 1fr;
        }
        .card {
          flex-direction: row;
        }
        comptoir-picture {
          flex: none;
          align-self: stretch;
          inline-size: 116px;
          aspect-ratio: auto;
          min-block-size: 116px;
        }
      }
    `,
  ];

  override render(): TemplateResult {
    const { title, cards } = this.content;
    return html`
      ${title === null ? nothing : html`<h3>${title}</h3>`}
      <ul>
        ${cards.map((card) => html`<li>${this.#card(card)}${this.#keepPhoto(card)}</li>`)}
      </ul>
    `;
  }

  #card(card: ProductCard): TemplateResult {
    const { ask } = card;
    const content = this.#content(card);
    if (ask === null) return html`<div class="card">${content}</div>`;
    return html`<button class="card" type="button" @click=${() => this.context.ask(ask)}>
      ${content}
      <span class="visually-hidden">${this.context.texts.askAbout(card.product.name)}</span>
    </button>`;
  }

  #keepPhoto({ keepPhoto, product }: ProductCard): TemplateResult | typeof nothing {
    const { photos, texts } = this.context;
    if (!photos || !keepPhoto) return nothing;
    return html`<comptoir-keep-photo
      .photos=${photos}
      .imageId=${keepPhoto.imageId}
      .productId=${product.productId}
      .texts=${texts}
    ></comptoir-keep-photo>`;
  }

  #content(card: ProductCard): TemplateResult {
    const { texts, formats, pictures } = this.context;
    const { product } = card;
    const price = card.priceText ?? (product.price === null ? null : formats.price(product.price));
    return html`
      <comptoir-picture
        .address=${card.imageUrl}
        .pictures=${pictures}
        .alt=${''}
        .fallback=${texts.noPicture}
      ></comptoir-picture>
      <span class="words">
        <span class="name">${product.name}</span>
        <span class="details">${productDetails(product)}</span>
        ${price === null ? nothing : html`<span class="price figures">${price}</span>`}
        ${
          card.similarityText === null
            ? nothing
            : html`<span class="state similarity">${card.similarityText}</span>`
        }
        ${
          card.availabilityText === null
            ? nothing
            : html`<span class="state soft">${card.availabilityText}</span>`
        }
      </span>
    `;
  }
}
