import type { LanguageCode } from '../../../contracts/languages.ts';
import type { ProductMention } from '../../../knowledge/catalogue/product-linker.ts';
import { fold } from '../../../knowledge/language/folded-words.ts';
import { termMentions, type TermReading } from '../../../knowledge/language/trade-lexicon.ts';
import type { PlaceMention } from '../../../knowledge/people/place-linker.ts';
import type { Because, Vocabulary } from '../decision.ts';
import { readAmount } from './amounts.ts';
import { campaignStart } from './campaign.ts';
import { isNoGoods, sizedProducts } from './goods.ts';
import { readServiceLevel, readWarehouseLimit } from './limits.ts';
import { readPeriods, type PeriodMention } from './periods.ts';
import { choosePlace, isNamed, isUntil, isWarehouse } from './places.ts';
import { readQuantity } from './quantities.ts';
import { readableText, type Stretch } from './readable-text.ts';
import { namesSizeSystem, readSize } from './sizes.ts';
import { readTopic } from './topics.ts';

export interface Slots {
  /** With its alternatives when several names are about as near: nothing is guessed. */
  product?: ProductMention;
  line?: string;
  category?: string;
  subcategory?: string;
  colour?: string;
  material?: string;
  /** As the catalogue writes it; a size of another country is converted where the goods and their gender are known. */
  size?: string;
  /** Pieces that are spoken of ("three totes"). */
  quantity?: number;
  /** With its alternatives when several places are about as near. */
  place?: PlaceMention;
  /** Weeks ahead of the planning day, 1–52. */
  weeks?: number;
  serviceLevel?: number;
  warehouseLimit?: number;
  /** Highest price of an article, in the currency that the person thinks in. */
  maxPrice?: number;
  /** Highest value of a shipment. */
  budget?: number;
  /** ISO date to which a campaign is moved. */
  campaignStartsOn?: string;
  /** What a question to the procedures is about, in English ("tax refund"). */
  topic?: string;
  /** The sentence with every slot as a placeholder, for the intent model. */
  masked: string;
  /** The stretches that were read, in the order of the sentence. */
  spans: readonly Span[];
  evidence: Because['slots'];
}

/** A stretch of a sentence with the placeholder that stands for it. Offsets are UTF-16 units. */
export interface Span extends Stretch {
  mask: string;
}

const masks: Record<Exclude<TermReading['kind'], 'gender'>, string> = {
  colour: '_colour_',
  material: '_colour_',
  category: '_category_',
  subcategory: '_category_',
};
/** A name that was said this clearly is not read as a number or a date. */
const clearName = 0.85;

const overlaps = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end;

function maskSpans(sentence: string, spans: readonly Span[]): string {
  let masked = '';
  let position = 0;
  for (const span of spans) {
    if (span.start < position) continue;
    masked += `${sentence.slice(position, span.start)} ${span.mask} `;
    position = span.end;
  }
  return (masked + sentence.slice(position)).replace(/\d+/g, ' _number_ ').replace(/\s+/g, ' ').trim();
}

/** The mention that explains most of the sentence. */
function bestProduct(mentions: readonly ProductMention[]): ProductMention | undefined {
  return [...mentions].sort((a, b) => b.score * (b.end - b.start) - a.score * (a.end - a.start))[0];
}

/**
 * Reads what a sentence names: products, places, sizes, amounts, periods, limits. `today` is the planning day (ISO date).
 * Names come first, then numbers and dates in what is left, then words of the trade.
 */
export function readSlots(
  sentence: string,
  language: LanguageCode,
  vocabulary: Pick<Vocabulary, 'products' | 'places' | 'catalogue'>,
  today: string,
): Slots {
  const spans: Span[] = [];
  const evidence: Because['slots'] = [];
  const slots: Slots = { masked: '', spans, evidence };
  const free = (stretch: Stretch) => !spans.some((other) => overlaps(other, stretch));
  const take = (
    name: string,
    value: string | number,
    mention: Stretch & { said: string },
    mask: string,
    score = 1,
  ) => {
    spans.push({ start: mention.start, end: mention.end, mask });
    evidence.push({ name, value: String(value), said: mention.said, score });
  };

  const named = vocabulary.products.mentions(sentence, language);
  const placesSaid = vocabulary.places
    .mentions(sentence, language)
    .filter((mention) => !namesSizeSystem(sentence, mention) && !isUntil(sentence, mention));
  const kept = [
    ...named,
    ...placesSaid.filter((mention) => isNamed(mention) && !isWarehouse(mention)),
  ].filter(({ score }) => score >= clearName);
  const readable = readableText(sentence, language, kept);
  const unnamed = (stretch: Stretch) => free(stretch) && !kept.some((other) => overlaps(other, stretch));

  const periods = readPeriods(sentence, readable, today, language).filter(unnamed);
  const campaign = campaignStart(readable, periods);
  if (campaign) {
    slots.campaignStartsOn = campaign.startsOn;
    take('campaignStartsOn', campaign.startsOn, campaign, '_date_');
  }
  // "Ship it tomorrow for six weeks of cover": the furthest end is the horizon, the others are when something happens.
  const horizon = periods
    .filter((period) => period !== campaign)
    .reduce<PeriodMention | null>((best, one) => (best && best.weeks >= one.weeks ? best : one), null);
  if (horizon) {
    slots.weeks = horizon.weeks;
    take('weeks', horizon.weeks, horizon, '_period_');
  }
  for (const { start, end } of periods.filter(free)) spans.push({ start, end, mask: '_period_' });
  const level = readServiceLevel(sentence, readable);
  if (level && unnamed(level)) {
    slots.serviceLevel = level.value;
    take('serviceLevel', level.value, level, '_percent_');
  }
  const amount = readAmount(sentence, readable, unnamed);
  if (amount) {
    if (amount.limits === 'budget') slots.budget = amount.amount;
    else slots.maxPrice = amount.amount;
    const name = amount.limits === 'budget' ? 'budget' : 'maxPrice';
    take(name, amount.amount, { ...amount.figure, said: amount.said }, '_price_');
  }
  const limit = readWarehouseLimit(sentence, readable);
  if (limit && unnamed(limit.number)) {
    slots.warehouseLimit = limit.value;
    take('warehouseLimit', limit.value, { ...limit.number, said: limit.said }, '_number_');
  }

  const product = bestProduct(named.filter(free));
  if (product) {
    if (product.kind === 'line') slots.line = product.value;
    else slots.product = product;
    take(product.kind, product.value, product, '_product_', product.score);
    for (const { start, end } of named.filter(free)) spans.push({ start, end, mask: '_product_' });
  }

  readPlaces(sentence, placesSaid.filter(free), limit, slots, take);

  let gender: string | null = null;
  for (const mention of termMentions(sentence, language).filter(free)) {
    if (isNoGoods(sentence, mention, language)) continue;
    gender ??= mention.readings.find(({ kind }) => kind === 'gender')?.name ?? null;
    const reading = mention.readings.find(({ kind }) => kind !== 'gender' && slots[kind] === undefined);
    if (!reading || reading.kind === 'gender') {
      // A second colour or kind fills no slot, and is as little a word of the question.
      const [other] = mention.readings;
      if (other && other.kind !== 'gender')
        spans.push({ start: mention.start, end: mention.end, mask: masks[other.kind] });
      continue;
    }
    slots[reading.kind] = reading.name;
    take(reading.kind, reading.name, mention, masks[reading.kind], mention.score);
  }

  const about = sizedProducts(vocabulary.catalogue, vocabulary.products, slots, gender);
  const goods = spans.filter(({ mask }) => mask === '_product_' || mask === '_category_');
  const quantity = readQuantity(sentence, readable, free, goods, about);
  if (quantity) {
    slots.quantity = quantity.value;
    take('quantity', quantity.value, quantity, '_number_');
  }
  const size = readSize(sentence, readable, free, about);
  if (size) {
    slots.size = size.size;
    take('size', size.size, size, '_size_');
  }
  const topic = readTopic(readable.text);
  if (topic) {
    const stretch = readable.origin(topic.start, topic.end);
    slots.topic = topic.topic;
    evidence.push({
      name: 'topic',
      value: topic.topic,
      said: sentence.slice(stretch.start, stretch.end),
      score: 1,
    });
  }
  spans.sort((a, b) => a.start - b.start);
  slots.masked = fold(maskSpans(sentence, spans));
  return slots;
}

function readPlaces(
  sentence: string,
  mentions: readonly PlaceMention[],
  limit: Stretch | null,
  slots: Slots,
  take: (name: string, value: string, mention: PlaceMention, mask: string, score: number) => void,
): void {
  // "The warehouse only has 40" bounds a plan; it is no place that is asked about.
  const asked = mentions.filter((mention) => !(limit && isWarehouse(mention) && overlaps(limit, mention)));
  const place = choosePlace(sentence, asked);
  if (place) slots.place = place;
  for (const mention of asked) {
    // The warehouse tells planning from selling, so the intent model sees the word.
    const isMasked = mention.kind !== 'here' && !isWarehouse(mention);
    if (isMasked) take(`place.${mention.kind}`, mention.value, mention, '_place_', mention.score);
    else
      slots.evidence.push({
        name: `place.${mention.kind}`,
        value: mention.value,
        said: mention.said,
        score: mention.score,
      });
  }
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
