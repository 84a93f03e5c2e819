import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { LanguageCode } from '../contracts/languages.ts';
import type { Citation } from '../contracts/tool-results.ts';
import { chatElementStyles } from './chat-element-styles.ts';
import { AnnouncerController } from './controllers/announcer-controller.ts';
import { ChatController } from './controllers/chat-controller.ts';
import type { ComposerEnvironment } from './controllers/composer-controller.ts';
import { createSpeaking } from './controllers/create-speaking.ts';
import { DropController } from './controllers/drop-controller.ts';
import { LogScrollController } from './controllers/log-scroll-controller.ts';
import { pickLanguage } from './language/texts.ts';
import type { PartContext } from './parts/part-context.ts';
import { createPartContexts } from './parts/part-contexts.ts';
import { openServices, type Services } from './service/open-services.ts';
import { createPhotoService } from './service/photo-service.ts';
import { createPlanService } from './service/plan-service.ts';
import { createCanvasPictureCodec } from './service/prepare-picture.ts';
import type { TokenProvider } from './service/token-source.ts';
import { browserStorage } from './state/browser-storage.ts';
import { bannerView } from './views/banner-view.ts';
import type { ComposerElement } from './views/composer-element.ts';
import { deepActiveElement } from './views/deep-active-element.ts';
import { footView } from './views/foot-view.ts';
import { headerView } from './views/header-view.ts';
import { icons } from './views/icons.ts';
import { logView } from './views/log-view.ts';
import { openSheetView } from './views/open-sheet-view.ts';

/**
 * `<comptoir-chat>`: the store assistant as one element for any page.
 *
 * ```html
 * <script type="module" src="https://comptoir.example/widget/comptoir-chat.js"></script>
 * <comptoir-chat server="https://comptoir.example" language="fr"></comptoir-chat>
 * ```
 *
 * ```js
 * // The page signs its people in and gives their token; no key and no token ever stands in HTML.
 * document.querySelector('comptoir-chat').tokenProvider = async ({ refresh }) => accessToken({ fresh: refresh });
 * ```
 *
 * A page with a content security policy allows the server in `script-src`, `connect-src` (with its `wss:` address) and
 * `img-src blob: data:`. The widget asks nothing of any other host.
 *
 * @attr server - address of the Comptoir server, with a path where it has one; default: where the script came from
 * @attr language - `en`, `fr` or `it`; default: the person's, then the page's, then the browser's
 * @attr launcher - shows a button in the corner of the page that opens the assistant; without it the assistant stands
 *   inline and fills the height its page gives it (640 px by default)
 * @attr open - with `launcher`: whether the assistant is open
 *
 * @prop tokenProvider - `(request: { refresh: boolean }) => Promise<string> | string`: the signed-in person's access
 *   token; `refresh` is true after the last one was refused. Another function is another person: everything on screen
 *   is forgotten. Null signs out.
 * @method ask(question) - asks as if the person had typed it
 * @method startNew() - begins a new conversation
 *
 * @fires comptoir-sign-in-needed - no token was given or the fresh one was refused too; after signing in call
 *   `reconnect()` or set a new `tokenProvider`
 * @fires comptoir-conversation-change - `detail.conversationId`, null for a new one
 * @fires comptoir-open-change - `detail.open`, with `launcher`
 *
 * @slot title - the name in the header
 * @slot welcome - what an empty conversation says above its suggestions
 * @slot launcher - the words of the launcher button
 *
 * @csspart launcher, panel, header, log, composer
 *
 * @cssprop --comptoir-paper, --comptoir-surface, --comptoir-wash - the three backgrounds
 * @cssprop --comptoir-ink, --comptoir-ink-soft - text
 * @cssprop --comptoir-accent, --comptoir-on-accent - buttons and marks, and text on them
 * @cssprop --comptoir-rule, --comptoir-outline - thin lines, outlines of controls
 * @cssprop --comptoir-positive, --comptoir-caution, --comptoir-negative, --comptoir-highlight - states and the cited passage
 * @cssprop --comptoir-display-font, --comptoir-text-font, --comptoir-font-size, --comptoir-radius, --comptoir-z-index
 */
export class ComptoirChat extends LitElement {
  static override properties: PropertyDeclarations = {
    server: { reflect: true },
    language: { reflect: true },
    launcher: { type: Boolean, reflect: true },
    open: { type: Boolean, reflect: true },
    tokenProvider: { attribute: false },
    citation: { state: true },
  };
  static override styles = chatElementStyles;

  declare server: string | null;
  declare language: string | null;
  declare launcher: boolean;
  declare open: boolean;
  declare tokenProvider: TokenProvider | null;
  declare private citation: Citation | null;

  readonly #chat: ChatController;
  readonly #announcer: AnnouncerController;
  readonly #drop: DropController;
  readonly #scroll = new LogScrollController(this, () => this.renderRoot.querySelector('.log'));
  readonly #composing: ComposerEnvironment;
  readonly #speaking: ReturnType<typeof createSpeaking>;
  readonly #context: (language: LanguageCode) => PartContext;
  #focusBefore: HTMLElement | null = null;

  constructor() {
    super();
    this.server = null;
    this.language = null;
    this.launcher = false;
    this.open = false;
    this.tokenProvider = null;
    this.citation = null;
    this.#chat = new ChatController(this, {
      openServices: (settings, listener) => this.openServices(settings, listener),
      localStorage: browserStorage('localStorage'),
      sessionStorage: browserStorage('sessionStorage'),
      newId: () => crypto.randomUUID(),
      now: () => new Date(),
      language: () => this.#language,
      signInNeeded: () => this.#fire('comptoir-sign-in-needed'),
      conversationChanged: (conversationId) => this.#fire('comptoir-conversation-change', { conversationId }),
    });
    this.#announcer = new AnnouncerController(this, this.#chat);
    this.#drop = new DropController(this, (file) => this.#composer?.attach(file));
    this.#composing = {
      ...createCanvasPictureCodec(),
      uploader: () => this.#chat.services?.uploader ?? null,
      isOnline: () => this.#chat.connection.isOnline,
    };
    this.#speaking = createSpeaking(this, this.#chat, () => this.#language);
    this.#context = createPartContexts({
      pictures: { load: (address) => this.#services?.pictures.load(address) ?? Promise.resolve(null) },
      plans: createPlanService(() => this.#services?.api ?? null),
      photos: createPhotoService(() => this.#services?.api ?? null),
      ask: (question) => this.ask(question),
      openCitation: (citation) => this.#openSheet(() => (this.citation = citation)),
    });
  }

  /** Asks a question as if the person had typed it; with `launcher` the assistant opens. */
  ask(question: string): void {
    if (this.launcher) this.open = true;
    this.#chat.ask({ text: question, imageId: null, picture: null, previewUrl: null });
  }

  /** Begins a new conversation; the one on screen stays in the list. */
  startNew(): void {
    this.#chat.startNew();
    this.#composer?.focusField();
  }

  /** Tries to connect now, e.g. after the page has signed the person in again. */
  reconnect(): void {
    this.#chat.connection.reconnect();
  }

  override focus(): void {
    this.#composer?.focusField();
  }

  /** The services behind the element; a test puts its own here. */
  protected openServices(...[settings, listener]: Parameters<typeof openServices>): Services | null {
    return openServices(settings, listener);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override willUpdate(): void {
    const { server, tokenProvider, launcher, open } = this;
    // A closed launcher costs its page nothing: it connects when it is first opened.
    if (launcher && !open && this.#services === null) return;
    this.#chat.use(
      tokenProvider === null || !this.isConnected
        ? null
        : { server: server ?? defaultServer(), tokenProvider },
    );
  }

  override updated(): void {
    const { conversation, currentKey } = this.#chat;
    this.#scroll.shown(conversation.draftId + (conversation.loading ?? ''), currentKey);
  }

  override render(): TemplateResult {
    const context = this.#context(this.#language);
    const { texts } = context;
    if (this.launcher && !this.open) {
      return html`<button
        class="launcher"
        part="launcher"
        type="button"
        aria-label=${texts.openAssistant}
        @click=${() => this.#setOpen(true)}
      >
        ${icons.speech()}<span><slot name="launcher">${texts.title}</slot></span>
      </button>`;
    }
    const sheet = openSheetView({
      chat: this.#chat,
      context,
      citation: this.citation,
      close: () => this.#closeSheet(),
      startNew: () => this.startNew(),
    });
    return html`<div
      class="panel"
      part="panel"
      role=${this.launcher ? 'dialog' : 'region'}
      aria-label=${texts.assistant}
      @keydown=${this.#keyPressed}
      @dragover=${this.#drop.over}
      @dragleave=${this.#drop.leave}
      @drop=${this.#drop.dropped}
    >
      <header part="header" ?inert=${sheet !== nothing}>
        ${headerView({
          texts,
          listConversations: () => this.#openSheet(() => void this.#chat.history.open()),
          startNew: () => this.startNew(),
          readAloud: this.#speaking.aloud.isOffered ? this.#speaking.aloud : null,
          close: this.launcher ? () => this.#setOpen(false) : null,
        })}
      </header>
      ${bannerView({
        connection: this.#chat.connection,
        isConfigured: this.tokenProvider === null || this.#services !== null,
        texts,
        signIn: () => {
          this.#fire('comptoir-sign-in-needed');
          this.reconnect();
        },
      })}
      <div class="body" ?inert=${sheet !== nothing}>
        ${logView({
          chat: this.#chat,
          context,
          contextOf: (language) => this.#context(language ?? this.#language),
          edit: (question) => this.#composer?.edit(question),
        })}
        ${footView({ chat: this.#chat, scroll: this.#scroll, context, environment: this.#composing, voice: this.#speaking.voice })}
      </div>
      ${sheet} ${this.#drop.isOver ? html`<div class="drop">${texts.dropPicture}</div>` : nothing}
      <div class="visually-hidden" role="status">${this.#announcer.words(texts)}</div>
    </div>`;
  }

  get #services(): Services | null {
    return this.#chat.services;
  }

  get #composer(): ComposerElement | null {
    return this.renderRoot.querySelector('comptoir-composer');
  }

  get #language(): LanguageCode {
    return pickLanguage([
      this.language,
      this.#chat.session.me?.language,
      document.documentElement.lang,
      navigator.language,
    ]);
  }

  #openSheet(open: () => void): void {
    this.#focusBefore = deepActiveElement(document);
    open();
  }

  #closeSheet(): void {
    this.citation = null;
    this.#chat.history.close();
    void this.updateComplete.then(() => this.#focusBefore?.focus());
  }

  #setOpen(open: boolean): void {
    this.open = open;
    this.#fire('comptoir-open-change', { open });
    void this.updateComplete.then(() => {
      if (open) this.focus();
      else this.renderRoot.querySelector<HTMLElement>('.launcher')?.focus();
    });
  }

  readonly #keyPressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.launcher) this.#setOpen(false);
  };

  #fire(name: string, detail: Record<string, unknown> = {}): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** Without a `server` attribute: the server that the script came from. */
function defaultServer(): string {
  return new URL(/* @vite-ignore */ '..', import.meta.url).href;
}
