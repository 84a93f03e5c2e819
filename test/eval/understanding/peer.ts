import type { LanguageCode } from '../../../contracts/languages.ts';
import type { Vocabulary } from '../../../agents/understanding/decision.ts';
import { englishPhrases } from '../../../agents/understanding/phrases/english.ts';
import { frenchPhrases } from '../../../agents/understanding/phrases/french.ts';
import { italianPhrases } from '../../../agents/understanding/phrases/italian.ts';
import { readSlots } from '../../../agents/understanding/slots/slots.ts';
import { trainNlpjs, type PeerExample } from '../nlpjs-peer.ts';

const phrases = { en: englishPhrases, fr: frenchPhrases, it: italianPhrases };

/**
 * nlp.js trained on the same phrases. It reads the same masked sentences and is told the language, so only the choice
 * of the intent is compared; its "None" counts as a refusal.
 */
export async function trainPeer(
  vocabulary: Vocabulary,
  today: string,
): Promise<(language: LanguageCode, text: string) => Promise<string>> {
  const examples = Object.entries(phrases).flatMap(([language, intents]) =>
    Object.entries(intents).flatMap(([intent, sentences]) =>
      sentences.map((text): PeerExample => ({ language: language as LanguageCode, intent, text })),
    ),
  );
  const classify = await trainNlpjs(examples);
  return async (language, text) => {
    const intent = await classify(language, readSlots(text, language, vocabulary, today).masked);
    return intent in englishPhrases && intent !== 'out-of-remit' ? intent : 'refusal';
  };
}
