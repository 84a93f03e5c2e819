import { createCatalogue } from '../../knowledge/catalogue/catalogue.ts';
import { createCodeFinder, type FoundCode } from '../../knowledge/catalogue/tags/code-finder.ts';
import type { TagText } from '../../knowledge/catalogue/tags/tag-reader.ts';
import { createTagReader } from '../../knowledge/catalogue/tags/process-tag-reader.ts';
import type { Product, Variant } from '../../contracts/catalogue.ts';
import { prepareBars, takeTagShot } from './draw-tags.ts';
import type { Evaluation } from './print-evaluation.ts';
import { createRandom, type Random } from './seeded-random.ts';

const catalogueSize = 4000;
const conditions = [
  { name: 'upright', tilt: 4, glare: false },
  { name: 'tilted to 30°', tilt: 30, glare: false },
  { name: 'glare', tilt: 10, glare: true },
  { name: 'tilted, glare', tilt: 30, glare: true },
] as const;
const shotsEach = 60;
const strangers = 60;

const letters = 'ABCDEFGHJKLMNOPRSTUVWXYZ';
const letter = (random: Random) => letters[Math.floor(random.next() * letters.length)] ?? 'A';
const digits = (random: Random, count: number) =>
  String(Math.floor(random.next() * 10 ** count)).padStart(count, '0');

/** Style codes as houses write them. */
function styleCode(random: Random): string {
  const word = (count: number) => Array.from({ length: count }, () => letter(random)).join('');
  switch (Math.floor(random.next() * 4)) {
    case 0:
      return `${digits(random, 6)} ${word(3)}${digits(random, 1)}`;
    case 1:
      return `${word(2)}-${digits(random, 4)}-${digits(random, 2)}`;
    case 2:
      return `${word(1)}${digits(random, 3)}.${digits(random, 3)}.${digits(random, 2)}`;
    default:
      return `${word(3)}${digits(random, 2)}${word(1)}${digits(random, 3)}`;
  }
}

function ean13(random: Random): string {
  const twelve = `20${digits(random, 10)}`;
  let sum = 0;
  for (let place = 0; place < twelve.length; place++)
    sum += Number(twelve[place]) * (place % 2 === 0 ? 1 : 3);
  return `${twelve}${String((10 - (sum % 10)) % 10)}`;
}

function madeUpCatalogue() {
  const random = createRandom('codes');
  const products: Product[] = [];
  const variants: Variant[] = [];
  const taken = new Set<string>();
  while (products.length < catalogueSize) {
    const code = styleCode(random);
    if (taken.has(code)) continue;
    taken.add(code);
    const productId = `article-${String(products.length)}`;
    products.push({
      productId,
      styleCode: code,
      name: 'Article',
      category: 'bags',
      subcategory: null,
      line: null,
      material: null,
      colour: null,
      colourFamily: null,
      gender: null,
      season: null,
      launchedOn: null,
      price: null,
      description: null,
    });
    variants.push({ sku: `${productId}-TU`, productId, size: null, barcode: ean13(random) });
  }
  return { catalogue: createCatalogue({ products, variants, images: [] }), products, variants, taken };
}

interface Reading {
  texts: readonly TagText[];
  found: FoundCode | null;
  milliseconds: number;
}

const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);

/**
 * Measures reading of tags on simulated photos: printed style codes under tilt and glare, and bars, against a catalogue
 * of 4,000 codes; and how often a tag of another house is taken for one of ours.
 */
export async function evaluateTags(): Promise<Evaluation> {
  await prepareBars();
  const { catalogue, products, variants, taken } = madeUpCatalogue();
  const finder = createCodeFinder(catalogue);
  const reader = createTagReader({ timeoutMs: 60_000 });
  const read = async (photo: Buffer, only?: TagText['source']): Promise<Reading> => {
    const start = performance.now();
    const texts = (await reader.read(photo)).filter(({ source }) => only === undefined || source === only);
    return { texts, found: finder.find(texts), milliseconds: performance.now() - start };
  };
  const figures: Record<string, number> = {};
  const times: number[] = [];
  let [right, wrong, asPrinted, tags] = [0, 0, 0, 0];
  for (const { name, tilt, glare } of conditions) {
    let rightHere = 0;
    for (let shot = 0; shot < shotsEach; shot++) {
      const seed = `${name} ${String(shot)}`;
      const product = createRandom(seed).pick(products as [Product, ...Product[]]);
      const code = product.styleCode ?? '';
      const photo = await takeTagShot({ code, barcode: null, tilt, glare, seed });
      const { texts, found, milliseconds } = await read(photo, 'print');
      times.push(milliseconds);
      tags++;
      if (texts.some(({ text }) => text.toUpperCase().includes(code))) asPrinted++;
      if (found?.productIds[0] === product.productId) rightHere++;
      else if (found) wrong++;
    }
    figures[`exact, ${name}`] = share(rightHere, shotsEach);
    right += rightHere;
  }
  let bars = 0;
  for (let shot = 0; shot < shotsEach; shot++) {
    const seed = `bars ${String(shot)}`;
    const index = Math.floor(createRandom(seed).next() * products.length);
    const barcode = variants[index]?.barcode ?? null;
    const photo = await takeTagShot({ code: 'SEE BELOW', barcode, tilt: 30, glare: shot % 2 === 0, seed });
    const { found } = await read(photo);
    if (found?.productIds[0] === products[index]?.productId) bars++;
    else if (found) wrong++;
  }
  let accepted = 0;
  for (let shot = 0; shot < strangers; shot++) {
    const random = createRandom(`stranger ${String(shot)}`);
    let code = styleCode(random);
    while (taken.has(code)) code = styleCode(random);
    const photo = await takeTagShot({
      code,
      barcode: null,
      tilt: 15,
      glare: false,
      seed: `stranger ${String(shot)}`,
    });
    if ((await read(photo)).found) accepted++;
  }
  await reader.close();
  times.sort((a, b) => a - b);
  return {
    name: 'tags',
    figures: {
      tags,
      'exact (style code found)': share(right, tags),
      ...figures,
      'wrong article': share(wrong, tags + shotsEach),
      'bars, exact': share(bars, shotsEach),
      'tags of other houses taken for ours': share(accepted, strangers),
      'ms, median': times[times.length >> 1] ?? 0,
      'ms, p95': times[Math.floor(times.length * 0.95)] ?? 0,
    },
    peers: { 'print as read, without the catalogue': { 'exact (style code found)': share(asPrinted, tags) } },
  };
}
