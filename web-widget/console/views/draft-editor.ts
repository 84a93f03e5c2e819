import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { DraftEdition, GapDraft, GapDraftRequest } from '../../../contracts/gaps.ts';
import type { LanguageCode } from '../../../contracts/languages.ts';
import type { Role } from '../../../contracts/principal.ts';
import { renderMarkdown } from '../../markdown/render-markdown.ts';
import { prose } from '../../styles/prose.ts';
import { pageStyles } from '../console-styles.ts';
import { PageElement } from '../pages/page-element.ts';

/** What the editor opens with: a draft, or the beginning of a new text. */
export interface DraftStart {
  draft: GapDraft | null;
  title: string;
  body: string;
  language: LanguageCode;
  countries: readonly string[];
}

const languages: readonly LanguageCode[] = ['en', 'fr', 'it'];
const readers: readonly Role[] = ['advisor', 'new-hire', 'planner', 'manager', 'admin'];

/**
 * `<comptoir-draft-editor>`: a text in up to three languages with its scope and a preview.
 *
 * @fires draft-save - `detail`: the draft
 * @fires draft-cancel
 */
export class DraftEditor extends PageElement {
  static override properties: PropertyDeclarations = {
    ...PageElement.properties,
    start: { attribute: false },
    busy: { attribute: false },
    editions: { state: true },
  };
  static override styles: CSSResultGroup = [
    pageStyles,
    prose,
    css`
      .edition {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 18px 28px;
        padding-block-end: 24px;
        border-block-end: 1px solid var(--rule);
      }
      .edition > .row {
        grid-column: 1 / -1;
        justify-content: space-between;
      }
      .body textarea {
        min-block-size: 280px;
      }
      .preview {
        min-inline-size: 0;
        padding: 4px 0 0 28px;
        border-inline-start: 1px solid var(--rule);
      }
      .scope {
        display: grid;
        align-items: start;
        grid-template-columns: repeat(auto-fit, minmax(190px, 1fr));
        gap: 18px;
      }
      .scope fieldset {
        grid-column: 1 / -1;
      }
      @media (max-width: 760px) {
        .edition {
          grid-template-columns: minmax(0, 1fr);
        }
        .preview {
          padding: 14px 0 0;
          border: 0;
          border-block-start: 1px solid var(--rule);
        }
      }
    `,
  ];

  declare start: DraftStart;
  declare busy: boolean;
  declare private editions: DraftEdition[];

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('start')) return;
    const { draft, title, body, language } = this.start;
    this.editions = draft?.editions ?? [{ language, title, body }];
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  override render(): TemplateResult {
    const { texts } = this.context;
    const { draft } = this.start;
    const missing = languages.filter((code) => this.editions.every(({ language }) => language !== code));
    const countries = draft?.countries ?? this.start.countries;
    return html`<form class="sheet stack" @submit=${this.#submit}>
      ${this.editions.map((edition, index) => this.#edition(edition, index))}
      <div class="row">
        ${missing.map(
          (language) =>
            html`<button
              class="quiet"
              type="button"
              @click=${() => (this.editions = [...this.editions, { language, title: '', body: '' }])}
            >
              ${texts.addLanguage(texts.languages[language])}
            </button>`,
        )}
      </div>
      <div class="scope">
        <label class="field">
          <span>${texts.countriesField}</span>
          <input
            name="countries"
            .value=${countries.join(', ')}
            pattern="\\s*([A-Za-z]{2}(\\s*,\\s*[A-Za-z]{2})*)?\\s*"
            aria-describedby="countries-hint"
          />
          <span id="countries-hint" class="meta">${texts.countriesHint}</span>
        </label>
        <label class="field">
          <span>${texts.fromField} (${texts.optional})</span>
          <input type="date" name="from" .value=${draft?.effectiveFrom ?? ''} />
        </label>
        <label class="field">
          <span>${texts.toField} (${texts.optional})</span>
          <input type="date" name="to" .value=${draft?.effectiveTo ?? ''} />
        </label>
        <fieldset>
          <legend>${texts.rolesField} (${texts.everyRole})</legend>
          ${readers.map(
            (role) =>
              html`<label class="check">
                <input
                  type="checkbox"
                  name="roles"
                  value=${role}
                  ?checked=${draft?.roles.includes(role) === true}
                />${texts.roles[role]}
              </label>`,
          )}
        </fieldset>
      </div>
      <div class="row">
        <button class="primary" type="submit" ?disabled=${this.busy}>${texts.saveDraft}</button>
        <button class="quiet" type="button" @click=${() => this.#fire('draft-cancel')}>
          ${texts.cancel}
        </button>
      </div>
    </form>`;
  }

  #edition(edition: DraftEdition, index: number): TemplateResult {
    const { texts } = this.context;
    const { language, title, body } = edition;
    return html`<div class="edition">
      <div class="row">
        <h3>${texts.languages[language]}</h3>
        ${
          this.editions.length === 1
            ? nothing
            : html`<button
                class="quiet"
                type="button"
                @click=${() => (this.editions = this.editions.filter((one) => one.language !== language))}
              >
                ${texts.removeLanguage(texts.languages[language])}
              </button>`
        }
      </div>
      <div class="stack">
        <label class="field">
          <span>${texts.titleField}</span>
          <input
            required
            maxlength="200"
            lang=${language}
            .value=${title}
            @input=${(event: InputEvent) => this.#write(index, { title: valueOf(event) })}
          />
        </label>
        <label class="field body">
          <span>${texts.bodyField}</span>
          <textarea
            required
            maxlength="40000"
            lang=${language}
            .value=${body}
            @input=${(event: InputEvent) => this.#write(index, { body: valueOf(event) })}
          ></textarea>
        </label>
      </div>
      <div class="preview" lang=${language}>
        <p class="meta">${texts.preview}</p>
        ${
          title + body === ''
            ? html`<p class="meta">${texts.emptyPreview}</p>`
            : html`<h3>${title}</h3>
                <div class="prose">${renderMarkdown(body, { scope: 'document' })}</div>`
        }
      </div>
    </div>`;
  }

  #write(index: number, change: Partial<DraftEdition>): void {
    this.editions = this.editions.map((edition, at) => (at === index ? { ...edition, ...change } : edition));
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const draft: GapDraftRequest = {
      editions: this.editions,
      countries: text('countries')
        .split(',')
        .map((code) => code.trim().toUpperCase())
        .filter((code) => code !== ''),
      roles: form.getAll('roles') as Role[],
      effectiveFrom: text('from') || null,
      effectiveTo: text('to') || null,
    };
    this.#fire('draft-save', draft);
  };

  #fire(name: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function valueOf(event: InputEvent): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
}
