import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { TextPart } from '../../contracts/answer-parts.ts';
import { closeOpenEmphasis, renderMarkdown } from '../markdown/render-markdown.ts';
import { controls } from '../styles/controls.ts';
import { prose } from '../styles/prose.ts';
import { PartElement } from './part-element.ts';

/** `<comptoir-text-part>`: words of an answer, as they are streamed (`streaming`) or whole. */
export class TextPartElement extends PartElement<TextPart> {
  static override properties: PropertyDeclarations = { streaming: { type: Boolean, reflect: true } };
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
      @keyframes breathe {
        to {
          opacity: 0.15;
        }
      }
    `,
  ];

  declare streaming: boolean;

  override render(): TemplateResult {
    const text = this.streaming ? closeOpenEmphasis(this.content.text) : this.content.text;
    return html`<div class="prose">${renderMarkdown(text, { scope: 'answer' })}</div>`;
  }
}
