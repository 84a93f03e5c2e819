import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ReplenishmentPlanPart } from '../../contracts/answer-parts.ts';
import { mostPieces, type PlanController } from '../controllers/plan-controller.ts';
import type { Texts } from '../language/english.ts';
import { icons } from '../views/icons.ts';
import type { PartContext } from './part-context.ts';

export type PlanLine = ReplenishmentPlanPart['lines'][number];

export interface PlanLineView {
  line: PlanLine;
  kept: PlanController;
  context: PartContext;
  /** Whether the plan is for several stores, so that each line says which. */
  namesStore: boolean;
  isOpen: boolean;
  toggle: () => void;
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
        ${
          line.imageUrl === null || line.imageUrl === undefined
            ? nothing
            : html`<comptoir-picture
                .address=${line.imageUrl}
                .pictures=${context.pictures}
                alt=""
              ></comptoir-picture>`
        }
        <span class="names">
          <span class="name">${name}</span>
          <span class="under">${under.filter((words) => words !== null).join(' · ')}</span>
        </span>
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
  const { line, kept, context } = view;
  const { texts, formats } = context;
  const quantity = kept.quantityOf(line);
  const closed = !kept.isOpen;
  return html`<span class="stepper">
      <button
        type="button"
        aria-label=${texts.decrease(name)}
        ?disabled=${closed || quantity === 0}
        @click=${() => kept.set(line, quantity - 1)}
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
        ?disabled=${closed}
        .value=${live(String(quantity))}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          kept.set(line, input.value.trim() === '' ? Number.NaN : Number(input.value));
          // What was corrected on entry leaves the plan as it was: the field must still show it.
          input.value = String(kept.quantityOf(line));
        }}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />
      <button
        type="button"
        aria-label=${texts.increase(name)}
        ?disabled=${closed || quantity >= mostPieces}
        @click=${() => kept.set(line, quantity + 1)}
      >
        ${icons.plus()}
      </button>
    </span>
    ${effect(view)}
    ${
      quantity === line.quantity
        ? nothing
        : html`<small class="changed">${texts.changedFrom(formats.count(line.quantity))}</small>
            ${reasonField(view, name)}`
    }`;
}

/** What the quantity does: the chance of no stock-out and the weeks of cover, which change with it. */
function effect({ line, kept, context }: PlanLineView): TemplateResult | typeof nothing {
  const { texts, formats } = context;
  const now = kept.lineOf(line.lineId) ?? line;
  const chance = now.chanceOfNoStockOut ?? null;
  if (chance === null) return nothing;
  const cover = now.weeksOfCover;
  return html`<small
    class=${kept.isWaiting(line.lineId) ? 'effect soft waiting' : 'effect soft'}
    aria-live="polite"
  >
    <span>${texts.noStockOut(formats.percent(Number(chance.toFixed(2))))}</span>
    ${
      cover === null
        ? nothing
        : html`<span>${texts.coverOf(formats.amount(cover), formats.isOne(cover))}</span>`
    }
  </small>`;
}

function reasonField({ line, kept, context }: PlanLineView, name: string): TemplateResult | typeof nothing {
  const { texts } = context;
  const reason = kept.reasonOf(line.lineId);
  if (!kept.isOpen) return reason === '' ? nothing : html`<small class="soft reason-given">${reason}</small>`;
  return html`<input
    class="reason"
    type="text"
    maxlength="300"
    list="reasons"
    autocomplete="off"
    aria-label=${texts.reasonFor(name)}
    placeholder=${texts.reasonPlaceholder}
    .value=${live(reason)}
    @change=${(event: Event) => kept.giveReason(line, (event.target as HTMLInputElement).value)}
  />`;
}

function details({ line, context }: PlanLineView): TemplateResult {
  const { texts, formats } = context;
  const { transfer, reserved, reasonTexts } = line;
  return html`<tr role="row" class="details">
    <td role="cell" colspan="6">
      <dl class="figures">
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
