import { html, type TemplateResult } from 'lit';
import type { PartContext } from './part-context.ts';

/** Where figures come from and when they were true: under every part that shows some. */
export function sourceLine(
  origin: { source: string; asOfText: string; method?: string },
  context: PartContext,
): TemplateResult {
  const { texts } = context;
  const names: Record<string, string> = texts.sourceNames;
  const source = texts.source(names[origin.source] ?? origin.source);
  return html`<div class="foot">
    <span>${source}</span>
    <span>${origin.asOfText}</span>
    ${
      origin.method === undefined || origin.method === ''
        ? ''
        : html`<span>${texts.method(origin.method)}</span>`
    }
  </div>`;
}
