import {
  css,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
  unsafeCSS,
} from 'lit';
import plotStyles from 'uplot/dist/uPlot.min.css?inline';
import type { ForecastChartPart } from '../../contracts/answer-parts.ts';
import { controls } from '../styles/controls.ts';
import { forecastChartStyles } from '../styles/forecast-chart.ts';
import { partFrame } from '../styles/part-frame.ts';
import { chartColumns, type ChartWeek, chartWeeks } from './chart-data.ts';
import type { ChartLook, DrawnChart } from './draw-chart.ts';
import { PartElement } from './part-element.ts';
import { sourceLine } from './source-line.ts';

const height = 240;

/**
 * `<comptoir-forecast-chart-part>`: what was sold, what is expected and how sure that is. The picture is drawn on a
 * canvas by code that is fetched when needed; the same figures are a table at the press of a button, and whenever the
 * drawing cannot be had.
 */
export class ForecastChartPartElement extends PartElement<ForecastChartPart> {
  static override properties: PropertyDeclarations = {
    view: { state: true },
    failed: { state: true },
    pointed: { state: true },
  };
  static override styles = [
    unsafeCSS(plotStyles),
    controls,
    partFrame,
    forecastChartStyles,
    css`
      .plot {
        block-size: ${height}px;
      }
    `,
  ];

  declare private view: 'chart' | 'table';
  declare private failed: boolean;
  declare private pointed: ChartWeek | null;
  #weeks: ChartWeek[] = [];
  #chart: DrawnChart | null = null;
  #sizes: ResizeObserver | null = null;

  constructor() {
    super();
    this.view = 'chart';
    this.failed = false;
    this.pointed = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.#draw();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content')) this.#weeks = chartWeeks(this.content);
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('content') || changed.has('context') || changed.has('view')) void this.#draw();
  }

  override render(): TemplateResult {
    const { title, total, forecast, reasonTexts } = this.content;
    const { texts, formats } = this.context;
    const showsChart = this.view === 'chart' && !this.failed;
    const [mean, low, high] = formats.amounts(total.mean, total.low, total.high);
    return html`<section class="frame" aria-labelledby="title">
      <div class="heading">
        <h3 id="title">${title}</h3>
        <p class="total">
          <span class="label">${texts.totalExpected}</span>
          <span class="figures"><b>${mean}</b> ${texts.range(low, high)}</span>
          <span class="soft">${this.#intervalWords()}</span>
        </p>
      </div>
      ${this.failed ? html`<p class="note soft">${texts.chartUnavailable}</p>` : nothing}
      ${
        showsChart
          ? html`<div
                class="plot"
                role="img"
                aria-label=${texts.chartSummary(formats.count(forecast.length), mean, low, high)}
              ></div>
              ${this.#legend()}`
          : this.#table()
      }
      ${
        this.failed
          ? nothing
          : html`<div class="actions">
              <button
                class="quiet"
                type="button"
                @click=${() => (this.view = showsChart ? 'table' : 'chart')}
              >
                ${showsChart ? texts.showTable : texts.showChart}
              </button>
            </div>`
      }
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

  #intervalWords(): string {
    const { texts, formats } = this.context;
    return texts.interval(formats.percent(this.content.intervalLevel));
  }

  /** The key of the drawing; under the pointer it reads out the week instead. */
  #legend(): TemplateResult {
    const { texts, formats } = this.context;
    const week = this.pointed;
    if (week !== null) {
      const [mean, low, high] = formats.amounts(week.mean ?? 0, week.low ?? 0, week.high ?? 0);
      const figures =
        week.sold === null
          ? `${texts.forecast} ${mean} (${texts.range(low, high)})`
          : `${texts.history} ${formats.count(week.sold)}`;
      return html`<p class="key figures" aria-hidden="true">
        <span>${texts.weekOf(formats.day(week.start))}</span><span>${figures}</span>
      </p>`;
    }
    return html`<p class="key" aria-hidden="true">
      <span><i class="sold"></i>${texts.history}</span>
      <span><i class="mean"></i>${texts.forecast}</span>
      <span><i class="band"></i>${this.#intervalWords()}</span>
    </p>`;
  }

  #table(): TemplateResult {
    const { texts, formats } = this.context;
    const amount = (value: number | null): string => (value === null ? '' : formats.decimal(value));
    return html`<div class="table scroll" tabindex="0" role="group" aria-labelledby="title">
      <table>
        <thead>
          <tr>
            <th scope="col">${texts.week}</th>
            <th scope="col" class="number">${texts.history}</th>
            <th scope="col" class="number">${texts.expected}</th>
            <th scope="col" class="number">${texts.low}</th>
            <th scope="col" class="number">${texts.high}</th>
          </tr>
        </thead>
        <tbody>
          ${this.#weeks.toReversed().map(
            (week) =>
              html`<tr class=${week.sold === null ? 'coming' : ''}>
                <th scope="row">${formats.day(week.start)}</th>
                <td class="number">${week.sold === null ? '' : formats.count(week.sold)}</td>
                <td class="number">${amount(week.mean)}</td>
                <td class="number">${amount(week.low)}</td>
                <td class="number">${amount(week.high)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  async #draw(): Promise<void> {
    this.#release();
    const target = this.renderRoot.querySelector<HTMLElement>('.plot');
    if (target === null) return;
    try {
      const { drawChart } = await import('./draw-chart.ts');
      // The view may have changed while the code was on its way.
      if (!target.isConnected || this.#chart !== null) return;
      this.#chart = drawChart(target, chartColumns(this.#weeks), this.#look(target), (index) => {
        this.pointed = index === null ? null : (this.#weeks[index] ?? null);
      });
      this.#sizes = new ResizeObserver(() => {
        if (target.clientWidth > 0) this.#chart?.resize(target.clientWidth);
      });
      this.#sizes.observe(target);
    } catch {
      this.failed = true;
    }
  }

  #look(target: HTMLElement): ChartLook {
    const { texts, formats } = this.context;
    const style = getComputedStyle(this);
    const value = (name: string): string => style.getPropertyValue(name).trim();
    return {
      width: Math.max(target.clientWidth, 200),
      height,
      ink: value('--ink'),
      inkSoft: value('--ink-soft'),
      rule: value('--rule'),
      accent: value('--accent'),
      band: `color-mix(in srgb, ${value('--accent')} 16%, transparent)`,
      font: style.fontFamily,
      piecesLabel: texts.piecesPerWeek,
      formatDate: this.#weeks.length > 30 ? formats.month : formats.shortDay,
      formatCount: formats.count,
    };
  }

  #release(): void {
    this.#sizes?.disconnect();
    this.#sizes = null;
    this.#chart?.destroy();
    this.#chart = null;
  }
}
