import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { LanguageCode } from '../../contracts/languages.ts';
import { createFormats } from '../language/formats.ts';
import { pickLanguage } from '../language/texts.ts';
import { serverAddress } from '../service/server-address.ts';
import { createTokenSource, type TokenProvider } from '../service/token-source.ts';
import { failureText, type ConsoleContext } from './console-context.ts';
import { shellStyles } from './shell-styles.ts';
import { consoleTextsIn } from './language/console-texts.ts';
import type { PageElement } from './pages/page-element.ts';
import { createConsoleApi } from './service/console-api.ts';
import type { ConsoleFailure } from './service/console-result.ts';

const sections = ['gaps', 'hand-offs', 'documents', 'try', 'answers'] as const;
type Section = (typeof sections)[number];

/** Milliseconds that a message stays. */
const messageTime = 6000;

/**
 * `<comptoir-console>`: the pages for those who keep the house's knowledge. Place in the address's hash.
 *
 * @attr server - address of the Comptoir server; default: above the page
 * @attr language - `en`, `fr` or `it`; default: the person's, then the page's, then the browser's
 * @prop tokenProvider - `(request: { refresh: boolean }) => Promise<string> | string`: the person's access token
 * @slot home - where the way back leads
 */
export class ComptoirConsole extends LitElement {
  static override properties: PropertyDeclarations = {
    server: { reflect: true },
    language: { reflect: true },
    tokenProvider: { attribute: false },
    context: { state: true },
    failure: { state: true },
    place: { state: true },
    message: { state: true },
  };
  static override styles = shellStyles;

  declare server: string | null;
  declare language: string | null;
  declare tokenProvider: TokenProvider | null;
  declare private context: ConsoleContext | null;
  declare private failure: ConsoleFailure | null;
  declare private place: string;
  declare private message: string;
  #opened: TokenProvider | null = null;
  #silence: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    super();
    this.server = null;
    this.language = null;
    this.tokenProvider = null;
    this.context = null;
    this.failure = null;
    this.place = placeOf(location.hash);
    this.message = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#moved);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#moved);
  }

  override willUpdate(): void {
    if (this.tokenProvider === this.#opened) return;
    this.#opened = this.tokenProvider;
    this.context = null;
    void this.#open();
  }

  override render(): TemplateResult {
    const { context } = this;
    if (context === null) return this.#outside();
    const { texts, me } = context;
    const [section] = this.#section();
    return html`<div class="console" lang=${context.language}>
      <nav aria-label=${texts.title}>
        <p class="title">${texts.title}</p>
        <ul>
          ${sections.map(
            (one) =>
              html`<li>
                <a href="#/${one}" aria-current=${one === section ? 'page' : nothing}
                  >${texts.sections[one]}</a
                >
              </li>`,
          )}
        </ul>
        <div class="who">
          <p>${texts.signedInAs(texts.roles[me.role], me.storeName ?? '')}</p>
          <slot name="home"></slot>
        </div>
      </nav>
      <main>${this.#page(context)}</main>
      <div class="message" role="status" aria-live="polite">
        ${this.message === '' ? nothing : html`<span>${this.message}</span>`}
      </div>
    </div>`;
  }

  /** Before one is in: signing in, refused, or no server. */
  #outside(): TemplateResult {
    const texts = consoleTextsIn(this.#language(null));
    const words =
      this.failure === null
        ? this.tokenProvider === null
          ? texts.signInFirst
          : texts.loading
        : this.failure.code === 'not-permitted'
          ? texts.notForYou
          : failureText(texts, this.failure);
    return html`<div class="outside" role="status">
      <h1>${texts.title}</h1>
      <p>${words}</p>
      ${
        this.failure !== null && this.failure.code !== 'not-permitted'
          ? html`<button class="button" type="button" @click=${() => void this.#open()}>
              ${texts.tryAgain}
            </button>`
          : nothing
      }
      <slot name="home"></slot>
    </div>`;
  }

  #page(context: ConsoleContext): TemplateResult {
    const [section, rest, query] = this.#section();
    switch (section) {
      case 'gaps':
        return rest === ''
          ? html`<comptoir-gaps-page class="page" .context=${context}></comptoir-gaps-page>`
          : html`<comptoir-gap-page class="page" .context=${context} .gapId=${rest}></comptoir-gap-page>`;
      case 'hand-offs':
        return html`<comptoir-hand-offs-page class="page" .context=${context}></comptoir-hand-offs-page>`;
      case 'documents':
        return html`<comptoir-documents-page class="page" .context=${context}></comptoir-documents-page>`;
      case 'try':
        return html`<comptoir-try-page class="page" .context=${context} .query=${query}></comptoir-try-page>`;
      case 'answers':
        return html`<comptoir-answers-page class="page" .context=${context}></comptoir-answers-page>`;
    }
  }

  #section(): [Section, string, URLSearchParams] {
    const [path = '', query = ''] = this.place.split('?');
    const [name = '', rest = ''] = path.split('/');
    return [sections.find((one) => one === name) ?? 'gaps', rest, new URLSearchParams(query)];
  }

  async #open(): Promise<void> {
    const address = serverAddress(this.server ?? '..', document.baseURI);
    this.failure = null;
    if (this.tokenProvider === null || address === null) return;
    const provider = this.tokenProvider;
    const api = createConsoleApi(address, createTokenSource(provider));
    const result = await api.me();
    if (provider !== this.tokenProvider) return;
    if (!result.ok) {
      this.failure = result.error;
      return;
    }
    const me = result.value;
    if (me.role !== 'manager' && me.role !== 'admin') {
      this.failure = { code: 'not-permitted', message: '', details: [] };
      return;
    }
    const language = this.#language(me.language);
    this.context = {
      api,
      language,
      texts: consoleTextsIn(language),
      formats: createFormats(language),
      me,
      country: me.country ?? null,
      say: (words) => this.#say(words),
    };
  }

  #language(own: LanguageCode | null): LanguageCode {
    return pickLanguage([this.language, own, document.documentElement.lang, navigator.language]);
  }

  #say(words: string): void {
    this.message = words;
    if (this.#silence !== null) clearTimeout(this.#silence);
    this.#silence = setTimeout(() => (this.message = ''), messageTime);
  }

  /** Another page: its heading takes the focus, as it would on a page of its own. */
  readonly #moved = (): void => {
    this.place = placeOf(location.hash);
    void this.updateComplete.then(async () => {
      scrollTo({ top: 0 });
      const page = this.renderRoot.querySelector<PageElement>('.page');
      await page?.updateComplete;
      page?.focus();
    });
  };
}

const placeOf = (hash: string) => hash.replace(/^#\/?/, '');
