import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DocumentSummary } from '../../../contracts/http-api.ts';
import { renderMarkdown } from '../../markdown/render-markdown.ts';
import { prose } from '../../styles/prose.ts';
import { failureText } from '../console-context.ts';
import { pageStyles } from '../console-styles.ts';
import { LoadController } from '../load-controller.ts';
import type { DocumentWithText } from '../service/console-api.ts';
import { loaded, pageHead } from '../states.ts';
import { PageElement } from './page-element.ts';

const perPage = 50;
/** Milliseconds in which a removal can be taken back: only then is it sent. */
const undoTime = 6000;

const stateMark: Record<DocumentSummary['state'], string> = {
  'in-force': 'mark good',
  'not-yet': 'mark due',
  expired: 'mark',
  superseded: 'mark',
};

const keyOf = ({ documentId, language, version }: DocumentSummary) =>
  JSON.stringify([documentId, language, version]);

/** `<comptoir-documents-page>`: the stored procedures; sending new ones, reading and removing them. */
export class DocumentsPage extends PageElement {
  static override properties: PropertyDeclarations = {
    ...PageElement.properties,
    search: { state: true },
    shown: { state: true },
    opened: { state: true },
    leaving: { state: true },
    problem: { state: true },
  };
  static override styles: CSSResultGroup = [
    pageStyles,
    prose,
    css`
      .tools {
        margin-block: 28px 10px;
      }
      .tools label {
        flex: 1 1 260px;
        max-inline-size: 420px;
      }
      li {
        padding: 16px 0;
        border-block-end: 1px solid var(--rule);
      }
      .line {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 20px;
        align-items: baseline;
      }
      .line h3 {
        overflow-wrap: anywhere;
      }
      .actions {
        grid-column: 1 / -1;
      }
      .actions .quiet + .quiet {
        margin-inline-start: 8px;
      }
      .text {
        max-block-size: 480px;
        margin-block-start: 10px;
        overflow: auto;
      }
      .leaving .line > :not(.actions) {
        opacity: 0.5;
      }
      .remove {
        color: var(--negative);
      }
    `,
  ];

  declare private search: string;
  declare private shown: number;
  declare private opened: { key: string; document: DocumentWithText | null } | null;
  /** Documents that are removed when their time is over. */
  declare private leaving: ReadonlyMap<string, ReturnType<typeof setTimeout>>;
  declare private problem: string | null;
  readonly #page = new LoadController(this, () =>
    this.context.api.documents({ q: this.search, offset: 0, limit: this.shown }),
  );
  #typing: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    super();
    this.search = '';
    this.shown = perPage;
    this.opened = null;
    this.leaving = new Map();
    this.problem = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Whoever leaves the page has not changed their mind.
    for (const [key, timer] of this.leaving) {
      clearTimeout(timer);
      const document = this.#page.value?.documents.find((one) => keyOf(one) === key);
      if (document) void this.context.api.removeDocument(document);
    }
  }

  override render(): TemplateResult {
    const { texts, formats } = this.context;
    return html`${pageHead(texts.sections.documents, texts.about.documents)}
      <comptoir-document-drop
        .context=${this.context}
        @documents-changed=${() => void this.#page.load()}
      ></comptoir-document-drop>
      <div class="row tools">
        <label class="field">
          <span class="visually-hidden">${texts.searchDocuments}</span>
          <input type="search" placeholder=${texts.searchDocuments} @input=${this.#searched} />
        </label>
        ${
          this.#page.value === null
            ? nothing
            : html`<span class="meta" role="status"
                >${texts.documentsFound(
                  formats.count(this.#page.value.total),
                  formats.isOne(this.#page.value.total),
                )}</span
              >`
        }
      </div>
      ${this.problem === null ? nothing : html`<p class="failure" role="alert">${this.problem}</p>`}
      ${loaded(this.#page, this.context, ({ documents, total, folder }) => this.#list(documents, total, folder))}`;
  }

  #list(
    documents: readonly DocumentSummary[],
    total: number,
    folder: { refused: readonly { file: string; reason: string; nextStep: string }[] } | null,
  ): TemplateResult {
    const { texts } = this.context;
    const refused = folder?.refused ?? [];
    return html`${
      refused.length === 0
        ? nothing
        : html`<div class="failure">
            <div>
              <p>${texts.folderRefused}</p>
              ${refused.map(
                ({ file, reason, nextStep }) => html`<p class="meta">${file}: ${reason} ${nextStep}</p>`,
              )}
            </div>
          </div>`
    }
    ${
      documents.length === 0
        ? html`<p class="empty">${this.search === '' ? texts.noDocuments : texts.noDocumentsFound}</p>`
        : html`<ul>
            ${repeat(
              documents,
              keyOf,
              (document) =>
                html`<li class=${this.leaving.has(keyOf(document)) ? 'leaving' : ''}>
                  ${this.#item(document)}
                </li>`,
            )}
          </ul>`
    }
    ${
      total <= documents.length
        ? nothing
        : html`<p>
            <button class="button" type="button" @click=${() => this.#more()}>${texts.showMore}</button>
          </p>`
    }`;
  }

  #item(document: DocumentSummary): TemplateResult {
    const { texts, formats } = this.context;
    const { title, countries, roles, language, version, state, owner, origin, effectiveFrom, effectiveTo } =
      document;
    const key = keyOf(document);
    const isOpen = this.opened?.key === key;
    const languageNames: Partial<Record<string, string>> = texts.languages;
    const facts = [
      countries.length === 0 ? texts.everyCountry : countries.map(formats.country).join(', '),
      roles.length === 0 ? texts.everyRole : roles.map((role) => roleWords(texts.roles, role)).join(', '),
      languageNames[language] ?? language,
      `${texts.columns.version} ${version}`,
      effectiveFrom === null ? '' : `${texts.fromField} ${formats.day(effectiveFrom)}`,
      effectiveTo === null ? '' : `${texts.toField} ${formats.day(effectiveTo)}`,
      owner ?? '',
      texts.origins[origin],
      texts.words(formats.count(document.words)),
    ].filter((fact) => fact !== '');
    return html`<div class="line">
        <h3 lang=${language}>${title}</h3>
        <span class=${stateMark[state]}>${texts.states[state]}</span>
        <p class="meta actions">${facts.join(' · ')}</p>
        <div class="actions">
          ${
            this.leaving.has(key)
              ? html`<button class="quiet" type="button" @click=${() => this.#stay(document)}>
                  ${texts.undo}
                </button>`
              : html`<button
                    class="quiet"
                    type="button"
                    aria-expanded=${isOpen}
                    @click=${() => void this.#open(document)}
                  >
                    ${isOpen ? texts.close : texts.storedText}
                  </button>
                  ${
                    origin === 'folder'
                      ? html`<span class="meta">${texts.inFolder}</span>`
                      : html`<button
                          class="quiet remove"
                          type="button"
                          @click=${() => this.#remove(document)}
                        >
                          ${texts.remove}<span class="visually-hidden">: ${title}</span>
                        </button>`
                  }`
          }
        </div>
      </div>
      ${
        isOpen && this.opened?.document
          ? html`<div class="text sheet prose" lang=${language} tabindex="0" aria-label=${texts.storedText}>
              ${renderMarkdown(this.opened.document.text, { scope: 'document' })}
            </div>`
          : nothing
      }`;
  }

  readonly #searched = (event: InputEvent): void => {
    const { value } = event.target as HTMLInputElement;
    if (this.#typing !== null) clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.search = value.trim();
      this.shown = perPage;
      void this.#page.load();
    }, 250);
  };

  #more(): void {
    this.shown += perPage;
    void this.#page.load();
  }

  async #open(document: DocumentSummary): Promise<void> {
    const key = keyOf(document);
    if (this.opened?.key === key) {
      this.opened = null;
      return;
    }
    this.opened = { key, document: null };
    const result = await this.context.api.document(document.documentId);
    if (this.opened?.key !== key) return;
    if (result.ok) {
      this.opened = { key, document: result.value.find((one) => keyOf(one) === key) ?? null };
    } else this.problem = failureText(this.context.texts, result.error);
  }

  #remove(document: DocumentSummary): void {
    const { api, texts, say } = this.context;
    const key = keyOf(document);
    const timer = setTimeout(() => {
      this.#forget(key);
      void api.removeDocument(document).then((result) => {
        this.problem = result.ok ? null : failureText(texts, result.error);
        void this.#page.load();
      });
    }, undoTime);
    this.leaving = new Map([...this.leaving, [key, timer]]);
    say(texts.removed(document.title));
  }

  #stay(document: DocumentSummary): void {
    const key = keyOf(document);
    clearTimeout(this.leaving.get(key));
    this.#forget(key);
    this.context.say(this.context.texts.kept(document.title));
  }

  #forget(key: string): void {
    this.leaving = new Map([...this.leaving].filter(([one]) => one !== key));
  }
}

function roleWords(names: Partial<Record<string, string>>, role: string): string {
  return names[role] ?? role;
}
