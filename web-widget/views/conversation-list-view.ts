import { css, html, type TemplateResult } from 'lit';
import type { HistoryState } from '../controllers/history-controller.ts';
import type { Texts } from '../language/english.ts';
import type { Formats } from '../language/formats.ts';
import { errorText } from '../service/error-text.ts';
import { skeletonView } from './skeleton-view.ts';

export interface ConversationListView {
  list: HistoryState;
  currentId: string | null;
  texts: Texts;
  formats: Formats;
  open: (conversationId: string) => void;
  startNew: () => void;
  retry: () => void;
}

/** Earlier conversations, newest first as the server gives them. */
export function conversationListView(view: ConversationListView): TemplateResult {
  const { texts } = view;
  return html`<div class="list">
    <button class="button" type="button" @click=${view.startNew}>${texts.newConversation}</button>
    ${content(view)}
  </div>`;
}

function content(view: ConversationListView): TemplateResult {
  const { list, texts, formats, currentId } = view;
  switch (list.state) {
    case 'closed':
    case 'loading':
      return skeletonView(texts);
    case 'failed':
      return html`<p class="soft">${errorText(texts, list.error)}</p>
        <button class="button" type="button" @click=${view.retry}>${texts.tryAgain}</button>`;
    case 'listed':
      if (list.conversations.length === 0) return html`<p class="soft">${texts.noConversations}</p>`;
      return html`<ul>
        ${list.conversations.map(
          ({ conversationId, title, updatedAt }) =>
            html`<li>
              <button
                type="button"
                aria-current=${conversationId === currentId}
                @click=${() => view.open(conversationId)}
              >
                <span class="title">${title.trim() === '' ? texts.yourPicture : title}</span>
                <span class="soft">
                  ${conversationId === currentId ? texts.currentConversation : formats.moment(updatedAt)}
                </span>
              </button>
            </li>`,
        )}
      </ul>`;
  }
}

export const conversationListStyles = css`
  .list {
    padding: 20px 24px 32px;
  }
  .list > .button {
    inline-size: 100%;
  }
  .list p {
    line-height: 1.5;
  }
  .list .skeleton {
    margin-block-start: 20px;
  }
  .list ul {
    margin: 16px 0 0;
    padding: 0;
    list-style: none;
  }
  .list li button {
    display: block;
    inline-size: 100%;
    min-block-size: 56px;
    padding: 12px 0;
    border: 0;
    border-block-end: 1px solid var(--rule);
    background: none;
    text-align: start;
    line-height: 1.4;
  }
  .list li button:hover .title {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 4px;
  }
  .list .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .list .soft {
    font-size: 0.8125em;
  }
  .list [aria-current='true'] .title {
    font-weight: 600;
  }
`;
