import { html, nothing, type TemplateResult } from 'lit';
import type { PartContext } from './part-context.ts';

/** Where figures come from and when they were true: under every part that shows some. */
export function sourceLine(
  origin: { source: string; asOfText: string; method?: string },
  context: PartContext,
): TemplateResult {
  const { texts } = context;
  const names: Record<string, string> = texts.sourceNames;
  const source = names[origin.source] ?? origin.source;
  // "Stock as of 22 November" names its source already.
  const isNamed = origin.asOfText.toLowerCase().includes(source.toLowerCase());
  return html`<div class="foot">
    ${isNamed ? nothing : html`<span>${texts.source(source)}</span>`}
    <span>${origin.asOfText}</span>
    ${
      origin.method === undefined || origin.method === ''
        ? ''
        : html`<span>${texts.method(origin.method)}</span>`
    }
  </div>`;
}
