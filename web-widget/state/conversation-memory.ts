/** Which conversation was on screen, so that a reloaded page shows it again. */
export interface ConversationMemory {
  last(): string | null;
  remember(conversationId: string | null): void;
}

/** Kept in `sessionStorage`: each tab has its own conversation, and closing it forgets. */
export function createConversationMemory(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
  key: string,
): ConversationMemory {
  const place = `${key}:conversation`;
  return {
    last() {
      try {
        return storage?.getItem(place) ?? null;
      } catch {
        return null;
      }
    },
    remember(conversationId) {
      try {
        if (conversationId === null) storage?.removeItem(place);
        else storage?.setItem(place, conversationId);
      } catch {
        // Without room in the storage a reload begins a new conversation; the list still has this one.
      }
    },
  };
}
