import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { HandOff } from '../../../contracts/hand-offs.ts';
import { failureText } from '../console-context.ts';
import { pageStyles } from '../console-styles.ts';
import { LoadController } from '../load-controller.ts';
import type { ConsoleFailure } from '../service/console-result.ts';
import { loaded, pageHead } from '../states.ts';
import { PageElement } from './page-element.ts';

/** Milliseconds between looks for new questions while the page is open. */
const lookEvery = 20_000;

/** `<comptoir-hand-offs-page>`: questions that were passed on, to be answered into their conversations. */
export class HandOffsPage extends PageElement {
  static override properties: PropertyDeclarations = {
    ...PageElement.properties,
    problem: { state: true },
    sending: { state: true },
  };
  static override styles: CSSResultGroup = [
    pageStyles,
    css`
      h2 {
        margin-block: 32px 14px;
      }
      li + li {
        margin-block-start: 16px;
      }
      .question {
        font-family: var(--display-font);
        font-size: 1.25rem;
        line-height: 1.35;
        overflow-wrap: anywhere;
      }
      textarea {
        min-block-size: 96px;
      }
      .answer {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  declare private problem: { handOffId: string; failure: ConsoleFailure } | null;
  declare private sending: string | null;
  readonly #handOffs = new LoadController(this, () => this.context.api.handOffs());
  #watch: ReturnType<typeof setInterval> | null = null;

  constructor() {
    super();
    this.problem = null;
    this.sending = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch = setInterval(() => void this.#handOffs.load(), lookEvery);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#watch !== null) clearInterval(this.#watch);
  }

  override render(): TemplateResult {
    const { texts } = this.context;
    return html`${pageHead(texts.sections['hand-offs'], texts.about['hand-offs'])}
    ${loaded(this.#handOffs, this.context, (handOffs) => this.#lists(handOffs))}`;
  }

  #lists(handOffs: readonly HandOff[]): TemplateResult {
    const { texts } = this.context;
    if (handOffs.length === 0) return html`<p class="empty">${texts.noHandOffs}</p>`;
    const list = (title: string, shown: readonly HandOff[]) =>
      shown.length === 0
        ? nothing
        : html`<h2>${title}</h2>
            <ul>
              ${repeat(
                shown,
                ({ handOffId }) => handOffId,
                (handOff) => html`<li class="sheet stack">${this.#handOff(handOff)}</li>`,
              )}
            </ul>`;
    return html`${list(
      texts.handOffsOpen,
      handOffs.filter(({ status }) => status === 'open'),
    )}
    ${list(
      texts.handOffsAnswered,
      handOffs.filter(({ status }) => status === 'answered'),
    )}`;
  }

  #handOff(handOff: HandOff): TemplateResult {
    const { texts, formats } = this.context;
    const { question, language, before, storeName, role, askedAt, gapId } = handOff;
    const shownBefore = before !== null && before.question !== question ? before : null;
    return html`<div>
        <p class="question" lang=${language}>${question}</p>
        <p class="meta">
          ${[texts.roles[role], storeName ?? '', formats.moment(askedAt)].filter((fact) => fact !== '').join(' · ')}
        </p>
      </div>
      ${
        shownBefore === null
          ? nothing
          : html`<div class="meta">
              ${texts.askedBefore}
              <blockquote lang=${language}>${shownBefore.question}</blockquote>
            </div>`
      }
      ${handOff.status === 'open' ? this.#form(handOff) : this.#answer(handOff)}
      ${gapId === null ? nothing : html`<div><a href="#/gaps/${gapId}">${texts.makeText}</a></div>`}`;
  }

  #form({ handOffId, language }: HandOff): TemplateResult {
    const { texts } = this.context;
    return html`<form class="stack" @submit=${(event: SubmitEvent) => void this.#send(event, handOffId)}>
      <label class="field">
        <span>${texts.answerField} (${texts.languages[language]})</span>
        <textarea name="text" required maxlength="4000" lang=${language}></textarea>
      </label>
      ${
        this.problem?.handOffId === handOffId
          ? html`<div class="failure" role="alert">${failureText(texts, this.problem.failure)}</div>`
          : nothing
      }
      <div class="row">
        <button class="primary" type="submit" ?disabled=${this.sending === handOffId}>
          ${texts.sendAnswer}
        </button>
      </div>
    </form>`;
  }

  #answer({ answer, answeredBy, answeredAt }: HandOff): TemplateResult {
    const { texts, formats } = this.context;
    return html`<div>
      <p class="answer">${answer}</p>
      <p class="meta">${texts.answeredBy(answeredBy ?? '', formats.moment(answeredAt ?? ''))}</p>
    </div>`;
  }

  async #send(event: SubmitEvent, handOffId: string): Promise<void> {
    event.preventDefault();
    const text = new FormData(event.currentTarget as HTMLFormElement).get('text');
    this.sending = handOffId;
    const result = await this.context.api.answerHandOff(handOffId, typeof text === 'string' ? text : '');
    this.sending = null;
    this.problem = result.ok ? null : { handOffId, failure: result.error };
    if (!result.ok) return;
    this.context.say(this.context.texts.answerSent);
    await this.#handOffs.load();
    this.focus();
  }
}
