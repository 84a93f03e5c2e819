import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { StepsPart } from '../../contracts/answer-parts.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import { controls } from '../styles/controls.ts';
import { partFrame } from '../styles/part-frame.ts';
import { prose } from '../styles/prose.ts';
import { PartElement } from './part-element.ts';

/** `<comptoir-steps-part>`: steps in order that one ticks while doing them. Ticks stay on this screen. */
export class StepsPartElement extends PartElement<StepsPart> {
  static override properties: PropertyDeclarations = { ticked: { state: true } };
  static override styles = [
    controls,
    partFrame,
    prose,
    css`
      .heading {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 4px 16px;
      }
      .done {
        color: var(--ink-soft);
        font-size: 0.8125em;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
        counter-reset: step;
      }
      label {
        display: grid;
        grid-template-columns: 24px 1fr 24px;
        gap: 14px;
        align-items: start;
        min-block-size: 44px;
        padding: 12px 20px;
        border-block-start: 1px solid var(--rule);
        cursor: pointer;
        counter-increment: step;
      }
      label:hover {
        background: var(--paper);
      }
      .number {
        text-align: start;
        font-family: var(--display-font);
        line-height: 1.6;
        color: var(--ink-soft);
      }
      .number::before {
        content: counter(step);
      }
      input {
        appearance: none;
        display: grid;
        place-items: center;
        inline-size: 22px;
        block-size: 22px;
        margin: 1px 0 0;
        border: 1px solid var(--outline);
        border-radius: var(--radius);
        background: var(--surface);
        cursor: pointer;
      }
      input:checked {
        border-color: var(--positive);
        background: var(--positive);
      }
      input:checked::after {
        content: '';
        inline-size: 6px;
        block-size: 11px;
        margin-block-end: 3px;
        border: solid var(--on-accent);
        border-width: 0 2px 2px 0;
        rotate: 42deg;
      }
      input:checked ~ .prose,
      label:has(input:checked) .prose {
        color: var(--ink-soft);
      }
    `,
  ];

  declare private ticked: ReadonlySet<number>;

  constructor() {
    super();
    this.ticked = new Set();
  }

  override render(): TemplateResult {
    const { title, steps } = this.content;
    const { texts, formats } = this.context;
    return html`<section class="frame" aria-labelledby="title">
      <div class="heading">
        <h3 id="title">${title}</h3>
        <span class="done figures" role="status">
          ${texts.stepsDone(formats.count(this.ticked.size), formats.count(steps.length))}
        </span>
      </div>
      <ol>
        ${steps.map((step, index) => this.#step(step.text, index))}
      </ol>
    </section>`;
  }

  #step(text: string, index: number): TemplateResult {
    return html`<li>
      <label>
        <span class="number" aria-hidden="true"></span>
        <span class="prose">${renderMarkdown(text, { scope: 'answer' })}</span>
        <input
          type="checkbox"
          .checked=${this.ticked.has(index)}
          @change=${(event: Event) => this.#tick(index, (event.target as HTMLInputElement).checked)}
        />
      </label>
    </li>`;
  }

  #tick(index: number, done: boolean): void {
    const ticked = new Set(this.ticked);
    if (done) ticked.add(index);
    else ticked.delete(index);
    this.ticked = ticked;
  }
}
