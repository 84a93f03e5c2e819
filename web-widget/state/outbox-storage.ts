import { afterReload, type Outbox, type OutgoingMessage } from './outbox.ts';

/** Keeps unsent questions over reloads, one list a person and server. */
export interface OutboxStorage {
  load(): Outbox;
  /** False when the browser has no room or no storage for all: what is left out lives as long as the page. */
  save(outbox: Outbox): boolean;
}

/**
 * An outbox in `localStorage` or a storage like it. What is read is checked: another version of the widget or the
 * host page may have written there.
 */
export function createOutboxStorage(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
  key: string,
): OutboxStorage {
  return {
    load() {
      try {
        const stored: unknown = JSON.parse(storage?.getItem(key) ?? '[]');
        return Array.isArray(stored) ? afterReload(stored.filter(isMessage)) : [];
      } catch {
        return [];
      }
    },
    save(outbox) {
      const unsent = outbox.filter((message) => message.state !== 'sent');
      if (storage === null) return false;
      // Pictures are what fills a storage: without room for them, the words at least are kept.
      const kept = [unsent, unsent.filter((message) => message.picture === null)];
      return kept.findIndex((messages) => store(storage, key, messages)) === 0;
    },
  };
}

function store(
  storage: Pick<Storage, 'setItem' | 'removeItem'>,
  key: string,
  messages: readonly OutgoingMessage[],
): boolean {
  try {
    if (messages.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(messages));
    return true;
  } catch {
    return false;
  }
}

function isMessage(value: unknown): value is OutgoingMessage {
  if (typeof value !== 'object' || value === null) return false;
  const message: Partial<Record<keyof OutgoingMessage, unknown>> = value;
  return (
    typeof message.clientId === 'string' &&
    typeof message.draftId === 'string' &&
    typeof message.text === 'string' &&
    typeof message.askedAt === 'string' &&
    typeof message.state === 'string' &&
    (message.conversationId === null || typeof message.conversationId === 'string') &&
    (message.imageId === null || typeof message.imageId === 'string')
  );
}
