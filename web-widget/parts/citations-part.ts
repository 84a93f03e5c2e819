import { css, html, type TemplateResult } from 'lit';
import type { CitationsPart } from '../../contracts/answer-parts.ts';
import type { Citation } from '../../contracts/tool-results.ts';
import { controls } from '../styles/controls.ts';
import { PartElement } from './part-element.ts';

/** `<comptoir-citations-part>`: the sources of an answer as numbered chips; pressing one opens its passage. */
export class CitationsPartElement extends PartElement<CitationsPart> {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .label {
        margin: 0 0 8px;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        max-inline-size: 100%;
      }
      button {
        display: flex;
        align-items: center;
        gap: 12px;
        max-inline-size: 100%;
        min-block-size: 44px;
        padding: 7px 16px 7px 8px;
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--surface);
        text-align: start;
        transition: border-color 0.15s;
      }
      button:hover {
        border-color: var(--ink);
      }
      .mark {
        display: grid;
        place-items: center;
        flex: none;
        inline-size: 28px;
        block-size: 28px;
        border-radius: 50%;
        background: var(--wash);
        font-family: var(--display-font);
        font-size: 0.875em;
        font-variant-numeric: lining-nums;
      }
      .name {
        min-inline-size: 0;
        font-size: 0.875em;
        line-height: 1.35;
      }
      .section {
        display: block;
        color: var(--ink-soft);
        font-size: 0.9286em;
      }
    `,
  ];

  override render(): TemplateResult {
    const { texts } = this.context;
    return html`
      <p class="label" id="label">${texts.sources}</p>
      <ol aria-labelledby="label">
        ${this.content.citations.map((citation, index) => this.#chip(citation, index + 1))}
      </ol>
    `;
  }

  #chip(citation: Citation, number: number): TemplateResult {
    const { texts, formats, openCitation } = this.context;
    const name = citation.section === '' ? citation.title : `${citation.title}, ${citation.section}`;
    return html`<li>
      <button
        type="button"
        aria-label=${texts.openPassage(formats.count(number), name)}
        aria-haspopup="dialog"
        @click=${() => openCitation(citation)}
      >
        <span class="mark">${formats.count(number)}</span>
        <span class="name">
          ${citation.title}
          ${
            citation.section === '' || citation.section === citation.title
              ? ''
              : html`<span class="section">${citation.section}</span>`
          }
        </span>
      </button>
    </li>`;
  }
}
