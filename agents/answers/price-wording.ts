import type { LanguageCode } from '../../contracts/languages.ts';

/** What is said before a list of articles that were narrowed by price or stand in for another. */
export interface PriceWording {
  within(price: string): string;
  /** `price` is null when no limit was named. */
  alternatives(article: string, price: string | null): string;
  above(price: string | null): string;
}

const wordings: Record<LanguageCode, PriceWording> = {
  en: {
    within: (price) => `Up to ${price}.`,
    alternatives: (article, price) =>
      `Closest to the **${article}**${price ? ` up to ${price}` : ''}, the most alike first.`,
    above: (price) => `Nothing${price ? ` up to ${price}` : ' else'}; the least expensive are these.`,
  },
  fr: {
    within: (price) => `Jusqu’à ${price}.`,
    alternatives: (article, price) =>
      `Au plus près de **${article}**${price ? ` jusqu’à ${price}` : ''}, du plus ressemblant au moins ressemblant.`,
    above: (price) => `Rien${price ? ` jusqu’à ${price}` : ' d’autre'} ; voici les moins chers.`,
  },
  it: {
    within: (price) => `Fino a ${price}.`,
    alternatives: (article, price) =>
      `I più vicini a **${article}**${price ? ` fino a ${price}` : ''}, dal più al meno somigliante.`,
    above: (price) => `Niente${price ? ` fino a ${price}` : ' altro'}; ecco i meno cari.`,
  },
};

export function priceWording(language: LanguageCode): PriceWording {
  return wordings[language];
}
