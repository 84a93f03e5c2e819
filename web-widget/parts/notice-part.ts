import { css, html, type TemplateResult } from 'lit';
import type { NoticePart } from '../../contracts/answer-parts.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { controls } from '../styles/controls.ts';
import { prose } from '../styles/prose.ts';
import { icons } from '../views/icons.ts';
import { PartElement } from './part-element.ts';

/** `<comptoir-notice-part>`: something to know about the answer. Its level is said in words and shape, not in colour alone. */
export class NoticePartElement extends PartElement<NoticePart> {
  static override styles = [
    controls,
    prose,
    css`
      :host {
        display: block;
      }
      .notice {
        display: grid;
        grid-template-columns: 20px 1fr;
        gap: 12px;
        padding: 12px 16px;
        border-inline-start: 2px solid var(--outline);
        background: var(--wash);
        font-size: 0.9375em;
      }
      .warning {
        border-color: var(--caution);
      }
      .warning svg {
        color: var(--caution);
      }
      .error {
        border-color: var(--negative);
      }
      .error svg {
        color: var(--negative);
      }
      svg {
        margin-block-start: 2px;
      }
    `,
  ];

  override render(): TemplateResult {
    const { level, text } = this.content;
    const { texts } = this.context;
    const name = { info: texts.noticeInfo, warning: texts.noticeWarning, error: texts.noticeError }[level];
    return html`<div class="notice ${level}" role="note" aria-label=${name}>
      ${icons[level]()}
      <div class="prose">${renderMarkdown(text, { scope: 'answer' })}</div>
    </div>`;
  }
}
