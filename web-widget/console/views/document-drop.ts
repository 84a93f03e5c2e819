import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { failureText } from '../console-context.ts';
import { pageStyles } from '../console-styles.ts';
import { PageElement } from '../pages/page-element.ts';

/** Largest document file in bytes, as the server takes it. */
const largestDocument = 20 * 1024 * 1024;

interface Sending {
  name: string;
  state: 'sending' | 'reading' | 'sent' | 'replaced' | 'refused';
  /** Share that is sent, 0–1. */
  share: number;
  reason: string;
}

/**
 * `<comptoir-document-drop>`: takes document files, one after the other, and says what became of each.
 *
 * @fires documents-changed - a file is in the procedures
 */
export class DocumentDrop extends PageElement {
  static override properties: PropertyDeclarations = {
    ...PageElement.properties,
    over: { state: true },
    files: { state: true },
  };
  static override styles: CSSResultGroup = [
    pageStyles,
    css`
      .drop {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 12px 24px;
        padding: clamp(18px, 3vw, 28px);
        border: 1px dashed var(--outline);
        border-radius: var(--radius);
        background: var(--surface);
      }
      .over {
        border-color: var(--accent);
        background: var(--highlight);
      }
      .drop p:first-child {
        font-family: var(--display-font);
        font-size: 1.1875rem;
      }
      li {
        display: grid;
        gap: 6px;
        padding: 12px 0;
        border-block-end: 1px solid var(--rule);
        overflow-wrap: anywhere;
      }
      progress {
        appearance: none;
        inline-size: 100%;
        block-size: 3px;
        border: 0;
        background: var(--rule);
      }
      progress::-webkit-progress-bar {
        background: var(--rule);
      }
      progress::-webkit-progress-value {
        background: var(--accent);
      }
      progress::-moz-progress-bar {
        background: var(--accent);
      }
    `,
  ];

  declare private over: boolean;
  declare private files: readonly Sending[];

  constructor() {
    super();
    this.over = false;
    this.files = [];
  }

  override render(): TemplateResult {
    const { texts } = this.context;
    return html`<div
        class=${this.over ? 'drop over' : 'drop'}
        @dragover=${this.#dragged}
        @dragleave=${() => (this.over = false)}
        @drop=${this.#dropped}
      >
        <div>
          <p>${texts.dropHere}</p>
          <p class="meta">${texts.dropHint}</p>
        </div>
        <input
          class="visually-hidden"
          type="file"
          multiple
          tabindex="-1"
          aria-hidden="true"
          accept=".md,.markdown,.txt,.html,.htm,.pdf,.docx"
          @change=${this.#chosen}
        />
        <button class="button" type="button" @click=${() => this.renderRoot.querySelector('input')?.click()}>
          ${texts.chooseFiles}
        </button>
      </div>
      ${
        this.files.length === 0
          ? nothing
          : html`<ul aria-live="polite">
              ${this.files.map((file) => html`<li>${this.#file(file)}</li>`)}
            </ul>`
      }`;
  }

  #file({ name, state, share, reason }: Sending): TemplateResult {
    const { texts, formats } = this.context;
    switch (state) {
      case 'sending':
        return html`<span>${texts.sending(name, formats.percent(share))}</span
          ><progress max="1" .value=${share}></progress>`;
      case 'reading':
        return html`<span>${texts.reading(name)}</span><progress></progress>`;
      case 'sent':
        return html`<span class="mark good">${texts.sent(name)}</span>`;
      case 'replaced':
        return html`<span class="mark good">${texts.replacedOne(name)}</span>`;
      case 'refused':
        return html`<span class="mark bad">${texts.refused(name)}</span>
          <p class="meta">${reason}</p>`;
    }
  }

  readonly #dragged = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.over = true;
  };

  readonly #dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    void this.#send([...(event.dataTransfer?.files ?? [])]);
  };

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.#send([...(input.files ?? [])]).then(() => (input.value = ''));
  };

  async #send(files: readonly File[]): Promise<void> {
    const { api, texts } = this.context;
    const first = this.files.length;
    this.files = [
      ...this.files,
      ...files.map(({ name }): Sending => ({ name, state: 'sending', share: 0, reason: '' })),
    ];
    const set = (at: number, change: Partial<Sending>) => {
      this.files = this.files.map((file, index) => (index === at ? { ...file, ...change } : file));
    };
    for (const [index, file] of files.entries()) {
      const at = first + index;
      if (file.size > largestDocument) {
        set(at, { state: 'refused', reason: texts.tooLarge });
        continue;
      }
      const result = await api.sendDocument(file, {}, (share) =>
        set(at, share < 1 ? { share } : { share, state: 'reading' }),
      );
      if (result.ok) {
        set(at, { state: result.value.replaced ? 'replaced' : 'sent' });
        this.dispatchEvent(new CustomEvent('documents-changed'));
      } else set(at, { state: 'refused', reason: failureText(texts, result.error) });
    }
  }
}
