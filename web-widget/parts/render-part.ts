import { html, type TemplateResult } from 'lit';
import type { AnswerPart } from '../../contracts/answer-parts.ts';
import type { Citation } from '../../contracts/tool-results.ts';
import type { PartContext } from './part-context.ts';

/** The element for a part of an answer; `answer` tells what its words need of the whole. A kind that a newer server knows is said to be unknown, never dropped. */
export function renderPart(
  part: AnswerPart,
  context: PartContext,
  answer: { streaming: boolean; citations: readonly Citation[] } = { streaming: false, citations: [] },
): TemplateResult {
  switch (part.type) {
    case 'text':
      return html`<comptoir-text-part
        .content=${part}
        .context=${context}
        .citations=${answer.citations}
        ?streaming=${answer.streaming}
      ></comptoir-text-part>`;
    case 'citations':
      return html`<comptoir-citations-part .content=${part} .context=${context}></comptoir-citations-part>`;
    case 'product-cards':
      return html`<comptoir-product-cards-part
        .content=${part}
        .context=${context}
      ></comptoir-product-cards-part>`;
    case 'stock-table':
      return html`<comptoir-stock-table-part
        .content=${part}
        .context=${context}
      ></comptoir-stock-table-part>`;
    case 'forecast-chart':
      return html`<comptoir-forecast-chart-part
        .content=${part}
        .context=${context}
      ></comptoir-forecast-chart-part>`;
    case 'replenishment-plan':
      return html`<comptoir-replenishment-plan-part
        .content=${part}
        .context=${context}
      ></comptoir-replenishment-plan-part>`;
    case 'steps':
      return html`<comptoir-steps-part .content=${part} .context=${context}></comptoir-steps-part>`;
    case 'quick-replies':
      return html`<comptoir-quick-replies-part
        .content=${part}
        .context=${context}
      ></comptoir-quick-replies-part>`;
    case 'confirmation':
      return html`<comptoir-confirmation-part
        .content=${part}
        .context=${context}
      ></comptoir-confirmation-part>`;
    case 'notice':
      return html`<comptoir-notice-part .content=${part} .context=${context}></comptoir-notice-part>`;
    default:
      return html`<comptoir-notice-part
        .content=${{ type: 'notice', level: 'info', code: 'unknown-part', text: context.texts.unknownPart }}
        .context=${context}
      ></comptoir-notice-part>`;
  }
}
