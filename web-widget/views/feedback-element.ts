import { css, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { FeedbackReason, FeedbackRequest } from '../../contracts/feedback.ts';
import type { TurnFeedbackState } from '../controllers/feedback-controller.ts';
import type { Texts } from '../language/english.ts';
import { controls } from '../styles/controls.ts';
import { icons } from './icons.ts';

/** `<comptoir-feedback>`: "Was this right?" under an answer; what was said can be changed and taken back. */
export class FeedbackElement extends LitElement {
  static override properties: PropertyDeclarations = {
    feedback: { attribute: false },
    texts: { attribute: false },
    give: { attribute: false },
    withdraw: { attribute: false },
    open: { state: true },
    said: { state: true },
  };
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        color: var(--ink-soft);
        font-size: 0.875em;
      }
      .ask {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 4px;
      }
      .ask p {
        margin: 0 6px 0 0;
      }
      .vote {
        display: inline-grid;
        place-items: center;
        inline-size: 44px;
        block-size: 44px;
        padding: 0;
        border: 0;
        border-radius: var(--radius);
        background: none;
        color: var(--ink-soft);
      }
      .vote:hover:not(:disabled) {
        background: var(--wash);
        color: var(--ink);
      }
      .vote[aria-pressed='true'] {
        color: var(--accent);
      }
      .vote[aria-pressed='true'] svg {
        fill: var(--highlight);
      }
      form {
        display: grid;
        gap: 14px;
        margin-block-start: 6px;
        padding: 16px 18px;
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--ink);
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 0 20px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend,
      .words {
        margin-block-end: 4px;
        padding: 0;
        color: var(--ink-soft);
      }
      .reason {
        display: inline-flex;
        align-items: center;
        gap: 9px;
        min-block-size: 44px;
        cursor: pointer;
      }
      input {
        inline-size: 18px;
        block-size: 18px;
        margin: 0;
        accent-color: var(--accent);
      }
      textarea {
        display: block;
        inline-size: 100%;
        min-block-size: 64px;
        padding: 10px 12px;
        border: 1px solid var(--outline);
        border-radius: var(--radius);
        background: var(--paper);
        color: inherit;
        /* Below 16 px a phone zooms into the field. */
        font: 16px/1.45 var(--text-font);
        resize: vertical;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 10px 18px;
      }
      .failed {
        color: var(--negative);
      }
    `,
  ];

  declare feedback: TurnFeedbackState;
  declare texts: Texts;
  declare give: (feedback: FeedbackRequest) => Promise<void>;
  declare withdraw: () => Promise<void>;
  /** Whether the reasons are asked for. */
  declare private open: boolean;
  /** What the status line says after something was done. */
  declare private said: 'thanks' | 'noted' | 'withdrawn' | null;

  constructor() {
    super();
    this.open = false;
    this.said = null;
  }

  override render(): TemplateResult {
    const { texts, feedback } = this;
    const verdict = feedback.given?.verdict ?? null;
    return html`<div class="ask" role="group" aria-labelledby="label">
        <p id="label">${texts.wasThisRight}</p>
        ${this.#vote('right', texts.answerRight, verdict === 'right')}
        ${this.#vote('wrong', texts.answerWrong, verdict === 'wrong')}
        ${
          verdict === 'wrong' && !this.open
            ? html`<button class="quiet" type="button" @click=${() => this.#openReasons()}>
                ${texts.sayWhy}
              </button>`
            : nothing
        }
        <span role="status" class=${feedback.state === 'failed' ? 'failed' : ''}>${this.#status()}</span>
      </div>
      ${this.open && verdict === 'wrong' ? this.#reasons() : nothing}`;
  }

  #vote(verdict: 'right' | 'wrong', label: string, pressed: boolean): TemplateResult {
    return html`<button
      class="vote"
      type="button"
      title=${label}
      aria-label=${label}
      aria-pressed=${pressed}
      @click=${() => void this.#press(verdict, pressed)}
    >
      ${verdict === 'right' ? icons.thumbUp() : icons.thumbDown()}
    </button>`;
  }

  #reasons(): TemplateResult {
    const { texts, feedback } = this;
    const given = feedback.given;
    return html`<form @submit=${this.#send} @keydown=${this.#keyPressed}>
      <fieldset>
        <legend>${texts.whatWasWrong}</legend>
        ${Object.entries(texts.feedbackReasons).map(
          ([reason, words]) =>
            html`<label class="reason">
              <input
                type="checkbox"
                name="reason"
                value=${reason}
                ?checked=${given?.reasons.includes(reason as FeedbackReason) === true}
              />${words}
            </label>`,
        )}
      </fieldset>
      <label>
        <span class="words">${texts.inYourWords}</span>
        <textarea name="comment" maxlength="1000" .value=${given?.comment ?? ''}></textarea>
      </label>
      <div class="actions">
        <button class="primary" type="submit" ?disabled=${feedback.state === 'saving'}>
          ${texts.sendFeedback}
        </button>
        <button class="quiet" type="button" @click=${() => this.#close()}>${texts.close}</button>
      </div>
    </form>`;
  }

  #status(): string {
    if (this.feedback.state === 'failed') return this.texts.feedbackFailed;
    if (this.said === null || this.feedback.state === 'saving') return '';
    return {
      thanks: this.texts.feedbackThanks,
      noted: this.texts.feedbackNoted,
      withdrawn: this.texts.feedbackWithdrawn,
    }[this.said];
  }

  async #press(verdict: 'right' | 'wrong', pressed: boolean): Promise<void> {
    if (pressed) {
      this.open = false;
      await this.withdraw();
      this.said = 'withdrawn';
      return;
    }
    await this.give({ verdict });
    this.said = verdict === 'right' ? 'thanks' : null;
    if (verdict === 'wrong' && this.feedback.state !== 'failed') await this.#openReasons();
  }

  async #openReasons(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }

  readonly #send = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const reasons = form.getAll('reason') as FeedbackReason[];
    const comment = form.get('comment');
    void this.give({ verdict: 'wrong', reasons, comment: typeof comment === 'string' ? comment : '' }).then(
      () => {
        if (this.feedback.state === 'failed') return;
        this.said = 'noted';
        this.#close();
      },
    );
  };

  readonly #keyPressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  };

  #close(): void {
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.vote[aria-pressed="true"]')?.focus();
  }
}
