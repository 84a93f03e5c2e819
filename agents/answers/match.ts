import type { AnswerPart, QuickReply } from '../../contracts/answer-parts.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { MatchCandidate, MatchResult } from '../../contracts/tool-results.ts';
import { articleName, productCard } from './products.ts';
import type { Reader } from './reader.ts';

interface MatchWording {
  this: (article: string, styleCode: string | null) => string;
  here: Record<'yes' | 'no', string>;
  oneOf: string;
  none: string;
  nearest: string;
  candidates: string;
  availableHere: Record<'yes' | 'no', string>;
  ask: (article: string) => string;
  replies: { sizes: (article: string) => string; elsewhere: (article: string) => string; care: string };
  replyLabels: { sizes: string; elsewhere: string; care: string };
}

const wordings: Record<LanguageCode, MatchWording> = {
  en: {
    this: (article, code) => `This is the **${article}**${code ? ` (${code})` : ''}.`,
    here: { yes: 'We have it here.', no: 'We do not have it here at the moment.' },
    oneOf: 'It is one of these; please choose, or photograph the label.',
    none: 'This does not look like one of our articles. Another photo, on a plain background or of the label, may tell more.',
    nearest: 'Closest in the catalogue',
    candidates: 'Articles on the photo',
    availableHere: { yes: 'Available here', no: 'Not here' },
    ask: (article) => `Do we have the ${article}?`,
    replies: {
      sizes: (article) => `Do we have the ${article}?`,
      elsewhere: (article) => `Which stores have the ${article}?`,
      care: 'How do I advise on care?',
    },
    replyLabels: { sizes: 'Sizes and stock', elsewhere: 'Other stores', care: 'Care' },
  },
  fr: {
    this: (article, code) => `C’est le modèle **${article}**${code ? ` (${code})` : ''}.`,
    here: { yes: 'Nous l’avons ici.', no: 'Nous ne l’avons pas ici en ce moment.' },
    oneOf: 'C’est l’un de ces articles : choisissez, ou photographiez l’étiquette.',
    none: 'Cela ne ressemble pas à l’un de nos articles. Une autre photo, sur fond uni ou de l’étiquette, aiderait.',
    nearest: 'Les plus proches au catalogue',
    candidates: 'Articles sur la photo',
    availableHere: { yes: 'Disponible ici', no: 'Pas ici' },
    ask: (article) => `Avons-nous ${article} ?`,
    replies: {
      sizes: (article) => `Avons-nous ${article} ?`,
      elsewhere: (article) => `Quelles boutiques ont ${article} ?`,
      care: 'Quels conseils d’entretien donner ?',
    },
    replyLabels: { sizes: 'Tailles et stock', elsewhere: 'Autres boutiques', care: 'Entretien' },
  },
  it: {
    this: (article, code) => `È il modello **${article}**${code ? ` (${code})` : ''}.`,
    here: { yes: 'Lo abbiamo qui.', no: 'Al momento non lo abbiamo qui.' },
    oneOf: 'È uno di questi articoli: scelga, oppure fotografi l’etichetta.',
    none: 'Non sembra uno dei nostri articoli. Un’altra foto, su sfondo uniforme o dell’etichetta, può aiutare.',
    nearest: 'I più vicini a catalogo',
    candidates: 'Articoli nella foto',
    availableHere: { yes: 'Disponibile qui', no: 'Non qui' },
    ask: (article) => `Abbiamo ${article}?`,
    replies: {
      sizes: (article) => `Abbiamo ${article}?`,
      elsewhere: (article) => `Quali boutique hanno ${article}?`,
      care: 'Quali consigli di cura dare?',
    },
    replyLabels: { sizes: 'Taglie e giacenza', elsewhere: 'Altre boutique', care: 'Cura' },
  },
};

function replies(best: MatchCandidate, reader: Reader, words: MatchWording): QuickReply[] {
  const article = articleName(best.product, reader.language);
  return [
    { label: words.replyLabels.sizes, text: words.replies.sizes(article) },
    { label: words.replyLabels.elsewhere, text: words.replies.elsewhere(article) },
    { label: words.replyLabels.care, text: words.replies.care },
  ];
}

/** What a photo shows, as sure as the match is: this article, one of these, or none of ours. Pure. */
export function composeMatch(result: MatchResult, reader: Reader): AnswerPart[] {
  const words = wordings[reader.language];
  const { candidates, outcome } = result;
  const [best] = candidates;
  const shown = outcome === 'this' ? candidates.slice(0, 1) : candidates;
  const sentences: string[] = [];
  if (outcome === 'this' && best) {
    sentences.push(words.this(articleName(best.product, reader.language), best.product.styleCode));
    if (best.availableHere !== null) sentences.push(words.here[best.availableHere ? 'yes' : 'no']);
  } else sentences.push(outcome === 'one-of' ? words.oneOf : words.none);
  const parts: AnswerPart[] = [{ type: 'text', text: sentences.join(' ') }];
  if (shown.length > 0) {
    parts.push({
      type: 'product-cards',
      title: outcome === 'none' ? words.nearest : outcome === 'this' ? null : words.candidates,
      cards: shown.map((candidate) =>
        productCard(candidate.product, reader, {
          similarity: candidate.similarity,
          ask: words.ask(articleName(candidate.product, reader.language)),
          ...(candidate.availableHere === null
            ? {}
            : { availability: words.availableHere[candidate.availableHere ? 'yes' : 'no'] }),
        }),
      ),
    });
  }
  if (outcome === 'this' && best)
    parts.push({ type: 'quick-replies', replies: replies(best, reader, words) });
  return parts;
}
