import { html, nothing, type TemplateResult } from 'lit';
import { failureText, type ConsoleContext } from './console-context.ts';
import type { LoadController } from './load-controller.ts';

/** The head of a page. The heading takes the focus when one comes to the page. */
export function pageHead(title: string, about: string): TemplateResult {
  return html`<h1 tabindex="-1">${title}</h1>
    <p class="about">${about}</p>`;
}

/** What is loaded, or that it is on its way, or why not. */
export function loaded<Value>(
  load: LoadController<Value>,
  { texts }: ConsoleContext,
  show: (value: Value) => TemplateResult,
): TemplateResult {
  const failure =
    load.failure === null
      ? nothing
      : html`<div class="failure" role="alert">
          <span>${failureText(texts, load.failure)}</span>
          <button class="button" type="button" @click=${() => void load.load()}>${texts.tryAgain}</button>
        </div>`;
  if (load.value !== null) return html`${failure}${show(load.value)}`;
  if (load.failure !== null) return html`${failure}`;
  return html`<div class="waiting" aria-busy="true">
    <p class="visually-hidden">${texts.loading}</p>
    <span></span><span></span><span></span>
  </div>`;
}
