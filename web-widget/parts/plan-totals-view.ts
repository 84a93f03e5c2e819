import { html, nothing, type TemplateResult } from 'lit';
import type { ReplenishmentPlanPart } from '../../contracts/answer-parts.ts';
import type { PlanController } from '../controllers/plan-controller.ts';
import { icons } from '../views/icons.ts';
import type { PartContext } from './part-context.ts';

export interface PlanTotals {
  ship: number;
  /** Pieces by product id. */
  byProduct: ReadonlyMap<string, number>;
}

/** The plan's totals with the changes: the proposed totals moved by the difference, as not every line is listed. */
export function totalsOf(
  plan: Pick<ReplenishmentPlanPart, 'lines' | 'total' | 'byProduct'>,
  quantityOf: (line: ReplenishmentPlanPart['lines'][number]) => number,
): PlanTotals {
  let ship = plan.total.ship;
  const byProduct = new Map(plan.byProduct.map((product) => [product.productId, product.quantity]));
  for (const line of plan.lines) {
    const difference = quantityOf(line) - line.quantity;
    ship += difference;
    byProduct.set(line.productId, (byProduct.get(line.productId) ?? 0) + difference);
  }
  return { ship, byProduct };
}

/** The totals of a plan as it stands: pieces, transfers, what share of demand they serve, cover, demand. */
export function planTotalsView(
  content: ReplenishmentPlanPart,
  kept: PlanController,
  { texts, formats }: PartContext,
): TemplateResult {
  const totals = totalsOf(content, (line) => kept.quantityOf(line));
  const { demand, transfer } = content.total;
  const [mean, low, high] = formats.amounts(demand.mean, demand.low, demand.high);
  const outlook = kept.plan?.outlook ?? null;
  const share = (value: number) => formats.percent(Number(value.toFixed(2)));
  const served = outlook?.servedShare ?? null;
  const before = outlook?.proposedServedShare ?? null;
  const cover = outlook?.weeksOfCover ?? null;
  const figure = (label: string, value: unknown) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="totals figures">
      ${figure(
        texts.totalToShip,
        html`<output aria-live="polite">${formats.count(totals.ship)}</output> ${
            totals.ship === content.total.ship
              ? nothing
              : html`<small class="changed">${texts.changedFrom(formats.count(content.total.ship))}</small>`
          }`,
      )}
      ${transfer === 0 ? nothing : figure(texts.totalTransfers, formats.count(transfer))}
      ${
        served === null
          ? nothing
          : figure(
              texts.demandServed,
              html`<output aria-live="polite">${share(served)}</output> ${
                  before === null || share(before) === share(served)
                    ? nothing
                    : html`<small class="changed">${texts.changedFrom(share(before))}</small>`
                }`,
            )
      }
      ${
        cover === null
          ? nothing
          : figure(texts.weeksOfCover, html`<output aria-live="polite">${formats.amount(cover)}</output>`)
      }
      ${figure(texts.demand, html`${mean} <small>${texts.range(low, high)}</small>`)}
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
