import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { GapDetail, GapDraftRequest, GapQuestion } from '../../../contracts/gaps.ts';
import { failureText } from '../console-context.ts';
import { pageStyles } from '../console-styles.ts';
import { draftView } from '../views/draft-view.ts';
import type { DraftStart } from '../views/draft-editor.ts';
import { replayStyles, replayView } from '../views/replay-view.ts';
import { LoadController } from '../load-controller.ts';
import type { ConsoleFailure, ConsoleResult } from '../service/console-result.ts';
import { loaded } from '../states.ts';
import { renderMarkdown } from '../../markdown/render-markdown.ts';
import { prose } from '../../styles/prose.ts';
import { statusMark } from './gaps-page.ts';
import { PageElement } from './page-element.ts';

/** `<comptoir-gap-page>`: one gap from its questions to the proof that they are answered. */
export class GapPage extends PageElement {
  static override properties: PropertyDeclarations = {
    ...PageElement.properties,
    gapId: { attribute: false },
    start: { state: true },
    problem: { state: true },
    busy: { state: true },
  };
  static override styles: CSSResultGroup = [
    pageStyles,
    prose,
    replayStyles,
    css`
      .back {
        display: inline-flex;
        align-items: center;
        min-block-size: 44px;
      }
      .top {
        margin-block: 6px 28px;
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 5fr) minmax(0, 4fr);
        gap: 28px 40px;
      }
      .missing {
        margin-block-end: 40px;
      }
      .columns .missing {
        margin-block: 36px 0;
      }
      .questions li {
        padding: 12px 0;
        border-block-end: 1px solid var(--rule);
      }
      .questions p {
        overflow-wrap: anywhere;
      }
      .nearest li + li {
        margin-block-start: 16px;
      }
      .passage {
        max-block-size: 6.6em;
        margin-block: 6px 2px;
        padding-inline-start: 14px;
        border-inline-start: 2px solid var(--rule);
        color: var(--ink-soft);
        font-size: 0.9375rem;
        overflow: hidden;
        mask-image: linear-gradient(#000 60%, transparent);
      }
      h2 {
        margin-block-end: 10px;
      }
      @media (max-width: 900px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  declare gapId: string;
  /** What the editor starts from; null while it is closed. */
  declare private start: DraftStart | null;
  declare private problem: ConsoleFailure | null;
  declare private busy: 'approving' | 'replaying' | 'saving' | null;
  readonly #gap = new LoadController(this, () => this.context.api.gap(this.gapId));

  constructor() {
    super();
    this.start = null;
    this.problem = null;
    this.busy = null;
  }

  override render(): TemplateResult {
    const { texts } = this.context;
    return html`<a class="back" href="#/gaps">${texts.back}: ${texts.sections.gaps}</a>
      ${loaded(this.#gap, this.context, (detail) => this.#detail(detail))}`;
  }

  #detail(detail: GapDetail): TemplateResult {
    const { texts, formats } = this.context;
    const { gap } = detail;
    const who = gap.owner === null ? '' : texts.ownedBy(gap.owner);
    const times = texts.asked(formats.count(gap.count), formats.isOne(gap.count));
    return html`<div class="top stack">
        <h1 tabindex="-1">${gap.title}</h1>
        <div class="row">
          <span class=${statusMark[gap.status]}>${texts.status[gap.status]}</span>
          <span class="meta">${[times, who].filter((fact) => fact !== '').join(' · ')}</span>
          <button class="quiet" type="button" @click=${() => this.#change({ owned: !gap.ownedByMe })}>
            ${gap.ownedByMe ? texts.giveUp : texts.take}
          </button>
          <button
            class="quiet"
            type="button"
            @click=${() => this.#change({ status: gap.status === 'dismissed' ? 'open' : 'dismissed' })}
          >
            ${gap.status === 'dismissed' ? texts.reopen : texts.dismiss}
          </button>
        </div>
      </div>
      ${
        this.problem === null
          ? nothing
          : html`<div class="failure" role="alert">${failureText(texts, this.problem)}</div>`
      }
      ${replayView(detail.replays, this.context, () => void this.#replay(), this.busy === 'replaying')}
      ${this.start === null ? nothing : this.#text(detail)}
      <div class="columns">
        <div>
          <section class="questions" aria-labelledby="questions">
            <h2 id="questions">${texts.questions}</h2>
            <ul>
              ${detail.questions.map((question) => html`<li>${this.#question(question)}</li>`)}
            </ul>
          </section>
          ${this.start === null ? this.#text(detail) : nothing}
        </div>
        <section class="nearest" aria-labelledby="nearest">
          <h2 id="nearest">${texts.nearest}</h2>
          ${this.#nearest(detail)}
        </section>
      </div>`;
  }

  #text(detail: GapDetail): TemplateResult {
    return html`<section class="missing" aria-labelledby="text">
      <h2 id="text">${this.context.texts.text}</h2>
      ${draftView({
        detail,
        context: this.context,
        start: this.start,
        busy: this.busy,
        open: () => (this.start = this.#startOf(detail)),
        close: () => (this.start = null),
        save: (draft) => void this.#save(draft),
        approve: () => void this.#approve(),
      })}
    </section>`;
  }

  #question(question: GapQuestion): TemplateResult {
    const { texts, formats } = this.context;
    const { before, complaint } = question;
    const where = question.country === null ? '' : formats.country(question.country);
    const title = before.citation?.title;
    const reasons = complaint === null ? '' : complaint.comment;
    return html`<p lang=${question.language}>${question.text}</p>
      <p class="meta">
        ${[
          texts.inCountry(texts.roles[question.role], where),
          formats.moment(question.askedAt),
          texts.causes[question.cause],
          ...(title === undefined
            ? question.cause === 'unanswered'
              ? []
              : [texts.hadNoAnswer]
            : [texts.answeredFrom(title)]),
        ].join(' · ')}
      </p>
      ${reasons === '' ? nothing : html`<blockquote class="meta">${reasons}</blockquote>`}`;
  }

  #nearest({ nearest }: GapDetail): TemplateResult {
    const { texts } = this.context;
    if (nearest.length === 0) return html`<p class="meta">${texts.noNearest}</p>`;
    return html`<ul>
      ${nearest.map(
        ({ citation, text }) =>
          html`<li>
            <h3>${citation.title}</h3>
            <p class="meta">${citation.section} · ${citation.language} · ${citation.version}</p>
            <div class="prose passage" lang=${citation.language}>
              ${renderMarkdown(withoutHeading(text), { scope: 'document' })}
            </div>
            <button
              class="quiet"
              type="button"
              @click=${() => (this.start = { ...this.#blank(), title: citation.title, body: text })}
            >
              ${texts.startFrom}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  /** The editor's beginning: the draft that is there, or an empty text for the person's own country. */
  #startOf({ draft }: GapDetail): DraftStart {
    return draft === null ? this.#blank() : { ...this.#blank(), draft };
  }

  #blank(): DraftStart {
    const { country, language, me } = this.context;
    return {
      draft: null,
      title: '',
      body: '',
      language: this.#gap.value?.questions[0]?.language ?? language,
      countries: me.role === 'admin' || country === null ? [] : [country],
    };
  }

  #change(change: { status?: 'open' | 'dismissed'; owned?: boolean }): void {
    void this.#take(this.context.api.changeGap(this.gapId, change));
  }

  async #save(draft: GapDraftRequest): Promise<void> {
    this.busy = 'saving';
    if (await this.#take(this.context.api.saveDraft(this.gapId, draft))) {
      this.start = null;
      this.context.say(this.context.texts.draftSaved);
    }
  }

  async #approve(): Promise<void> {
    this.busy = 'approving';
    if (await this.#take(this.context.api.approveDraft(this.gapId))) this.#showReplay();
  }

  async #replay(): Promise<void> {
    this.busy = 'replaying';
    if (await this.#take(this.context.api.replay(this.gapId))) this.#showReplay();
  }

  /** Says what came of the replay and brings it on screen. */
  #showReplay(): void {
    const { texts, formats } = this.context;
    const [replay] = this.#gap.value?.replays ?? [];
    if (!replay) return;
    const { answered, total, replayedAt } = replay;
    this.context.say(
      texts.replayed(formats.count(answered), formats.count(total), formats.moment(replayedAt)),
    );
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('#replay')?.focus();
    });
  }

  async #take(call: Promise<ConsoleResult<GapDetail>>): Promise<boolean> {
    this.problem = null;
    const result = await call;
    this.busy = null;
    if (result.ok) await this.#gap.take(Promise.resolve(result));
    else this.problem = result.error;
    return result.ok;
  }
}

/** A section's text below its own heading, which stands above it already. */
function withoutHeading(text: string): string {
  return text.replace(/^#+ .*\n+/, '');
}
