import type { LanguageCode } from '../../contracts/languages.ts';

/** A picture that could not be uploaded yet, kept whole so that it survives a reload. */
export interface KeptPicture {
  name: string;
  type: string;
  dataUrl: string;
}

/** A question on its way to the server. */
export interface OutgoingMessage {
  /** Sent with every attempt: the server answers one id once. */
  clientId: string;
  /** Null until the server has named the new conversation. */
  conversationId: string | null;
  /** Ties the questions of one new conversation together until it has an id. */
  draftId: string;
  text: string;
  imageId: string | null;
  picture: KeptPicture | null;
  /** Only for a question without words, which has no language of its own. */
  language: LanguageCode | null;
  askedAt: string;
  /** `sent` is acknowledged: it stays only until its turn is seen. */
  state: 'waiting' | 'sending' | 'sent' | 'refused';
  error: { code: string; message: string } | null;
}

export type Outbox = readonly OutgoingMessage[];

/** Adds a question at the end; one that is there already stays as it is. */
export function enqueue(outbox: Outbox, message: OutgoingMessage): Outbox {
  return outbox.some((one) => one.clientId === message.clientId) ? outbox : [...outbox, message];
}

/** The question to send next: strictly in the order of asking, so an answer never overtakes its question. */
export function nextToSend(outbox: Outbox): OutgoingMessage | null {
  const open = outbox.find((message) => message.state === 'waiting' || message.state === 'sending');
  return open?.state === 'waiting' ? open : null;
}

export function change(
  outbox: Outbox,
  clientId: string,
  changes: Partial<Omit<OutgoingMessage, 'clientId'>>,
): Outbox {
  return outbox.map((message) => (message.clientId === clientId ? { ...message, ...changes } : message));
}

export function remove(outbox: Outbox, clientId: string): Outbox {
  return outbox.filter((message) => message.clientId !== clientId);
}

/** The server has named a new conversation: its other waiting questions go there too. */
export function nameConversation(outbox: Outbox, draftId: string, conversationId: string): Outbox {
  return outbox.map((message) =>
    message.draftId === draftId && message.conversationId === null ? { ...message, conversationId } : message,
  );
}

/** Leaves out questions whose turns have been seen. */
export function withoutSeen(outbox: Outbox, seenClientIds: ReadonlySet<string>): Outbox {
  return outbox.some((message) => seenClientIds.has(message.clientId))
    ? outbox.filter((message) => !seenClientIds.has(message.clientId))
    : outbox;
}

/** The questions that belong to the conversation on screen. */
export function messagesOf(outbox: Outbox, conversationId: string | null, draftId: string): Outbox {
  return outbox.filter((message) =>
    message.conversationId === null ? message.draftId === draftId : message.conversationId === conversationId,
  );
}

/**
 * What a reload finds: acknowledged questions are the server's, and one that was being sent may or may not have
 * arrived, so it is sent again with the same id.
 */
export function afterReload(outbox: Outbox): Outbox {
  return outbox
    .filter((message) => message.state !== 'sent')
    .map((message) => (message.state === 'sending' ? { ...message, state: 'waiting' } : message));
}
