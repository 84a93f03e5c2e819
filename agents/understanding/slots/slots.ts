import type { LanguageCode } from '../../../contracts/languages.ts';
import type { ProductMention } from '../../../knowledge/catalogue/product-linker.ts';
import { fold } from '../../../knowledge/language/folded-words.ts';
import { termMentions } from '../../../knowledge/language/trade-lexicon.ts';
import { normaliseSize } from '../../../knowledge/language/trade-lexicon-sizes.ts';
import type { PlaceMention } from '../../../knowledge/people/place-linker.ts';
import type { Because, Vocabulary } from '../decision.ts';
import { readPeriod } from './periods.ts';

export interface Slots {
  product?: ProductMention;
  line?: string;
  category?: string;
  subcategory?: string;
  colour?: string;
  material?: string;
  size?: string;
  place?: PlaceMention;
  weeks?: number;
  serviceLevel?: number;
  warehouseLimit?: number;
  /** The sentence with every slot as a placeholder, for the intent model. */
  masked: string;
  /** The stretches that were read, in the order of the sentence. */
  spans: readonly Span[];
  evidence: Because['slots'];
}

/** A stretch of a sentence with the placeholder that stands for it. Offsets are UTF-16 units. */
export interface Span {
  start: number;
  end: number;
  mask: string;
}

const percentPattern = /(\d{2}(?:[.,]\d+)?)\s?(?:%|per ?cent\b|pour ?cent\b|per cento\b)/i;
const warehousePattern =
  /(?:warehouse|entrep[oô]t|d[ée]p[oô]t|magazzino|stock)\D{0,30}?(?:only has|has only|has|n['’]a (?:plus )?que|a seulement|ha solo|ha soltanto|ha)\s+(\d{1,6})/i;
const cuedSize =
  /(?:\b(?:size|sizes|taille|pointure|taglia|misura|numero|numéro|eu|it)\s+|\b(?:in|en|la|le|a|un|une|una)\s+)(\d{2}(?:[.,]5|½)?|xxs|xs|xl|xxl|[sml])(?![\p{L}\p{N}%])/iu;
const bareSize = /(?<![\p{L}\p{N}.,])(3[3-9](?:[.,]5|½)?|4\d(?:[.,]5|½)?|5[0-8])(?![\p{L}\p{N}%]|[.,]\d)/u;
const countedNoun =
  /^\s*(?:pieces?|pi[eè]ces?|pezz[io]|units?|unit[eé]s?|euros?|eur|€|£|\$|days?|jours?|giorni|weeks?|semaines?|settimane|k?m\b)/i;

const overlaps = (a: Span, b: { start: number; end: number }) => a.start < b.end && b.start < a.end;

function maskSpans(sentence: string, spans: readonly Span[]): string {
  let masked = '';
  let position = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < position) continue;
    masked += `${sentence.slice(position, span.start)} ${span.mask} `;
    position = span.end;
  }
  return (masked + sentence.slice(position)).replace(/\d+/g, ' _number_ ').replace(/\s+/g, ' ').trim();
}

function readSize(sentence: string, taken: readonly Span[]): { span: Span; said: string } | null {
  for (const pattern of [cuedSize, bareSize]) {
    const match = pattern.exec(sentence);
    const said = match?.[1];
    if (!match || said === undefined) continue;
    const start = match.index + match[0].lastIndexOf(said);
    const span = { start, end: start + said.length, mask: '_size_' };
    if (countedNoun.test(sentence.slice(span.end)) || taken.some((other) => overlaps(other, span))) continue;
    return { span, said };
  }
  return null;
}

/** The place that a question is about: a named one before "here" and "nearest", the last named one otherwise. */
function choosePlace(mentions: readonly PlaceMention[]): PlaceMention | undefined {
  const named = mentions.filter((mention) => !['here', 'nearest', 'everywhere'].includes(mention.kind));
  return named.at(-1) ?? mentions.at(-1);
}

/** Reads what a sentence names: products, places, sizes, periods, levels. `today` is the planning day (ISO date). */
export function readSlots(
  sentence: string,
  language: LanguageCode,
  vocabulary: Pick<Vocabulary, 'products' | 'places'>,
  today: string,
): Slots {
  const spans: Span[] = [];
  const evidence: Because['slots'] = [];
  const slots: Slots = { masked: '', spans, evidence };
  const free = (span: { start: number; end: number }) => !spans.some((other) => overlaps(other, span));

  const period = readPeriod(sentence, today);
  if (period) {
    slots.weeks = period.weeks;
    spans.push({ start: period.start, end: period.end, mask: '_period_' });
    evidence.push({ name: 'weeks', value: String(period.weeks), said: period.said, score: 1 });
  }
  const percent = percentPattern.exec(sentence);
  const level = percent ? Number((percent[1] ?? '').replace(',', '.')) / 100 : 0;
  if (percent && level > 0.5 && level < 1) {
    slots.serviceLevel = level;
    spans.push({ start: percent.index, end: percent.index + percent[0].length, mask: '_percent_' });
    evidence.push({ name: 'serviceLevel', value: String(level), said: percent[0], score: 1 });
  }
  const limit = warehousePattern.exec(sentence);
  if (limit) {
    slots.warehouseLimit = Number(limit[1]);
    const end = limit.index + limit[0].length;
    spans.push({ start: end - (limit[1] ?? '').length, end, mask: '_number_' });
    evidence.push({ name: 'warehouseLimit', value: limit[1] ?? '', said: limit[0], score: 1 });
  }

  const product = vocabulary.products
    .mentions(sentence, language)
    .filter(free)
    .sort((a, b) => b.score * (b.end - b.start) - a.score * (a.end - a.start))[0];
  if (product) {
    if (product.kind === 'line') slots.line = product.value;
    else slots.product = product;
    spans.push({ start: product.start, end: product.end, mask: '_product_' });
    evidence.push({ name: product.kind, value: product.value, said: product.said, score: product.score });
  }

  const places = vocabulary.places.mentions(sentence, language).filter(free);
  const place = choosePlace(places);
  if (place) slots.place = place;
  for (const mention of places) {
    if (mention.kind !== 'here') spans.push({ start: mention.start, end: mention.end, mask: '_place_' });
    evidence.push({
      name: `place.${mention.kind}`,
      value: mention.value,
      said: mention.said,
      score: mention.score,
    });
  }

  for (const mention of termMentions(sentence, language).filter(free)) {
    const reading = mention.readings.find(({ kind }) => kind !== 'gender' && slots[kind] === undefined);
    if (!reading || reading.kind === 'gender') continue;
    slots[reading.kind] = reading.name;
    const mask =
      reading.kind === 'colour' ? '_colour_' : reading.kind === 'material' ? '_colour_' : '_category_';
    spans.push({ start: mention.start, end: mention.end, mask });
    evidence.push({ name: reading.kind, value: reading.name, said: mention.said, score: mention.score });
  }

  const size = readSize(sentence, spans);
  if (size) {
    slots.size = normaliseSize(size.said);
    spans.push(size.span);
    evidence.push({ name: 'size', value: slots.size, said: size.said, score: 1 });
  }
  slots.masked = fold(maskSpans(sentence, spans));
  return slots;
}

/** Whether a sentence names a product in any way: by name, line, kind, colour or material. */
export function namesProducts(slots: Slots): boolean {
  return (
    slots.product !== undefined ||
    slots.line !== undefined ||
    slots.category !== undefined ||
    slots.subcategory !== undefined ||
    slots.colour !== undefined ||
    slots.material !== undefined
  );
}
