import { html, nothing, type TemplateResult } from 'lit';
import type { Citation } from '../../contracts/tool-results.ts';
import type { ChatController } from '../controllers/chat-controller.ts';
import type { PartContext } from '../parts/part-context.ts';
import { conversationListView } from './conversation-list-view.ts';

export interface OpenSheetView {
  chat: ChatController;
  context: PartContext;
  /** The citation whose passage is open. */
  citation: Citation | null;
  close: () => void;
  startNew: () => void;
}

/** The sheet that is open over the chat: a cited passage or the list of conversations; `nothing` without one. */
export function openSheetView(view: OpenSheetView): TemplateResult | typeof nothing {
  const { chat, context, citation, close } = view;
  const { texts, formats } = context;
  if (citation !== null) {
    return html`<comptoir-sheet .heading=${texts.passage} .closeLabel=${texts.close} .close=${close}>
      <comptoir-passage
        .citation=${citation}
        .context=${context}
        .api=${chat.services?.api ?? null}
      ></comptoir-passage>
    </comptoir-sheet>`;
  }
  const { history, conversation } = chat;
  if (!history.isOpen) return nothing;
  return html`<comptoir-sheet
    .heading=${texts.conversations}
    .closeLabel=${texts.close}
    .close=${close}
    side="start"
  >
    ${conversationListView({
      list: history.list,
      currentId: conversation.conversationId,
      texts,
      formats,
      open: (conversationId) => chat.openConversation(conversationId),
      startNew: view.startNew,
      retry: () => void history.open(),
    })}
  </comptoir-sheet>`;
}
