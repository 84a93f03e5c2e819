import { describe, expect, it } from 'vitest';
import { readSlots } from '../../../agents/understanding/slots/slots.ts';
import { englishPhrases } from '../../../agents/understanding/phrases/english.ts';
import { frenchPhrases } from '../../../agents/understanding/phrases/french.ts';
import { intentNames, type IntentPhrases } from '../../../agents/understanding/phrases/intent-phrases.ts';
import { italianPhrases } from '../../../agents/understanding/phrases/italian.ts';
import { toolNames } from '../../../contracts/tool-names.ts';
import { languages, type LanguageCode } from '../../../contracts/languages.ts';
import { createCatalogue } from '../../../knowledge/catalogue/catalogue.ts';
import { createProductLinker } from '../../../knowledge/catalogue/catalogue-product-linker.ts';
import { fold } from '../../../knowledge/language/folded-words.ts';
import { createPlaceLinker } from '../../../knowledge/people/store-place-linker.ts';

const phrases: Record<LanguageCode, IntentPhrases> = {
  en: englishPhrases,
  fr: frenchPhrases,
  it: italianPhrases,
};
const catalogue = createCatalogue({ products: [], variants: [], images: [] });
const vocabulary = {
  catalogue,
  products: createProductLinker(catalogue),
  places: createPlaceLinker([]),
};
const placeholders = [
  '_product_',
  '_place_',
  '_category_',
  '_colour_',
  '_size_',
  '_number_',
  '_period_',
  '_percent_',
  '_price_',
  '_date_',
];
/** Placeholders as characters that no reader takes for words, and back. */
const hidden = (text: string) =>
  placeholders.reduce((all, name, index) => all.replaceAll(name, String.fromCharCode(0xe000 + index)), text);
const shown = (text: string) =>
  placeholders.reduce((all, name, index) => all.replaceAll(String.fromCharCode(0xe000 + index), name), text);

const isTool = (name: string) => (toolNames as readonly string[]).includes(name);
const leastOf = (name: string) => {
  if (name === 'out-of-remit') return 200;
  return isTool(name) ? 90 : 60;
};

describe.each(languages)('training phrases in %s', (language) => {
  it.each(intentNames)('are many and distinct for %s', (name) => {
    const list = phrases[language][name];
    expect(list.length).toBeGreaterThanOrEqual(leastOf(name));
    expect(new Set(list.map((phrase) => fold(phrase))).size).toBe(list.length);
  });

  it('belong to one intent each', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const name of intentNames) {
      for (const phrase of phrases[language][name]) {
        const owner = owners.get(fold(phrase));
        if (owner !== undefined && owner !== name) shared.push(`${phrase}: ${owner}, ${name}`);
        owners.set(fold(phrase), name);
      }
    }
    expect(shared).toEqual([]);
  });

  it('are written as the slot reader leaves a sentence, with placeholders for what it reads', () => {
    const unlike = intentNames.flatMap((name) =>
      phrases[language][name].flatMap((phrase) => {
        const masked = shown(readSlots(hidden(phrase), language, vocabulary, '2026-11-22').masked);
        return masked === fold(phrase) ? [] : [`${phrase} → ${masked}`];
      }),
    );
    expect(unlike).toEqual([]);
  });

  it('use no placeholder that the slot reader does not write', () => {
    const used = intentNames.flatMap((name) =>
      phrases[language][name].flatMap((phrase) => phrase.match(/_\w+_/g) ?? []),
    );
    expect([...new Set(used)].filter((name) => !placeholders.includes(name))).toEqual([]);
  });
});
