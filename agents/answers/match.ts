import type { AnswerPart, ProductCard, QuickReply } from '../../contracts/answer-parts.ts';
import type { MatchCandidate, MatchResult } from '../../contracts/tool-results.ts';
import { matchWording, type MatchWording } from './match-wording.ts';
import { articleName, productCard } from './products.ts';
import type { Reader } from './reader.ts';
import { termIn } from './terms.ts';

/** Cards under an article that is not ours: enough to see that nothing fits. */
const nearestShown = 3;
const choicesShown = 6;
/** An article this much less similar than the best is no choice; the second best always is one. */
const leastShareOfBest = 0.3;
const choiceReplies = 3;

/** What a photo shows, as an answer: the direct sentence, the articles as cards, what to ask next. Pure. */
export function composeMatch(result: MatchResult, reader: Reader): AnswerPart[] {
  const words = matchWording(reader.language);
  const parts = answerOf(result, words, reader);
  const { readCode } = result;
  const [opening, ...rest] = parts;
  if (!readCode || opening?.type !== 'text') return parts;
  return [{ ...opening, text: `${words.read(readCode.code, readCode.source)} ${opening.text}` }, ...rest];
}

function answerOf(result: MatchResult, words: MatchWording, reader: Reader): AnswerPart[] {
  const [first] = result.candidates;
  // A photo that was decided by its tag may show little else.
  const imageId = result.readCode ? null : result.imageId;
  switch (result.outcome) {
    case 'this':
      return first ? certainAnswer(first, imageId, words, reader) : [{ type: 'text', text: words.none }];
    case 'one-of':
      return choiceAnswer(plausible(result.candidates), imageId, words, reader);
    case 'none':
      return noneAnswer(result.candidates.slice(0, nearestShown), imageId, words, reader);
  }
}

function plausible(candidates: readonly MatchCandidate[]): MatchCandidate[] {
  const least = leastShareOfBest * (candidates[0]?.similarity ?? 0);
  return candidates
    .filter(({ similarity }, position) => position < 2 || similarity >= least)
    .slice(0, choicesShown);
}

const nameOf = (candidate: MatchCandidate, reader: Reader): string =>
  articleName(candidate.product, reader.language);

function cardOf(
  candidate: MatchCandidate,
  imageId: string | null,
  words: MatchWording,
  reader: Reader,
): ProductCard {
  const { availableHere, product, similarity } = candidate;
  return productCard(product, reader, {
    similarity,
    ask: words.replies.here(nameOf(candidate, reader)),
    ...(imageId === null ? {} : { photoId: imageId }),
    ...(availableHere === null ? {} : { availability: availableHere ? words.here : words.notHere }),
  });
}

function certainAnswer(
  candidate: MatchCandidate,
  imageId: string | null,
  words: MatchWording,
  reader: Reader,
): AnswerPart[] {
  const { product, availableHere } = candidate;
  const article = nameOf(candidate, reader);
  const details = [product.styleCode, product.price && reader.money(product.price)].filter((text) => text);
  const sentence = words.this(article, details.length > 0 ? ` (${details.join(', ')})` : '');
  const stock = availableHere === null ? '' : ` ${availableHere ? words.here : words.notHere}.`;
  const replies = [
    ...(availableHere === false ? [] : [words.replies.here(article)]),
    words.replies.elsewhere(article),
    words.replies.colours(product.name),
    ...(product.material ? [words.replies.care(termIn('material', product.material, reader.language))] : []),
    words.replies.repair,
  ];
  return [
    { type: 'text', text: `${sentence}${stock}` },
    { type: 'product-cards', title: null, cards: [cardOf(candidate, imageId, words, reader)] },
    { type: 'quick-replies', replies: replies.map((text): QuickReply => ({ label: text, text })) },
  ];
}

function choiceAnswer(
  candidates: MatchCandidate[],
  imageId: string | null,
  words: MatchWording,
  reader: Reader,
): AnswerPart[] {
  const [first] = candidates;
  const isOneModel = first && candidates.every(({ product }) => product.name === first.product.name);
  const asks = new Map(
    candidates.map((candidate) => {
      const article = nameOf(candidate, reader);
      return [article, words.replies.here(article)];
    }),
  );
  const replies = [...asks].slice(0, choiceReplies).map(([label, text]): QuickReply => ({ label, text }));
  return [
    { type: 'text', text: isOneModel ? words.oneModel(first.product.name) : words.oneOf },
    {
      type: 'product-cards',
      title: words.choose,
      cards: candidates.map((candidate) => cardOf(candidate, imageId, words, reader)),
    },
    ...(replies.length > 1 ? [{ type: 'quick-replies' as const, replies }] : []),
  ];
}

function noneAnswer(
  candidates: MatchCandidate[],
  imageId: string | null,
  words: MatchWording,
  reader: Reader,
): AnswerPart[] {
  const parts: AnswerPart[] = [{ type: 'text', text: `${words.none} ${words.noneAdvice}` }];
  if (candidates.length > 0) {
    parts.push({
      type: 'product-cards',
      title: words.nearest,
      cards: candidates.map((candidate) => cardOf(candidate, imageId, words, reader)),
    });
  }
  return parts;
}
