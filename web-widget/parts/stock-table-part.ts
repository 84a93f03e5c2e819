import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { StockTablePart } from '../../contracts/answer-parts.ts';
import type { StockCell } from '../../contracts/tool-results.ts';
import { controls } from '../styles/controls.ts';
import { partFrame } from '../styles/part-frame.ts';
import { stockTableStyles } from '../styles/stock-table.ts';
import { PartElement } from './part-element.ts';
import { productDetails } from './product-details.ts';
import { sourceLine } from './source-line.ts';

type Place = StockTablePart['places'][number];

/** Places shown before "show all": here and the nearest ones are what a client can be offered today. */
const firstPlaces = 6;

/**
 * `<comptoir-stock-table-part>`: one product's stock, places as rows (the order is the answer's: here first, then by
 * distance) and sizes as columns. On a narrow screen each place becomes a card; the roles
 * keep it a table for screen readers, which go by how it is laid out. Availability is told by a word and a
 * shape (full, half, empty), never by colour alone.
 */
export class StockTablePartElement extends PartElement<StockTablePart> {
  static override properties: PropertyDeclarations = { showsAll: { state: true } };
  static override styles = [controls, partFrame, stockTableStyles];

  declare private showsAll: boolean;

  constructor() {
    super();
    this.showsAll = false;
  }

  override render(): TemplateResult {
    const { title, product, imageUrl, places } = this.content;
    const { texts, formats, pictures } = this.context;
    const sizes = this.#sizes();
    // The title usually names the article already.
    const subtitle = [title.includes(product.name) ? '' : product.name, productDetails(product)]
      .filter((words) => words !== '')
      .join(' · ');
    const shown = this.showsAll ? places : places.slice(0, firstPlaces);
    return html`<section class="frame" aria-labelledby="title">
      <div class="heading product">
        ${
          imageUrl === null
            ? nothing
            : html`<comptoir-picture
                .address=${imageUrl}
                .pictures=${pictures}
                .fallback=${texts.noPicture}
              ></comptoir-picture>`
        }
        <div>
          <h3 id="title">${title}</h3>
          <p class="details">${subtitle}</p>
          ${
            product.price === null
              ? nothing
              : html`<p class="details figures">${formats.price(product.price)}</p>`
          }
        </div>
      </div>
      <div class="scroll" tabindex="0" role="group" aria-labelledby="title">
        <table role="table" class=${sizes.length === 1 ? 'single' : ''}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">${texts.place}</th>
              ${sizes.map((size) => html`<th role="columnheader" scope="col" class="cell">${size ?? texts.availability}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${shown.map((place) => this.#row(place, sizes))}
          </tbody>
        </table>
      </div>
      ${
        places.length > firstPlaces
          ? html`<div class="more">
              <button
                class="quiet"
                type="button"
                aria-expanded=${this.showsAll}
                @click=${() => (this.showsAll = !this.showsAll)}
              >
                ${this.showsAll ? texts.showFewer : texts.showAllPlaces(formats.count(places.length))}
              </button>
            </div>`
          : nothing
      }
      ${sourceLine(this.content, this.context)}
    </section>`;
  }

  /** The sizes as columns; a product without sizes has one column. */
  #sizes(): (string | null)[] {
    return this.content.sizes.length === 0 ? [null] : this.content.sizes;
  }

  #row(place: Place, sizes: readonly (string | null)[]): TemplateResult {
    const { texts } = this.context;
    const where = [
      place.city === '' || place.storeName.includes(place.city) ? null : place.city,
      place.kind === 'warehouse' ? texts.warehouse : null,
      place.isHere ? null : place.distanceText,
    ].filter((words) => words !== null);
    return html`<tr role="row" class=${place.isHere ? 'here' : ''}>
      <th role="rowheader" scope="row">
        <span class="store">
          ${place.storeName} ${place.isHere ? html`<span class="badge">${texts.here}</span>` : nothing}
        </span>
        <span class="where">${where.join(' · ')}</span>
      </th>
      ${sizes.map((size) => this.#cell(cellOf(place, size), size))}
    </tr>`;
  }

  #cell(cell: StockCell | undefined, size: string | null): TemplateResult {
    const { texts } = this.context;
    const heading = html`<span class="size">${size ?? texts.availability}</span>`;
    if (cell === undefined) {
      return html`<td role="cell" class="cell">
        ${heading}<span class="none" aria-label=${texts.notCarried}>–</span>
      </td>`;
    }
    return html`<td role="cell" class="cell">
      ${heading}
      <span class="stock">
        ${cell.onHand === null ? nothing : html`<b class="figures">${this.context.formats.count(cell.onHand)}</b>`}
        <span class="state ${cell.availability}"><i aria-hidden="true"></i>${this.#word(cell)}</span>
        ${this.#extras(cell)}
      </span>
    </td>`;
  }

  #word(cell: StockCell): string {
    const { texts } = this.context;
    return { available: texts.available, 'last-piece': texts.lastPiece, none: texts.none }[cell.availability];
  }

  #extras(cell: StockCell): TemplateResult | typeof nothing {
    const { texts, formats } = this.context;
    const { reserved, inTransit, expectedOn } = cell;
    const extras: string[] = [];
    if (reserved !== null && reserved > 0) {
      extras.push(texts.reservedCount(formats.count(reserved), formats.isOne(reserved)));
    }
    if (inTransit !== null && inTransit > 0) extras.push(texts.inTransitCount(formats.count(inTransit)));
    if (expectedOn !== null) extras.push(texts.expectedOn(formats.shortDay(expectedOn)));
    return extras.length === 0 ? nothing : html`<span class="extra">${extras.join(', ')}</span>`;
  }
}

function cellOf(place: Place, size: string | null): StockCell | undefined {
  return size === null ? place.cells[0] : place.cells.find((cell) => cell.size === size);
}
