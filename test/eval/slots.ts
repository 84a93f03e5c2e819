import { languages, type LanguageCode } from '../../contracts/languages.ts';
import { readSlots, type Slots } from '../../agents/understanding/slots/slots.ts';
import type { ExpectedSlots, SlotCase } from './cases/slots-case.ts';
import { englishSlotCases } from './cases/slots-en.ts';
import { frenchSlotCases } from './cases/slots-fr.ts';
import { italianSlotCases } from './cases/slots-it.ts';
import {
  demonstrationToday,
  demonstrationVocabulary,
  type DemonstrationVocabulary,
} from './demonstration-vocabulary.ts';
import { quantile } from './retrieval-metrics.ts';
import { createWindowReader } from './slots-peer.ts';
import { asHeard, withTypos } from './understanding/noise.ts';

const cases: Record<LanguageCode, readonly SlotCase[]> = {
  en: englishSlotCases,
  fr: frenchSlotCases,
  it: italianSlotCases,
};
const noises: Record<string, (text: string, language: LanguageCode) => string> = {
  clean: (text) => text,
  typos: (text) => withTypos(text),
  speech: (text, language) => asHeard(text, language),
};
/** The fastest of these readings counts, so that what else the machine does is not measured. */
const readings = 3;
type Part = 'development' | 'validation';
/** Every second case is for validation; the lists of the three languages run in step. */
const partOf = (index: number): Part => (index % 2 === 0 ? 'development' : 'validation');

const slotNames = [
  'product',
  'line',
  'category',
  'subcategory',
  'colour',
  'material',
  'size',
  'quantity',
  'place',
  'weeks',
  'serviceLevel',
  'warehouseLimit',
  'maxPrice',
  'budget',
  'campaignStartsOn',
  'topic',
] as const satisfies readonly (keyof ExpectedSlots)[];

/** What was read, in the form of the cases. Topics count only where a case names one: most questions have none to find. */
export function comparable(slots: Slots): ExpectedSlots {
  const { product, place, line, category, subcategory, colour, material, size, quantity, weeks } = slots;
  const { serviceLevel, warehouseLimit, maxPrice, budget, campaignStartsOn, topic } = slots;
  const choices = product?.alternatives.map(({ value }) => value).sort() ?? [];
  const named = choices.length > 0 ? choices.join('|') : product?.value;
  const all = {
    ...{ product: named, line, category, subcategory, colour, material, size, quantity, place: place?.value },
    ...{ weeks, serviceLevel, warehouseLimit, maxPrice, budget, campaignStartsOn, topic },
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Slot values that agree, that were read, and that should be read. */
class SlotCounts {
  agree = 0;
  read = 0;
  expected = 0;

  add(found: string | number | undefined, expected: string | number | undefined): void {
    if (found !== undefined) this.read += 1;
    if (expected !== undefined) this.expected += 1;
    if (found !== undefined && found === expected) this.agree += 1;
  }

  /** Harmonic mean of precision and recall, 0–100. */
  get f1(): number {
    return this.read + this.expected === 0 ? 100 : (200 * this.agree) / (this.read + this.expected);
  }
}

export interface SlotsEvaluation {
  name: string;
  utterances: number;
  figures: Record<string, number>;
  peers: { levenshteinWindows: Record<string, number> };
}

type Reader = (text: string, language: LanguageCode) => ExpectedSlots;

/** A product beside which its kind was said too names nothing more; the kind is then no error. */
function judged(found: ExpectedSlots, expected: ExpectedSlots): ExpectedSlots {
  const { category, subcategory, topic, ...rest } = found;
  const kinds = expected.product === undefined ? { category, subcategory } : {};
  return { ...rest, ...kinds, ...(expected.topic === undefined ? {} : { topic }) } as ExpectedSlots;
}

function measure(read: Reader, report: (line: string) => void): Record<string, number> {
  const counts = new Map<string, SlotCounts>();
  const whole = new Map<string, { right: number; all: number }>();
  const count = (key: string) => counts.get(key) ?? counts.set(key, new SlotCounts()).get(key)!;
  for (const language of languages) {
    cases[language].forEach(([text, expected], index) => {
      const part = partOf(index);
      for (const [noise, change] of Object.entries(noises)) {
        const said = change(text, language);
        const found = judged(read(said, language), expected);
        const wrong: string[] = [];
        for (const name of slotNames) {
          for (const key of [
            `${part} ${noise}`,
            `${part} ${noise} ${language}`,
            `${part} ${noise} ${name}`,
          ]) {
            count(key).add(found[name], expected[name]);
          }
          if (found[name] !== expected[name]) wrong.push(`${name}: ${found[name]} for ${expected[name]}`);
        }
        const share = whole.get(`${part} ${noise} utterances`) ?? { right: 0, all: 0 };
        whole.set(`${part} ${noise} utterances`, {
          right: share.right + (wrong.length === 0 ? 1 : 0),
          all: share.all + 1,
        });
        if (wrong.length > 0) report(`${part}\t${noise}\t${language}\t${said}\t${wrong.join('; ')}`);
      }
    });
  }
  return {
    ...Object.fromEntries(
      [...counts].sort(([a], [b]) => a.length - b.length).map(([key, { f1 }]) => [`F1 ${key}`, f1]),
    ),
    ...Object.fromEntries(
      [...whole].map(([key, { right, all }]) => [`all right ${key}`, (100 * right) / all]),
    ),
  };
}

/**
 * Reads annotated utterances over the demonstration catalogue, as they are and with seeded typos and hearing errors.
 * F1 of exact slot values, 0–100, by part, noise, language and slot; milliseconds of reading one utterance. A reader with
 * Levenshtein windows and no lexicon is measured in the same run. `report` gets a line for every utterance that is wrong.
 */
export function evaluateSlots(
  options: { vocabulary?: DemonstrationVocabulary; report?: (line: string) => void } = {},
): SlotsEvaluation {
  const vocabulary = options.vocabulary ?? demonstrationVocabulary();
  const times: number[] = [];
  const reader: Reader = (text, language) => {
    let fastest = Infinity;
    for (let reading = 0; reading < readings; reading += 1) {
      const started = performance.now();
      readSlots(text, language, vocabulary, demonstrationToday);
      fastest = Math.min(fastest, performance.now() - started);
    }
    times.push(fastest);
    return comparable(readSlots(text, language, vocabulary, demonstrationToday));
  };
  // The first readings warm the compiler up and are not timed.
  for (const [text] of englishSlotCases) reader(text, 'en');
  times.length = 0;
  const figures = measure(reader, options.report ?? (() => undefined));
  return {
    name: 'slots',
    utterances: Object.values(cases).flat().length,
    figures: { ...figures, 'ms p50': quantile(times, 0.5), 'ms p95': quantile(times, 0.95) },
    peers: { levenshteinWindows: measure(createWindowReader(vocabulary), () => undefined) },
  };
}
