import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controls } from '../styles/controls.ts';
import { icons } from './icons.ts';

/**
 * `<comptoir-sheet>`: a panel over the widget, from the left or the right. It takes the focus when it opens, closes
 * with Escape, its button or a press beside it; who opened it makes the rest inert and gives the focus back.
 *
 * @slot - what the sheet shows
 */
export class SheetElement extends LitElement {
  static override properties: PropertyDeclarations = {
    heading: { attribute: false },
    closeLabel: { attribute: false },
    side: { reflect: true },
    close: { attribute: false },
  };
  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        inset: 0;
        z-index: 2;
        display: flex;
        background: rgb(33 28 22 / 0.32);
        animation: appear 0.2s;
      }
      :host([side='end']) {
        justify-content: flex-end;
      }
      section {
        display: flex;
        flex-direction: column;
        inline-size: min(100%, 560px);
        background: var(--surface);
        box-shadow: var(--shadow);
        animation: slide-end 0.25s ease-out;
      }
      :host([side='start']) section {
        inline-size: min(calc(100% - 44px), 380px);
        animation-name: slide-start;
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        min-block-size: 64px;
        padding: 8px 10px 8px 24px;
        border-block-end: 1px solid var(--rule);
      }
      h2 {
        margin: 0;
        font-family: var(--display-font);
        font-size: 1.1875em;
        font-weight: 500;
        line-height: 1.3;
      }
      .content {
        flex: 1;
        min-block-size: 0;
        overflow-y: auto;
        overscroll-behavior: contain;
      }
      @keyframes appear {
        from {
          background: transparent;
        }
      }
      @keyframes slide-end {
        from {
          translate: 32px 0;
          opacity: 0;
        }
      }
      @keyframes slide-start {
        from {
          translate: -32px 0;
          opacity: 0;
        }
      }
    `,
  ];

  declare heading: string;
  declare closeLabel: string;
  declare side: 'start' | 'end';
  declare close: () => void;

  constructor() {
    super();
    this.side = 'end';
    this.addEventListener('click', (event) => {
      if (event.composedPath()[0] === this) this.close();
    });
    this.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      // The launcher behind would close as well.
      event.stopPropagation();
      this.close();
    });
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  override render(): TemplateResult {
    return html`<section role="dialog" aria-modal="true" aria-labelledby="heading">
      <header>
        <h2 id="heading">${this.heading}</h2>
        <button
          class="icon"
          type="button"
          aria-label=${this.closeLabel}
          title=${this.closeLabel}
          @click=${() => this.close()}
        >
          ${icons.close()}
        </button>
      </header>
      <div class="content"><slot></slot></div>
    </section>`;
  }
}
