import type { ConversationScript } from './conversation.ts';
import { englishConversations } from './conversations-en.ts';
import { frenchConversations } from './conversations-fr.ts';
import { italianConversations } from './conversations-it.ts';

/** Every conversation, in the three languages. */
export const conversationScripts: readonly ConversationScript[] = [
  ...englishConversations,
  ...frenchConversations,
  ...italianConversations,
];
