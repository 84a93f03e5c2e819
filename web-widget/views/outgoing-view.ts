import { html, nothing, type TemplateResult } from 'lit';
import type { PartContext } from '../parts/part-context.ts';
import { errorText } from '../service/error-text.ts';
import type { OutgoingMessage } from '../state/outbox.ts';
import { questionView } from './question-view.ts';

export interface OutgoingView {
  message: OutgoingMessage;
  context: PartContext;
  previewUrl: string | null;
  pictureAddress: string | null;
  isOnline: boolean;
  /** Share of its picture sent, while it is. */
  uploaded: number | null;
  retry: () => void;
  edit: () => void;
  discard: () => void;
}

/** A question that has no turn yet: why it waits, or what keeps it from being sent. */
export function outgoingView(view: OutgoingView): TemplateResult {
  const { message, context } = view;
  return questionView({
    text: message.text,
    previewUrl: view.previewUrl ?? message.picture?.dataUrl ?? null,
    pictureAddress: view.pictureAddress,
    context,
    below: html`<div class="sending ${message.state}">
      <span>${stateWords(view)}</span>
      ${actions(view)}
    </div>`,
  });
}

function stateWords({ message, context, isOnline, uploaded }: OutgoingView): string {
  const { texts, formats } = context;
  switch (message.state) {
    case 'refused':
      return message.error === null ? texts.notSent : `${texts.notSent}. ${errorText(texts, message.error)}`;
    case 'waiting':
      return isOnline ? texts.waitingForAnswer : texts.waitingForConnection;
    case 'sending':
      return uploaded === null
        ? texts.sending
        : texts.uploading(formats.percent(Math.round(uploaded * 100) / 100));
    case 'sent':
      return texts.thinking;
  }
}

function actions(view: OutgoingView): TemplateResult | typeof nothing {
  const { texts } = view.context;
  const { state } = view.message;
  if (state === 'sending' || state === 'sent') return nothing;
  return html`
    ${
      state === 'refused'
        ? html`<button class="quiet" type="button" @click=${view.retry}>${texts.tryAgain}</button>`
        : nothing
    }
    <button class="quiet" type="button" @click=${view.edit}>${texts.edit}</button>
    <button class="quiet" type="button" @click=${view.discard}>${texts.discard}</button>
  `;
}
