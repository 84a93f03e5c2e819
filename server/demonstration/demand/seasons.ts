import type { Model } from '../catalogue/model.ts';
import type { Category, Subcategory } from '../catalogue/vocabulary.ts';

/** Season of the year by what is sold. Feasts and tourism are apart, so these profiles hold only taste and weather. */
export interface SeasonClass {
  readonly category: Category;
  /** Demand by month, January to December, relative to the mean of the year. */
  readonly months: readonly number[];
}

const categorySeasons: Readonly<Record<Category, readonly number[]>> = {
  bags: [0.92, 0.95, 1, 1, 1.02, 0.98, 0.98, 0.94, 1.06, 1.06, 1.06, 1.03],
  shoes: [0.86, 0.92, 1.06, 1.1, 1.1, 1.02, 0.94, 0.92, 1.1, 1.06, 1, 0.92],
  'ready-to-wear': [0.84, 0.94, 1.06, 1.06, 1, 0.94, 0.86, 0.94, 1.16, 1.14, 1.08, 0.98],
  'small leather goods': [0.94, 0.98, 0.98, 0.98, 1, 0.98, 0.96, 0.92, 1.02, 1.04, 1.1, 1.1],
  silk: [0.9, 0.98, 1.06, 1.06, 1.06, 0.98, 0.9, 0.86, 1.02, 1.08, 1.08, 1.02],
  jewellery: [0.9, 0.98, 0.98, 0.98, 1.04, 1.06, 1, 0.96, 0.98, 1, 1.06, 1.06],
};

const subcategorySeasons: Readonly<Partial<Record<Subcategory, readonly number[]>>> = {
  sandal: [0.35, 0.5, 1, 1.5, 1.9, 1.9, 1.55, 1, 0.65, 0.45, 0.5, 0.7],
  'ankle boot': [1, 0.75, 0.55, 0.4, 0.3, 0.3, 0.45, 1.1, 1.95, 2.05, 1.75, 1.4],
  coat: [1.05, 0.75, 0.5, 0.3, 0.2, 0.2, 0.4, 1, 1.8, 2.2, 2.1, 1.5],
  knitwear: [1, 0.85, 0.75, 0.6, 0.5, 0.5, 0.6, 1.1, 1.6, 1.65, 1.55, 1.3],
  dress: [0.6, 0.75, 1.05, 1.3, 1.45, 1.35, 1.1, 0.95, 0.9, 0.8, 0.85, 0.9],
  'ballet flat': [0.75, 0.9, 1.2, 1.3, 1.25, 1.15, 1, 0.9, 1, 0.9, 0.8, 0.85],
  stole: [0.95, 0.9, 0.9, 0.9, 0.9, 0.85, 0.75, 0.85, 1.15, 1.3, 1.3, 1.25],
};

/** All season classes; a model refers to one of them by position. */
export const seasonClasses: readonly SeasonClass[] = [
  ...(Object.entries(categorySeasons) as [Category, readonly number[]][]).map(([category, months]) => ({
    category,
    months,
  })),
  { category: 'shoes', months: profileOf('sandal') },
  { category: 'shoes', months: profileOf('ankle boot') },
  { category: 'ready-to-wear', months: profileOf('coat') },
  { category: 'ready-to-wear', months: profileOf('knitwear') },
  { category: 'ready-to-wear', months: profileOf('dress') },
  { category: 'shoes', months: profileOf('ballet flat') },
  { category: 'silk', months: profileOf('stole') },
];

/** Position in `seasonClasses` of the season of a model: its subcategory's own one, else its category's. */
export function seasonClassOf(model: Model): number {
  const months = subcategorySeasons[model.subcategory] ?? categorySeasons[model.category];
  return seasonClasses.findIndex((entry) => entry.months === months);
}

function profileOf(subcategory: Subcategory): readonly number[] {
  const months = subcategorySeasons[subcategory];
  if (months === undefined) throw new RangeError(`no season of its own: ${subcategory}`);
  return months;
}
