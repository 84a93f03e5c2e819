import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Turn } from '../../contracts/chat.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { ChatController } from '../controllers/chat-controller.ts';
import type { WrittenQuestion } from '../controllers/composer-controller.ts';
import type { PartContext } from '../parts/part-context.ts';
import { errorText } from '../service/error-text.ts';
import type { OutgoingMessage } from '../state/outbox.ts';
import { outgoingView } from './outgoing-view.ts';
import { skeletonView } from './skeleton-view.ts';
import { welcomeView } from './welcome-view.ts';

export interface LogView {
  chat: ChatController;
  context: PartContext;
  contextOf: (language: LanguageCode | null) => PartContext;
  /** Puts a question back into the composer. */
  edit: (question: WrittenQuestion) => void;
}

type Item = { key: string } & ({ turn: Turn } | { message: OutgoingMessage });

/** The conversation: its turns, then the questions on their way; or the welcome, the loading, the failure. */
export function logView(view: LogView): TemplateResult {
  const { texts } = view.context;
  return html`<div
    class="log"
    part="log"
    role="log"
    aria-live="polite"
    aria-label=${texts.answersLog}
    tabindex="0"
  >
    <div class="flow">${content(view)}</div>
  </div>`;
}

function content(view: LogView): TemplateResult {
  const { chat, context } = view;
  const { conversation, connection, session } = chat;
  const items = itemsOf(chat);
  const isUnknown = session.me === null && session.failure === null;
  const isWaiting = isUnknown && (connection.status === 'connecting' || connection.status === 'closed');
  const { failed } = conversation;
  if (items.length === 0 && failed === null && (conversation.loading !== null || isWaiting)) {
    return html`<div class="column">${skeletonView(context.texts)}</div>`;
  }
  if (items.length === 0 && failed === null) {
    return html`<div class="column empty">
      ${welcomeView({ me: session.me, texts: context.texts, ask: context.ask })}
    </div>`;
  }
  return html`<div class="column">
    ${failed === null ? nothing : failure(view, failed)}
    ${repeat(
      items,
      (item) => item.key,
      (item, index) =>
        html`<div class=${isQueued(chat, item) ? 'item queued' : 'item'}>
          ${itemView(view, item, index === items.length - 1)}
        </div>`,
    )}
  </div>`;
}

/** A question keeps its place when its turn begins: both are known by the question's own id. */
function itemsOf(chat: ChatController): Item[] {
  const turns = chat.conversation.conversation?.turns ?? [];
  return [
    ...turns.map((turn) => ({ key: turn.clientId ?? turn.turnId, turn })),
    ...chat.outgoing.map((message) => ({ key: message.clientId, message })),
  ];
}

/** A question behind the answer in progress waits below it and takes no room of its own yet. */
function isQueued(chat: ChatController, item: Item): boolean {
  return 'message' in item && chat.conversation.answering !== null;
}

function itemView(view: LogView, item: Item, isLast: boolean): TemplateResult {
  const { chat, context } = view;
  const pictureAddress = (imageId: string | null): string | null =>
    imageId === null ? null : (chat.services?.address.api(`uploads/${encodeURIComponent(imageId)}`) ?? null);
  if ('turn' in item) {
    const { turn } = item;
    return html`<comptoir-turn
      .turn=${turn}
      .context=${view.contextOf(turn.language)}
      .isLast=${isLast}
      .activity=${chat.conversation.answering?.turnId === turn.turnId ? chat.conversation.activity : null}
      .previewUrl=${turn.clientId === null ? null : chat.previews.of(turn.clientId)}
      .pictureAddress=${pictureAddress(turn.question.imageId)}
      .askAgain=${(again: Turn) => chat.askAgain(again)}
      .feedback=${chat.feedback.of(turn.turnId)}
      .giveFeedback=${chat.feedback.give}
      .withdrawFeedback=${chat.feedback.withdraw}
    ></comptoir-turn>`;
  }
  const { message } = item;
  const takeBack = (): WrittenQuestion | null => chat.takeBack(message);
  return outgoingView({
    message,
    context,
    previewUrl: chat.previews.of(message.clientId),
    pictureAddress: pictureAddress(message.imageId),
    isOnline: chat.connection.isOnline,
    uploaded: chat.outbox.progress.get(message.clientId) ?? null,
    retry: () => chat.outbox.retry(message.clientId),
    edit: () => {
      const question = takeBack();
      if (question !== null) view.edit(question);
    },
    discard: () => void takeBack(),
  });
}

function failure(
  { chat, context }: LogView,
  failed: NonNullable<ChatController['conversation']['failed']>,
): TemplateResult {
  const { texts } = context;
  const { conversationId, error } = failed;
  return html`<div class="failure" role="alert">
    <p>${errorText(texts, error)}</p>
    ${
      error.retryable
        ? html`<button
            class="button"
            type="button"
            @click=${() => void chat.conversation.open(conversationId)}
          >
            ${texts.tryAgain}
          </button>`
        : nothing
    }
    <button class="quiet" type="button" @click=${() => chat.startNew()}>${texts.newConversation}</button>
  </div>`;
}
