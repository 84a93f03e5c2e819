import { css, html, nothing, type TemplateResult } from 'lit';
import type { ConfirmationPart } from '../../contracts/answer-parts.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { controls } from '../styles/controls.ts';
import { partFrame } from '../styles/part-frame.ts';
import { prose } from '../styles/prose.ts';
import { icons } from '../views/icons.ts';
import { PartElement } from './part-element.ts';

/** `<comptoir-confirmation-part>`: something was done, with a reference to quote later. */
export class ConfirmationPartElement extends PartElement<ConfirmationPart> {
  static override styles = [
    controls,
    partFrame,
    prose,
    css`
      .frame {
        display: grid;
        grid-template-columns: 32px 1fr;
        gap: 14px;
        padding: 18px 20px;
      }
      .mark {
        display: grid;
        place-items: center;
        inline-size: 32px;
        block-size: 32px;
        border: 1px solid var(--positive);
        border-radius: 50%;
        color: var(--positive);
      }
      h3 {
        margin-block: 3px 6px;
      }
      .reference {
        margin: 10px 0 0;
        font-size: 0.875em;
      }
      .reference span {
        user-select: all;
      }
    `,
  ];

  override render(): TemplateResult {
    const { title, text, reference } = this.content;
    return html`<section class="frame" aria-labelledby="title">
      <span class="mark">${icons.check()}</span>
      <div>
        <h3 id="title">${title}</h3>
        <div class="prose">${renderMarkdown(text, { scope: 'answer' })}</div>
        ${
          reference === null
            ? nothing
            : html`<p class="reference soft">
                ${this.context.texts.reference} <span class="figures">${reference}</span>
              </p>`
        }
      </div>
    </section>`;
  }
}
