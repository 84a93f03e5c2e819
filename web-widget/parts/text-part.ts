import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { TextPart } from '../../contracts/answer-parts.ts';
import type { Citation } from '../../contracts/tool-results.ts';
import { closeOpenEmphasis, renderMarkdown } from '../markdown/render-markdown.ts';
import { controls } from '../styles/controls.ts';
import { prose } from '../styles/prose.ts';
import { PartElement } from './part-element.ts';

/** `<comptoir-text-part>`: words of an answer, as they are streamed (`streaming`) or whole. */
export class TextPartElement extends PartElement<TextPart> {
  static override properties: PropertyDeclarations = {
    streaming: { type: Boolean, reflect: true },
    citations: { attribute: false },
  };
  static override styles = [
    controls,
    prose,
    css`
      :host {
        display: block;
      }
      :host([streaming]) .prose > :last-child::after {
        content: '';
        display: inline-block;
        inline-size: 0.5em;
        block-size: 1em;
        margin-inline-start: 3px;
        vertical-align: -0.12em;
        background: var(--outline);
        animation: breathe 1.1s ease-in-out infinite alternate;
      }
      .cite {
        margin-inline: 1px;
        padding: 0 4px;
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--accent);
        font-size: 0.75em;
        line-height: 1.5;
        vertical-align: 0.25em;
      }
      .cite:hover {
        border-color: var(--ink);
      }
      @keyframes breathe {
        to {
          opacity: 0.15;
        }
      }
    `,
  ];

  declare streaming: boolean;
  /** The sources of the answer, which `[1]` in its words refers to. */
  declare citations: readonly Citation[];

  constructor() {
    super();
    this.streaming = false;
    this.citations = [];
  }

  override render(): TemplateResult {
    const text = this.streaming ? closeOpenEmphasis(this.content.text) : this.content.text;
    return html`<div class="prose">
      ${renderMarkdown(text, { scope: 'answer', words: (words) => this.#withMarks(words) })}
    </div>`;
  }

  /** Words with `[1]` as a button that opens the passage; a number without a source stays as it is. */
  #withMarks(words: string): unknown {
    if (this.citations.length === 0) return words;
    const { texts, formats, openCitation } = this.context;
    return words.split(/(\[\d{1,2}\])/).map((piece) => {
      const number = Number(/^\[(\d{1,2})\]$/.exec(piece)?.[1]);
      const citation = this.citations[number - 1];
      if (citation === undefined) return piece;
      return html`<button
        class="cite"
        type="button"
        aria-haspopup="dialog"
        aria-label=${texts.openPassage(formats.count(number), citation.title)}
        @click=${() => openCitation(citation)}
      >
        ${formats.count(number)}
      </button>`;
    });
  }
}
