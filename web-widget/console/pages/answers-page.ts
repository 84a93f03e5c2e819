import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { ApprovedAnswerBody } from '../../../contracts/approved-answers.ts';
import { pageStyles } from '../console-styles.ts';
import { LoadController } from '../load-controller.ts';
import { loaded, pageHead } from '../states.ts';
import { PageElement } from './page-element.ts';

/** `<comptoir-answers-page>`: approved answers; those whose section changed are to be approved again. */
export class AnswersPage extends PageElement {
  static override styles: CSSResultGroup = [
    pageStyles,
    css`
      h2 {
        margin-block: 32px 8px;
      }
      li {
        display: grid;
        gap: 8px;
        padding: 18px 0;
        border-block-end: 1px solid var(--rule);
      }
    `,
  ];
  readonly #answers = new LoadController(this, () => this.context.api.answers());

  override render(): TemplateResult {
    const { texts } = this.context;
    return html`${pageHead(texts.sections.answers, texts.about.answers)}
    ${loaded(this.#answers, this.context, (answers) => this.#lists(answers))}`;
  }

  #lists(answers: readonly ApprovedAnswerBody[]): TemplateResult {
    const { texts } = this.context;
    if (answers.length === 0) return html`<p class="empty">${texts.noAnswers}</p>`;
    const list = (title: string, status: ApprovedAnswerBody['status']) => {
      const shown = answers.filter((answer) => answer.status === status);
      return shown.length === 0
        ? nothing
        : html`<h2>${title}</h2>
            <ul>
              ${shown.map((answer) => html`<li>${this.#answer(answer)}</li>`)}
            </ul>`;
    };
    return html`${list(texts.toApproveAgain, 'withdrawn')}${list(texts.holding, 'active')}`;
  }

  #answer(answer: ApprovedAnswerBody): TemplateResult {
    const { texts, formats } = this.context;
    const { question, language, title, section, quote, countries, approvedBy, approvedAt, withdrawn } =
      answer;
    const where = countries.length === 0 ? texts.everyCountry : countries.map(formats.country).join(', ');
    const again = new URLSearchParams({ question, language }).toString();
    return html`<h3 lang=${language}>${question}</h3>
      <p class="meta">
        ${[title, section, where, texts.approvedBy(approvedBy, formats.day(approvedAt))].join(' · ')}
      </p>
      <blockquote lang=${answer.documentLanguage}>${quote}</blockquote>
      <div class="row">
        ${
          withdrawn === null
            ? html`<button class="quiet" type="button" @click=${() => void this.#withdraw(answer.answerId)}>
                ${texts.withdraw}
              </button>`
            : html`<span class="mark due">${texts.withdrawn[withdrawn]}</span>
                <a href="#/try?${again}">${texts.tryAgainWith}</a>`
        }
      </div>`;
  }

  async #withdraw(answerId: string): Promise<void> {
    const result = await this.context.api.withdrawAnswer(answerId);
    if (result.ok) await this.#answers.load();
  }
}
