import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ReplenishmentPlanPart } from '../../contracts/answer-parts.ts';
import { controls } from '../styles/controls.ts';
import { partFrame } from '../styles/part-frame.ts';
import { planStyles } from '../styles/replenishment-plan.ts';
import { icons } from '../views/icons.ts';
import { PartElement } from './part-element.ts';
import { planCsv, planTable } from './plan-csv.ts';
import {
  noEdits,
  type PlanEdits,
  type PlanLine,
  resetEdits,
  setQuantity,
  totalsOf,
  undo,
} from './plan-edits.ts';
import { planLineView } from './plan-line-view.ts';
import { sourceLine } from './source-line.ts';

/** Lines shown before "show all": the ones to act on first. */
const firstLines = 10;

/**
 * `<comptoir-replenishment-plan-part>`: a proposal to work on. Quantities can be changed, undone and taken along as a
 * table; the changes stay on this screen, and every changed line keeps showing what was proposed.
 */
export class ReplenishmentPlanPartElement extends PartElement<ReplenishmentPlanPart> {
  static override properties: PropertyDeclarations = {
    edits: { state: true },
    open: { state: true },
    showsAll: { state: true },
    copied: { state: true },
  };
  static override styles = [controls, partFrame, planStyles];

  declare private edits: PlanEdits;
  declare private open: ReadonlySet<string>;
  declare private showsAll: boolean;
  declare private copied: boolean;

  constructor() {
    super();
    this.edits = noEdits;
    this.open = new Set();
    this.showsAll = false;
    this.copied = false;
  }

  override render(): TemplateResult {
    const { title, lines, quietLines, reasonTexts } = this.content;
    const { texts, formats } = this.context;
    return html`<section class="frame" aria-labelledby="title">
      <div class="heading">
        <h3 id="title">${title}</h3>
        ${this.#terms()} ${this.#totals()}
      </div>
      ${lines.length === 0 ? nothing : this.#table()}
      ${
        lines.length > firstLines
          ? html`<div class="more">
              <button
                class="quiet"
                type="button"
                aria-expanded=${this.showsAll}
                @click=${() => (this.showsAll = !this.showsAll)}
              >
                ${this.showsAll ? texts.showFewer : texts.showAllLines(formats.count(lines.length))}
              </button>
            </div>`
          : nothing
      }
      ${
        quietLines === 0
          ? nothing
          : html`<p class="quiet-lines soft">
              ${texts.quietLines(formats.count(quietLines), formats.isOne(quietLines))}
            </p>`
      }
      ${this.#actions()}
      ${
        reasonTexts.length === 0
          ? nothing
          : html`<div class="why">
              <p class="label">${texts.why}</p>
              <ul class="reasons">
                ${reasonTexts.map((reason) => html`<li>${reason}</li>`)}
              </ul>
            </div>`
      }
      ${sourceLine(this.content, this.context)}
    </section>`;
  }

  #terms(): TemplateResult {
    const { serviceLevel, leadTimeWeeks, coverWeeks } = this.content;
    const { texts, formats } = this.context;
    const weeks = (value: number): string => texts.weeks(formats.amount(value), formats.isOne(value));
    return html`<p class="terms soft">
      <span>${texts.serviceLevel} ${formats.percent(serviceLevel)}</span>
      <span>${texts.leadTime} ${weeks(leadTimeWeeks)}</span>
      <span>${texts.cover} ${weeks(coverWeeks)}</span>
    </p>`;
  }

  #totals(): TemplateResult {
    const { content, edits } = this;
    const { texts, formats } = this.context;
    const totals = totalsOf(content, edits);
    const changed = totals.ship !== content.total.ship;
    const { demand } = content.total;
    const [mean, low, high] = formats.amounts(demand.mean, demand.low, demand.high);
    return html`<dl class="totals figures">
        <div>
          <dt>${texts.totalToShip}</dt>
          <dd>
            <output aria-live="polite">${formats.count(totals.ship)}</output>
            ${
              changed
                ? html`<small class="changed">${texts.changedFrom(formats.count(content.total.ship))}</small>`
                : nothing
            }
          </dd>
        </div>
        ${
          totals.transfer === 0
            ? nothing
            : html`<div>
                <dt>${texts.totalTransfers}</dt>
                <dd>${formats.count(totals.transfer)}</dd>
              </div>`
        }
        <div>
          <dt>${texts.demand}</dt>
          <dd>${mean} <small>${texts.range(low, high)}</small></dd>
        </div>
      </dl>
      ${
        content.byProduct.length < 2
          ? nothing
          : html`<details class="by-product">
              <summary class="quiet">${texts.perProduct}${icons.chevron()}</summary>
              <ul class="figures">
                ${content.byProduct.map(
                  (product) =>
                    html`<li>
                      <span>
                        ${[product.productName, product.colour].filter((words) => words !== null).join(', ')}
                      </span>
                      <b>${formats.count(totals.byProduct.get(product.productId) ?? product.quantity)}</b>
                    </li>`,
                )}
              </ul>
            </details>`
      }`;
  }

  #table(): TemplateResult {
    const { texts } = this.context;
    const { lines } = this.content;
    const stores = new Set(lines.map((line) => line.storeId));
    const shown = this.showsAll ? lines : lines.slice(0, firstLines);
    return html`<table role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${stores.size > 1 ? texts.store : texts.product}</th>
          <th role="columnheader" scope="col">${texts.toShip}</th>
          <th role="columnheader" scope="col" class="number">${texts.onHand}</th>
          <th role="columnheader" scope="col" class="number">${texts.inTransit}</th>
          <th role="columnheader" scope="col" class="number">${texts.demand}</th>
          <th role="columnheader" scope="col"><span class="visually-hidden">${texts.why}</span></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${shown.map((line) =>
          planLineView({
            line,
            edits: this.edits,
            context: this.context,
            namesStore: stores.size > 1,
            isOpen: this.open.has(line.lineId),
            toggle: () => this.#toggle(line.lineId),
            set: (quantity) => this.#set(line, quantity),
          }),
        )}
      </tbody>
    </table>`;
  }

  #actions(): TemplateResult {
    const { texts, formats } = this.context;
    const changes = this.edits.quantities.size;
    return html`<div class="actions">
      <span class="soft" role="status">
        ${changes === 0 ? '' : texts.linesChanged(formats.count(changes), formats.isOne(changes))}
        ${this.copied ? texts.copied : ''}
      </span>
      ${
        this.edits.past.length === 0
          ? nothing
          : html`<button class="quiet" type="button" @click=${() => this.#edit(undo(this.edits))}>
              ${icons.undo()}${texts.undo}
            </button>`
      }
      ${
        changes === 0
          ? nothing
          : html`<button class="quiet" type="button" @click=${() => this.#edit(resetEdits(this.edits))}>
              ${texts.resetAll}
            </button>`
      }
      ${
        this.content.lines.length === 0
          ? nothing
          : html`<span class="take">
              ${
                'clipboard' in navigator
                  ? html`<button class="button" type="button" @click=${() => void this.#copy()}>
                      ${texts.copyTable}
                    </button>`
                  : nothing
              }
              <button class="button" type="button" @click=${() => this.#download()}>
                ${texts.downloadCsv}
              </button>
            </span>`
      }
    </div>`;
  }

  #toggle(lineId: string): void {
    const open = new Set(this.open);
    if (!open.delete(lineId)) open.add(lineId);
    this.open = open;
  }

  #set(line: PlanLine, quantity: number): void {
    this.#edit(setQuantity(this.edits, line, quantity));
    // A value that was corrected on entry leaves the state as it was: the field must still show it.
    this.requestUpdate();
  }

  #edit(edits: PlanEdits): void {
    this.edits = edits;
    this.copied = false;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(planTable(this.content, this.edits));
      this.copied = true;
    } catch {
      this.#download();
    }
  }

  #download(): void {
    const url = URL.createObjectURL(
      new Blob([planCsv(this.content, this.edits)], { type: 'text/csv;charset=utf-8' }),
    );
    const link = document.createElement('a');
    link.href = url;
    link.download = `${this.context.texts.csvName}-${this.content.asOf.slice(0, 10)}.csv`;
    link.click();
    URL.revokeObjectURL(url);
  }
}
