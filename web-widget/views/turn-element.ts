import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Turn } from '../../contracts/chat.ts';
import type { FeedbackRequest } from '../../contracts/feedback.ts';
import type { ToolName } from '../../contracts/tool-names.ts';
import type { TurnFeedbackState } from '../controllers/feedback-controller.ts';
import type { PartContext } from '../parts/part-context.ts';
import { renderPart } from '../parts/render-part.ts';
import { errorText } from '../service/error-text.ts';
import { isSuggestion, partKeys, visibleParts } from '../state/visible-parts.ts';
import { controls } from '../styles/controls.ts';
import { turnStyles } from '../styles/turn.ts';
import { icons } from './icons.ts';
import { questionView } from './question-view.ts';

/** `<comptoir-turn>`: one question with its answer, while it is written and afterwards. */
export class TurnElement extends LitElement {
  static override properties: PropertyDeclarations = {
    turn: { attribute: false },
    context: { attribute: false },
    isLast: { attribute: false },
    activity: { attribute: false },
    previewUrl: { attribute: false },
    pictureAddress: { attribute: false },
    askAgain: { attribute: false },
    feedback: { attribute: false },
    giveFeedback: { attribute: false },
    withdrawFeedback: { attribute: false },
  };
  static override styles = [controls, turnStyles];

  declare turn: Turn;
  declare context: PartContext;
  /** Suggestions and "ask again" are offered only after the last answer. */
  declare isLast: boolean;
  declare activity: ToolName | null;
  /** The question's picture from this page's memory, or where the server keeps it. */
  declare previewUrl: string | null;
  declare pictureAddress: string | null;
  declare askAgain: (turn: Turn) => void;
  /** Null where no feedback can be given. */
  declare feedback: TurnFeedbackState | null;
  declare giveFeedback: (turnId: string, feedback: FeedbackRequest) => Promise<void>;
  declare withdrawFeedback: (turnId: string) => Promise<void>;

  override render(): TemplateResult {
    const { turn, context } = this;
    const { texts } = context;
    const answering = turn.status === 'answering';
    return html`
      ${questionView({
        text: turn.question.text,
        previewUrl: this.previewUrl,
        pictureAddress: this.pictureAddress,
        context,
      })}
      <div class="answer" lang=${turn.language ?? nothing} aria-busy=${answering}>
        <h2 class="visually-hidden">${texts.title}</h2>
        ${this.#parts()} ${answering ? this.#progress() : nothing} ${this.#ending()} ${this.#feedback()}
      </div>
    `;
  }

  #parts(): unknown {
    const { turn, context, isLast } = this;
    const parts = visibleParts(turn).filter((part) => isLast || !isSuggestion(part));
    const answering = turn.status === 'answering';
    const isStreaming = (index: number): boolean =>
      answering && this.activity === null && index === 0 && turn.text !== '';
    const citations = turn.parts.flatMap((part) => (part.type === 'citations' ? part.citations : []));
    const keys = partKeys(parts);
    return repeat(
      parts,
      (_part, index) => keys[index],
      (part, index) =>
        html`<div class="part">
          ${renderPart(part, context, { streaming: isStreaming(index), citations })}
        </div>`,
    );
  }

  #progress(): TemplateResult | typeof nothing {
    const { texts } = this.context;
    if (this.activity === null && this.turn.text !== '') return nothing;
    // A newer server may have tools that this version has no words for.
    const activities: Partial<Record<ToolName, string>> = texts.activities;
    const words = (this.activity === null ? null : activities[this.activity]) ?? texts.thinking;
    return html`<p class="progress"><span class="thread" aria-hidden="true"></span>${words}</p>`;
  }

  /** A colleague's message answers no question of this turn and is not judged. */
  #feedback(): TemplateResult | typeof nothing {
    const { turn, feedback, context } = this;
    const isAnswer = turn.question.text !== '' || turn.question.imageId !== null;
    if (turn.status !== 'answered' || !isAnswer || !feedback) return nothing;
    return html`<comptoir-feedback
      .feedback=${feedback}
      .texts=${context.texts}
      .give=${(request: FeedbackRequest) => this.giveFeedback(turn.turnId, request)}
      .withdraw=${() => this.withdrawFeedback(turn.turnId)}
    ></comptoir-feedback>`;
  }

  #ending(): TemplateResult | typeof nothing {
    const { turn, isLast, context } = this;
    const { texts } = context;
    if (turn.status !== 'failed' && turn.status !== 'stopped') return nothing;
    const failed = turn.status === 'failed';
    const words = failed
      ? turn.error === null
        ? texts.answerFailed
        : errorText(texts, turn.error)
      : texts.answerStopped;
    return html`<div class=${failed ? 'ending failed' : 'ending'}>
      <span>${failed ? icons.error() : nothing}${words}</span>
      ${
        isLast
          ? html`<button class="button" type="button" @click=${() => this.askAgain(turn)}>
              ${icons.retry()}${texts.askAgain}
            </button>`
          : nothing
      }
    </div>`;
  }
}
