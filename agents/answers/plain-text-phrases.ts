import type { LanguageCode } from '../../contracts/languages.ts';

interface Phrases {
  version: string;
  transfer: string;
  from: string;
  availability: Record<'available' | 'last-piece' | 'none', string>;
}

const phrases: Record<LanguageCode, Phrases> = {
  en: {
    version: 'version',
    transfer: 'transfer',
    from: 'from',
    availability: { available: 'available', 'last-piece': 'last piece', none: 'none' },
  },
  fr: {
    version: 'version',
    transfer: 'transférer',
    from: 'depuis',
    availability: { available: 'disponible', 'last-piece': 'dernière pièce', none: 'aucun' },
  },
  it: {
    version: 'versione',
    transfer: 'trasferire',
    from: 'da',
    availability: { available: 'disponibile', 'last-piece': 'ultimo pezzo', none: 'nessuno' },
  },
};

/** Words that the plain-text rendering needs, in one language. */
export function phrasesOf(language: LanguageCode): Phrases {
  return phrases[language];
}
