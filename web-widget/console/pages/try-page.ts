import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { LanguageCode } from '../../../contracts/languages.ts';
import type { Role } from '../../../contracts/principal.ts';
import type { ProcedureHit } from '../../../contracts/tool-results.ts';
import type { TrialRequest, TrialResponse } from '../../../contracts/trial.ts';
import { textsIn } from '../../language/texts.ts';
import { prose } from '../../styles/prose.ts';
import { failureText } from '../console-context.ts';
import { pageStyles } from '../console-styles.ts';
import type { ConsoleFailure } from '../service/console-result.ts';
import { pageHead } from '../states.ts';
import { countryCodes } from '../country-codes.ts';
import { answerView } from '../views/answer-view.ts';
import { PageElement } from './page-element.ts';

const languages: readonly LanguageCode[] = ['en', 'fr', 'it'];

/** `<comptoir-try-page>`: a question as somebody else would ask it, with the reasons of the answer. */
export class TryPage extends PageElement {
  static override properties: PropertyDeclarations = {
    ...PageElement.properties,
    query: { attribute: false },
    asked: { state: true },
    answer: { state: true },
    problem: { state: true },
    busy: { state: true },
    approved: { state: true },
  };
  static override styles: CSSResultGroup = [
    pageStyles,
    prose,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(170px, 1fr));
        gap: 16px;
      }
      .question,
      form .row {
        grid-column: 1 / -1;
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
        gap: 32px 40px;
        margin-block-start: 32px;
      }
      h2 {
        margin-block-end: 14px;
      }
      .hits li {
        display: grid;
        gap: 8px;
        padding: 16px 0;
        border-block-end: 1px solid var(--rule);
      }
      .why li {
        padding: 8px 0;
      }
      .found {
        grid-column: 1 / -1;
      }
      @media (max-width: 900px) {
        .columns {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  /** Question and language that the page opens with. */
  declare query: URLSearchParams;
  declare private asked: TrialRequest | null;
  declare private answer: TrialResponse | null;
  declare private problem: ConsoleFailure | null;
  declare private busy: boolean;
  /** Place of the hit that was approved just now. */
  declare private approved: number | null;

  constructor() {
    super();
    this.asked = null;
    this.answer = null;
    this.problem = null;
    this.busy = false;
    this.approved = null;
  }

  override render(): TemplateResult {
    const { texts } = this.context;
    return html`${pageHead(texts.sections.try, texts.about.try)} ${this.#form()}
    ${
      this.problem === null
        ? nothing
        : html`<p class="failure" role="alert">${failureText(texts, this.problem)}</p>`
    }
    ${this.answer === null ? nothing : this.#answer(this.answer)}`;
  }

  #first(): TrialRequest {
    const { country, language } = this.context;
    const asked = languages.find((code) => code === this.query.get('language')) ?? language;
    return { question: this.query.get('question') ?? '', country, role: 'advisor', language: asked };
  }

  #form(): TemplateResult {
    const { texts, formats, me, country } = this.context;
    const chosen = this.asked ?? this.#first();
    const isAdmin = me.role === 'admin';
    const roles: readonly Role[] = isAdmin
      ? ['advisor', 'new-hire', 'planner', 'manager', 'admin']
      : ['advisor', 'new-hire', 'manager'];
    const countries = isAdmin ? countryCodes : country === null ? [] : [country];
    const option = (value: string, words: string, selected: boolean) =>
      html`<option value=${value} ?selected=${selected}>${words}</option>`;
    return html`<form class="sheet" @submit=${this.#submit}>
      <label class="field question">
        <span>${texts.questionField}</span>
        <input name="question" required maxlength="1000" .value=${chosen.question} autocomplete="off" />
      </label>
      <label class="field">
        <span>${texts.countryField}</span>
        <select name="country">
          ${isAdmin ? option('', texts.noCountry, chosen.country === null) : nothing}
          ${countries
            .map((code) => ({ code, name: formats.country(code) }))
            .sort((a, b) => a.name.localeCompare(b.name))
            .map(({ code, name }) => option(code, name, chosen.country === code))}
        </select>
      </label>
      <label class="field">
        <span>${texts.roleField}</span>
        <select name="role">
          ${roles.map((role) => option(role, texts.roles[role], chosen.role === role))}
        </select>
      </label>
      <label class="field">
        <span>${texts.languageField}</span>
        <select name="language">
          ${languages.map((code) => option(code, texts.languages[code], chosen.language === code))}
        </select>
      </label>
      <div class="row">
        <button class="primary" type="submit" ?disabled=${this.busy}>
          ${this.busy ? texts.asking : texts.ask}
        </button>
      </div>
    </form>`;
  }

  #answer({ parts, decision, result, milliseconds }: TrialResponse): TemplateResult {
    const { texts, formats } = this.context;
    return html`<div class="columns" aria-live="polite">
      <section class="stack" aria-labelledby="answer" lang=${decision.language}>
        <h2 id="answer">${texts.theAnswer}</h2>
        ${answerView(parts)}
      </section>
      <section class="why" aria-labelledby="why">
        <h2 id="why">${texts.theReason}</h2>
        <ul class="sheet">
          <li>
            ${
              decision.tool === null
                ? texts.wouldReply(decision.reply ?? '')
                : texts.wouldCall(toolWords(this.context.language, decision.tool))
            }
          </li>
          <li class="meta">
            ${decision.intents
              .map(({ name, probability }) => texts.probability(name, formats.percent(probability)))
              .join(' · ')}
          </li>
          <li>
            <span class=${result.answerable ? 'mark good' : 'mark bad'}
              >${result.answerable ? texts.isAnswer : texts.isNotAnswer}</span
            >
          </li>
          ${result.approved ? html`<li>${texts.isApproved(result.approved.by)}</li>` : nothing}
          <li class="meta">${texts.took(formats.amount(milliseconds))}</li>
        </ul>
      </section>
      <section class="found" aria-labelledby="found">
        <h2 id="found">${texts.found}</h2>
        ${
          result.hits.length === 0
            ? html`<p class="meta">${texts.nothingFound}</p>`
            : html`<ol class="plain hits">
                ${result.hits.map((hit, index) => html`<li>${this.#hit(hit, index)}</li>`)}
              </ol>`
        }
      </section>
    </div>`;
  }

  #hit({ citation, score }: ProcedureHit, index: number): TemplateResult {
    const { texts, formats } = this.context;
    const where =
      citation.countries.length === 0
        ? texts.everyCountry
        : citation.countries.map(formats.country).join(', ');
    return html`<div class="row">
        <h3>${citation.title}</h3>
        <span class="meta figures">${texts.score(score.toFixed(2))}</span>
      </div>
      <p class="meta">${[citation.section, where, citation.language, citation.version].join(' · ')}</p>
      <blockquote lang=${citation.language}>${citation.quote}</blockquote>
      <div>
        ${
          this.approved === index
            ? html`<span class="mark good" role="status">${texts.approvedNow}</span>`
            : html`<button class="quiet" type="button" @click=${() => void this.#approve(index)}>
                ${texts.approveThis}
              </button>`
        }
      </div>`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    void this.#ask({
      question: text('question'),
      country: text('country') || null,
      role: text('role') as Role,
      language: text('language') as LanguageCode,
    });
  };

  async #ask(request: TrialRequest): Promise<void> {
    this.asked = request;
    this.busy = true;
    this.problem = null;
    this.approved = null;
    const result = await this.context.api.tryQuestion(request);
    this.busy = false;
    this.answer = result.ok ? result.value : null;
    this.problem = result.ok ? null : result.error;
  }

  async #approve(index: number): Promise<void> {
    const hit = this.answer?.result.hits[index];
    if (!hit || !this.asked) return;
    const { documentId, language: documentLanguage, version, startOffset, endOffset } = hit.citation;
    const { question, language } = this.asked;
    const result = await this.context.api.approveAnswer({
      question,
      language,
      documentId,
      documentLanguage,
      version,
      startOffset,
      endOffset,
    });
    this.problem = result.ok ? null : result.error;
    if (result.ok) this.approved = index;
  }
}

/** What the widget says while a tool works, else the tool's name. */
function toolWords(language: LanguageCode, tool: string): string {
  const activities: Partial<Record<string, string>> = textsIn(language).activities;
  return activities[tool] ?? tool;
}
