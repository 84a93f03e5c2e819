import { css, html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { GapStatus, GapSummary } from '../../../contracts/gaps.ts';
import { pageStyles } from '../console-styles.ts';
import { LoadController } from '../load-controller.ts';
import { loaded, pageHead } from '../states.ts';
import { PageElement } from './page-element.ts';

type Filter = 'active' | 'answered' | 'dismissed';

const isIn: Record<Filter, (status: GapStatus) => boolean> = {
  active: (status) => status === 'open' || status === 'drafted' || status === 'approved',
  answered: (status) => status === 'answered',
  dismissed: (status) => status === 'dismissed',
};

/** How a gap's status looks beside its words. */
export const statusMark: Record<GapStatus, string> = {
  open: 'mark bad',
  drafted: 'mark due',
  approved: 'mark due',
  answered: 'mark good',
  dismissed: 'mark',
};

/** `<comptoir-gaps-page>`: what was asked and not answered well, most asked first. */
export class GapsPage extends PageElement {
  static override properties: PropertyDeclarations = { ...PageElement.properties, filter: { state: true } };
  static override styles: CSSResultGroup = [
    pageStyles,
    css`
      .filters {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 24px;
        margin-block-end: 12px;
        border-block-end: 1px solid var(--rule);
      }
      .filters button {
        min-block-size: 44px;
        padding: 4px 0;
        border: 0;
        border-block-end: 2px solid transparent;
        background: none;
        color: var(--ink-soft);
      }
      .filters [aria-pressed='true'] {
        border-color: var(--accent);
        color: var(--ink);
      }
      li a {
        display: grid;
        grid-template-columns: minmax(3.2rem, auto) minmax(0, 1fr) auto;
        gap: 4px 20px;
        align-items: baseline;
        padding: 20px 6px;
        border-block-end: 1px solid var(--rule);
        color: inherit;
        text-decoration: none;
      }
      li a:hover {
        background: var(--wash);
      }
      .count {
        font-family: var(--display-font);
        font-size: 2rem;
        line-height: 1;
        font-variant-numeric: lining-nums;
        text-align: end;
      }
      .title {
        font-family: var(--display-font);
        font-size: 1.25rem;
        line-height: 1.3;
        overflow-wrap: anywhere;
      }
      .more {
        grid-column: 2;
        display: grid;
        gap: 3px;
      }
      @media (max-width: 640px) {
        li a {
          grid-template-columns: minmax(2.4rem, auto) minmax(0, 1fr);
          column-gap: 14px;
        }
        .mark {
          grid-column: 2;
        }
      }
    `,
  ];

  declare private filter: Filter;
  readonly #gaps = new LoadController(this, () => this.context.api.gaps());

  constructor() {
    super();
    this.filter = 'active';
  }

  override render(): TemplateResult {
    const { texts } = this.context;
    return html`${pageHead(texts.sections.gaps, texts.about.gaps)}
    ${loaded(this.#gaps, this.context, (gaps) => this.#list(gaps))}`;
  }

  #list(gaps: readonly GapSummary[]): TemplateResult {
    const { texts } = this.context;
    if (gaps.length === 0) return html`<p class="empty">${texts.noGaps}</p>`;
    const shown = gaps.filter(({ status }) => isIn[this.filter](status));
    const filters = Object.keys(isIn) as Filter[];
    return html`<div class="filters" role="group" aria-label=${texts.sections.gaps}>
        ${filters.map((filter) => {
          const count = gaps.filter(({ status }) => isIn[filter](status)).length;
          return html`<button
            type="button"
            aria-pressed=${filter === this.filter}
            @click=${() => (this.filter = filter)}
          >
            ${texts.filters[filter]} <span class="figures">${count}</span>
          </button>`;
        })}
      </div>
      ${
        shown.length === 0
          ? html`<p class="empty">${texts.noGapsOfStatus}</p>`
          : html`<ul>
              ${repeat(
                shown,
                ({ gapId }) => gapId,
                (gap) => html`<li>${this.#item(gap)}</li>`,
              )}
            </ul>`
      }`;
  }

  #item(gap: GapSummary): TemplateResult {
    const { texts, formats } = this.context;
    const others = gap.examples.filter((example) => example !== gap.title);
    const where = gap.countries.map(formats.country).join(', ');
    const facts = [
      `${texts.asked(formats.count(gap.count), formats.isOne(gap.count))} ${texts.byPeople(formats.count(gap.people), formats.isOne(gap.people))}`,
      where,
      gap.roles.map((role) => texts.roles[role]).join(', '),
      texts.between(formats.day(gap.firstAt), formats.day(gap.lastAt)),
      gap.causes.map((cause) => texts.causes[cause]).join(', '),
      gap.owner === null ? '' : texts.ownedBy(gap.owner),
    ];
    return html`<a href="#/gaps/${gap.gapId}">
      <span class="count" aria-hidden="true">${formats.count(gap.count)}</span>
      <span class="title">${gap.title}</span>
      <span class=${statusMark[gap.status]}>${texts.status[gap.status]}</span>
      <span class="more meta">
        <span>${facts.filter((fact) => fact !== '').join(' · ')}</span>
        ${others.map((example) => html`<span>“${example}”</span>`)}
      </span>
    </a>`;
  }
}
