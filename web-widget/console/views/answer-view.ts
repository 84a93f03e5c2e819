import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerPart } from '../../../contracts/answer-parts.ts';
import { renderMarkdown } from '../../markdown/render-markdown.ts';

/** The parts of an answer about procedures, as the person would read them; what other tools show is not tried here. */
export function answerView(parts: readonly AnswerPart[]): TemplateResult {
  return html`${parts.map(partView)}`;
}

function partView(part: AnswerPart): TemplateResult | typeof nothing {
  switch (part.type) {
    case 'text':
      return html`<div class="prose">${renderMarkdown(part.text, { scope: 'answer' })}</div>`;
    case 'steps':
      return html`<h3>${part.title}</h3>
        <ol>
          ${part.steps.map(({ text }) => html`<li class="prose">${renderMarkdown(text, { scope: 'answer' })}</li>`)}
        </ol>`;
    case 'notice':
      return html`<p class="meta" role="note">${part.text}</p>`;
    case 'citations':
      return html`<ol class="plain meta">
        ${part.citations.map(
          ({ title, section, version }, index) =>
            html`<li>[${index + 1}] ${title}, ${section} (${version})</li>`,
        )}
      </ol>`;
    default:
      return nothing;
  }
}
