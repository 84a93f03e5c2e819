import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Texts } from '../language/english.ts';
import { icons } from '../views/icons.ts';
import type { PartContext } from './part-context.ts';
import { mostPieces, type PlanEdits, type PlanLine, quantityOf } from './plan-edits.ts';

export interface PlanLineView {
  line: PlanLine;
  edits: PlanEdits;
  context: PartContext;
  /** Whether the plan is for several stores, so that each line says which. */
  namesStore: boolean;
  isOpen: boolean;
  toggle: () => void;
  set: (quantity: number) => void;
}

/** One line of a plan: a row to change the quantity in, and a second row with the details when it is open. The roles keep it a table where it is laid out as cards. */
export function planLineView(view: PlanLineView): TemplateResult {
  const { line, context, isOpen, namesStore } = view;
  const { texts, formats } = context;
  const article = [line.productName, line.colour].filter((words) => words !== null).join(', ');
  const size = sizeWords(line.size, texts);
  const name = namesStore ? line.storeName : article;
  const under = namesStore ? [article, size] : [size];
  const whole = [name, ...under].filter((words) => words !== null).join(', ');
  const [mean, low, high] = formats.amounts(line.demand.mean, line.demand.low, line.demand.high);
  const known = (value: number | null): string => (value === null ? '–' : formats.count(value));
  return html`<tr role="row" class=${isOpen ? 'line open' : 'line'}>
      <th role="rowheader" scope="row">
        <span class="name">${name}</span>
        <span class="under">${under.filter((words) => words !== null).join(' · ')}</span>
      </th>
      <td role="cell" class="quantity">${stepper(view, whole)}</td>
      <td role="cell" class="number" data-label=${texts.onHand}>${known(line.onHand)}</td>
      <td role="cell" class="number" data-label=${texts.inTransit}>${known(line.inTransit)}</td>
      <td role="cell" class="number" data-label=${texts.demand}>
        ${mean} <small>${texts.range(low, high)}</small>
      </td>
      <td role="cell" class="toggle">
        <button
          class="icon"
          type="button"
          aria-expanded=${isOpen}
          aria-label=${texts.showReasons(whole)}
          @click=${view.toggle}
        >
          ${icons.chevron()}
        </button>
      </td>
    </tr>
    ${isOpen ? details(view) : nothing}`;
}

/** "38" and "XL" need the word size before them, "one size" does not. */
function sizeWords(size: string | null, texts: Texts): string | null {
  return size !== null && /^\S{1,5}$/.test(size) ? `${texts.size} ${size}` : size;
}

function stepper(view: PlanLineView, name: string): TemplateResult {
  const { line, edits, context, set } = view;
  const { texts, formats } = context;
  const quantity = quantityOf(edits, line);
  return html`<span class="stepper">
      <button
        type="button"
        aria-label=${texts.decrease(name)}
        ?disabled=${quantity === 0}
        @click=${() => set(quantity - 1)}
      >
        ${icons.minus()}
      </button>
      <input
        type="number"
        inputmode="numeric"
        min="0"
        max=${mostPieces}
        step="1"
        aria-label=${texts.quantityFor(name)}
        .value=${live(String(quantity))}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          set(input.value.trim() === '' ? Number.NaN : Number(input.value));
        }}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />
      <button
        type="button"
        aria-label=${texts.increase(name)}
        ?disabled=${quantity >= mostPieces}
        @click=${() => set(quantity + 1)}
      >
        ${icons.plus()}
      </button>
    </span>
    ${
      quantity === line.quantity
        ? nothing
        : html`<small class="changed">${texts.changedFrom(formats.count(line.quantity))}</small>`
    }`;
}

function details(view: PlanLineView): TemplateResult {
  const { line, edits, context } = view;
  const { texts, formats } = context;
  const { transfer, reserved, weeksOfCover, reasonTexts } = line;
  const changed = quantityOf(edits, line) !== line.quantity;
  return html`<tr role="row" class="details">
    <td role="cell" colspan="6">
      <dl class="figures">
        ${
          weeksOfCover === null
            ? nothing
            : html`<div>
                <dt>${texts.weeksOfCover}</dt>
                <dd>
                  ${formats.amount(weeksOfCover)}
                  ${changed ? html`<small class="soft">${texts.forProposed}</small>` : nothing}
                </dd>
              </div>`
        }
        ${
          reserved === null
            ? nothing
            : html`<div>
                <dt>${texts.reserved}</dt>
                <dd>${formats.count(reserved)}</dd>
              </div>`
        }
        <div>
          <dt>${texts.transfer}</dt>
          <dd>
            ${
              transfer === null
                ? texts.noTransfer
                : html`${texts.transferFrom(formats.count(transfer.quantity), transfer.fromStoreName)}
                  ${
                    transfer.distanceKm === null
                      ? nothing
                      : html`<small class="soft">
                          ${texts.distanceAway(formats.distance(transfer.distanceKm))}
                        </small>`
                  }`
            }
          </dd>
        </div>
        <div>
          <dt>SKU</dt>
          <dd>${line.sku}</dd>
        </div>
      </dl>
      ${
        reasonTexts.length === 0
          ? nothing
          : html`<ul class="reasons">
              ${reasonTexts.map((reason) => html`<li>${reason}</li>`)}
            </ul>`
      }
    </td>
  </tr>`;
}
