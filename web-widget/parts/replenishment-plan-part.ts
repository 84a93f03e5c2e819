import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ReplenishmentPlanPart } from '../../contracts/answer-parts.ts';
import { PlanController } from '../controllers/plan-controller.ts';
import { controls } from '../styles/controls.ts';
import { partFrame } from '../styles/part-frame.ts';
import { planStyles } from '../styles/replenishment-plan.ts';
import { PartElement } from './part-element.ts';
import { planActionsView } from './plan-actions-view.ts';
import { planLineView } from './plan-line-view.ts';
import { planTotalsView, totalsOf } from './plan-totals-view.ts';
import { sourceLine } from './source-line.ts';

/** Lines shown before "show all": the ones to act on first. */
const firstLines = 10;

/**
 * `<comptoir-replenishment-plan-part>`: a proposal to work on. Quantities can be changed with a reason, undone,
 * approved and taken along; every change is kept on the server and answers with what it does to service and cover, and
 * every changed line keeps showing what was proposed.
 */
export class ReplenishmentPlanPartElement extends PartElement<ReplenishmentPlanPart> {
  static override properties: PropertyDeclarations = {
    open: { state: true },
    showsAll: { state: true },
    isConfirming: { state: true },
  };
  static override styles = [controls, partFrame, planStyles];

  declare private open: ReadonlySet<string>;
  declare private showsAll: boolean;
  declare private isConfirming: boolean;
  readonly #kept = new PlanController(this);

  constructor() {
    super();
    this.open = new Set();
    this.showsAll = false;
    this.isConfirming = false;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content') || changed.has('context')) {
      this.#kept.show(this.context.plans, this.content.planId);
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#kept.show(this.context.plans, this.content.planId);
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('isConfirming') && this.isConfirming) {
      this.renderRoot.querySelector<HTMLElement>('.confirm .primary')?.focus();
    }
  }

  override render(): TemplateResult {
    const { title, lines, quietLines, reasonTexts } = this.content;
    const { texts, formats } = this.context;
    const kept = this.#kept;
    return html`<section class="frame" aria-labelledby="title">
      <div class="heading">
        <h3 id="title">${title}</h3>
        ${this.#terms()} ${planTotalsView(this.content, kept, this.context)}
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
      ${planActionsView({
        kept,
        context: this.context,
        changedLines: lines.filter((line) => kept.quantityOf(line) !== line.quantity).length,
        ship: totalsOf(this.content, (line) => kept.quantityOf(line)).ship,
        hasLines: lines.length > 0,
        isConfirming: this.isConfirming,
        confirm: (isConfirming) => (this.isConfirming = isConfirming),
        download: (format) => void this.#download(format),
      })}
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

  #table(): TemplateResult {
    const { texts } = this.context;
    const { lines } = this.content;
    const stores = new Set(lines.map((line) => line.storeId));
    const shown = this.showsAll ? lines : lines.slice(0, firstLines);
    return html`<datalist id="reasons">
        ${texts.changeReasons.map((reason) => html`<option value=${reason}></option>`)}
      </datalist>
      <table role="table">
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
              kept: this.#kept,
              context: this.context,
              namesStore: stores.size > 1,
              isOpen: this.open.has(line.lineId),
              toggle: () => this.#toggle(line.lineId),
            }),
          )}
        </tbody>
      </table>`;
  }

  #toggle(lineId: string): void {
    const open = new Set(this.open);
    if (!open.delete(lineId)) open.add(lineId);
    this.open = open;
  }

  async #download(format: 'csv' | 'xlsx'): Promise<void> {
    const file = await this.#kept.file(format);
    if (file === null) return;
    const url = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = url;
    link.download = `${this.context.texts.csvName}-${this.content.asOf.slice(0, 10)}.${format}`;
    link.click();
    URL.revokeObjectURL(url);
  }
}
