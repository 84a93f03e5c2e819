import { css, html, type TemplateResult } from 'lit';
import type { QuickRepliesPart } from '../../contracts/answer-parts.ts';
import { controls } from '../styles/controls.ts';
import { PartElement } from './part-element.ts';

/** `<comptoir-quick-replies-part>`: questions or answers that one press asks. */
export class QuickRepliesPartElement extends PartElement<QuickRepliesPart> {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      button {
        text-align: start;
        background: var(--surface);
      }
    `,
  ];

  override render(): TemplateResult {
    const { texts, ask } = this.context;
    return html`<ul aria-label=${texts.replies}>
      ${this.content.replies.map(
        (reply) =>
          html`<li>
            <button class="button" type="button" @click=${() => ask(reply.text)}>${reply.label}</button>
          </li>`,
      )}
    </ul>`;
  }
}
