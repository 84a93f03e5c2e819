import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { ProcedureDocumentBody } from '../../contracts/http-api.ts';
import type { Citation } from '../../contracts/tool-results.ts';
import { findPassage, highlightPassage } from '../markdown/highlight-passage.ts';
import { renderMarkdown } from '../markdown/render-markdown.ts';
import type { PartContext } from '../parts/part-context.ts';
import type { ApiClient } from '../service/api-client.ts';
import { errorText } from '../service/error-text.ts';
import type { ServiceError } from '../service/service-result.ts';
import { controls } from '../styles/controls.ts';
import { prose } from '../styles/prose.ts';
import { skeletonStyles, skeletonView } from './skeleton-view.ts';

type Loaded =
  | { state: 'loading' }
  | { state: 'loaded'; document: ProcedureDocumentBody }
  | { state: 'failed'; error: ServiceError };

/**
 * `<comptoir-passage>`: the document behind a citation with the cited words marked, and whether it is in force. When
 * the document has changed since, the cited words are shown apart: what was quoted is never silently replaced.
 */
export class PassageElement extends LitElement {
  static override properties: PropertyDeclarations = {
    citation: { attribute: false },
    context: { attribute: false },
    api: { attribute: false },
    today: { attribute: false },
    loaded: { state: true },
  };
  static override styles = [
    controls,
    prose,
    skeletonStyles,
    css`
      :host {
        position: relative;
        display: block;
        block-size: 100%;
        padding: 20px 24px 40px;
        overflow-y: auto;
        overscroll-behavior: contain;
      }
      h3.title {
        margin: 0;
        font-family: var(--display-font);
        font-size: 1.375em;
        font-weight: 500;
        line-height: 1.3;
        text-wrap: balance;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
        margin: 8px 0 20px;
        padding-block-end: 16px;
        border-block-end: 1px solid var(--rule);
        color: var(--ink-soft);
        font-size: 0.875em;
        line-height: 1.5;
      }
      .past {
        color: var(--negative);
      }
      .moved {
        margin-block-end: 20px;
        padding: 14px 16px;
        border-inline-start: 2px solid var(--caution);
        background: var(--wash);
      }
      .moved p {
        margin: 0 0 8px;
        font-size: 0.9375em;
      }
      .failed {
        display: grid;
        justify-items: start;
        gap: 12px;
        margin-block-start: 20px;
      }
      .failed p {
        margin: 0;
      }
    `,
  ];

  declare citation: Citation;
  declare context: PartContext;
  declare api: Pick<ApiClient, 'procedure'> | null;
  /** ISO date, to tell whether the document is in force. */
  declare today: string;
  declare private loaded: Loaded;

  constructor() {
    super();
    this.api = null;
    this.today = new Date().toISOString().slice(0, 10);
    this.loaded = { state: 'loading' };
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('citation')) void this.#load();
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has('loaded') || this.loaded.state !== 'loaded') return;
    // Not `scrollIntoView`, which would scroll the page around the widget too.
    const mark = this.renderRoot.querySelector('mark');
    if (mark === null) return;
    const distance = mark.getBoundingClientRect().top - this.getBoundingClientRect().top;
    this.scrollTop += distance - this.clientHeight / 3;
  }

  override render(): TemplateResult {
    const { citation, loaded, context } = this;
    const { texts } = context;
    return html`
      <h3 class="title">${loaded.state === 'loaded' ? loaded.document.title : citation.title}</h3>
      ${this.#facts()}
      ${
        loaded.state === 'loading'
          ? skeletonView(texts)
          : loaded.state === 'loaded'
            ? this.#document(loaded.document)
            : html`<div class="failed">
                ${this.#citedWords(texts.citedWords)}
                <p>${errorText(texts, loaded.error)}</p>
                <button class="button" type="button" @click=${() => void this.#load()}>
                  ${texts.tryAgain}
                </button>
              </div>`
      }
    `;
  }

  #facts(): TemplateResult {
    const { citation, loaded, context, today } = this;
    const { texts, formats } = context;
    const facts = loaded.state === 'loaded' ? loaded.document : { ...citation, effectiveTo: null };
    const { effectiveFrom, effectiveTo } = facts;
    const isPast = effectiveTo !== null && effectiveTo < today;
    const since =
      effectiveFrom === null
        ? null
        : (effectiveFrom > today ? texts.inForceFrom : texts.inForceSince)(formats.day(effectiveFrom));
    return html`<p class="facts">
      ${
        isPast
          ? html`<span class="past">${texts.noLongerInForce(formats.day(effectiveTo))}</span>`
          : since === null
            ? nothing
            : html`<span>
                ${since}${effectiveTo === null ? '' : ` ${texts.inForceUntil(formats.day(effectiveTo))}`}
              </span>`
      }
      ${facts.version === '' ? nothing : html`<span>${texts.version(facts.version)}</span>`}
      <span>
        ${
          facts.countries.length === 0
            ? texts.allCountries
            : facts.countries.map((code) => formats.country(code)).join(', ')
        }
      </span>
      ${facts.owner === null ? nothing : html`<span>${texts.owner(facts.owner)}</span>`}
    </p>`;
  }

  #document(document: ProcedureDocumentBody): TemplateResult {
    const { texts } = this.context;
    const passage = findPassage(document.text, this.citation.quote, this.citation);
    const marked = passage === null ? null : highlightPassage(document.text, passage);
    return html`
      ${marked === null ? this.#citedWords(passage === null ? texts.passageMoved : texts.citedWords) : nothing}
      <div class="prose" lang=${document.language}>
        ${marked ?? renderMarkdown(document.text, { scope: 'document' })}
      </div>
    `;
  }

  #citedWords(heading: string): TemplateResult {
    return html`<div class="moved">
      <p class="soft">${heading}</p>
      <div class="prose" lang=${this.citation.language}>
        ${renderMarkdown(this.citation.quote, { scope: 'document' })}
      </div>
    </div>`;
  }

  async #load(): Promise<void> {
    const { citation, api } = this;
    if (api === null) return;
    this.loaded = { state: 'loading' };
    const { language, version } = citation;
    const result = await api.procedure(citation.documentId, { language, version });
    if (this.citation !== citation) return;
    this.loaded = result.ok
      ? { state: 'loaded', document: result.value }
      : { state: 'failed', error: result.error };
  }
}
