/** What the demonstration maison makes and how it speaks of it. Pictures and products are both drawn from here. */

export const categories = {
  bags: ['tote', 'shoulder bag', 'top-handle bag', 'crossbody', 'clutch', 'backpack', 'bucket bag'],
  shoes: ['pump', 'loafer', 'sneaker', 'ankle boot', 'sandal', 'ballet flat'],
  'ready-to-wear': ['blazer', 'dress', 'shirt', 'trousers', 'skirt', 'coat', 'knitwear'],
  'small leather goods': ['wallet', 'card holder', 'belt', 'key ring', 'pouch'],
  silk: ['square scarf', 'twilly', 'stole', 'tie'],
  jewellery: ['ring', 'bracelet', 'necklace', 'earrings', 'cuff'],
} as const;

export type Category = keyof typeof categories;
export type Subcategory = (typeof categories)[Category][number];

/** Materials by category. */
export const materials = {
  bags: [
    'smooth calfskin',
    'grained calfskin',
    'suede',
    'monogram canvas',
    'quilted lambskin',
    'embossed leather',
  ],
  shoes: ['smooth calfskin', 'patent leather', 'suede', 'grained calfskin', 'technical knit'],
  'ready-to-wear': ['wool', 'cashmere', 'cotton poplin', 'silk crepe', 'denim', 'tweed'],
  'small leather goods': ['smooth calfskin', 'grained calfskin', 'monogram canvas', 'embossed leather'],
  silk: ['silk twill', 'silk chiffon', 'silk jacquard'],
  jewellery: ['gold vermeil', 'sterling silver', 'palladium', 'enamel'],
} as const satisfies Record<Category, readonly string[]>;

export type Material = (typeof materials)[Category][number];

/** Colour name → family and sRGB hexadecimal value. */
export const colours = {
  black: { family: 'black', hex: '#1b1a1c' },
  ivory: { family: 'white', hex: '#efe8da' },
  'optic white': { family: 'white', hex: '#fafafa' },
  cognac: { family: 'brown', hex: '#9a5a2c' },
  chestnut: { family: 'brown', hex: '#5b3320' },
  camel: { family: 'beige', hex: '#c19a6b' },
  sand: { family: 'beige', hex: '#d8c4a4' },
  burgundy: { family: 'red', hex: '#6d1a2c' },
  scarlet: { family: 'red', hex: '#c3202f' },
  'forest green': { family: 'green', hex: '#1f4a36' },
  sage: { family: 'green', hex: '#9aab8c' },
  'navy blue': { family: 'blue', hex: '#1c2a4a' },
  'powder blue': { family: 'blue', hex: '#a9c1d9' },
  'powder pink': { family: 'pink', hex: '#e6bfc0' },
  fuchsia: { family: 'pink', hex: '#b8235f' },
  saffron: { family: 'yellow', hex: '#e0a030' },
  'slate grey': { family: 'grey', hex: '#6a6f78' },
  lilac: { family: 'purple', hex: '#b6a2cf' },
  gold: { family: 'gold', hex: '#c9a24b' },
  silver: { family: 'silver', hex: '#c3c6cb' },
} as const;

export type Colour = keyof typeof colours;

/** Lines of the maison. The hardware and the silhouette of a line are recognisable in its pictures. */
export const lines = [
  'Aurelia',
  'Lunaria',
  'Sestina',
  'Corvina',
  'Ondine',
  'Tessera',
  'Vespera',
  'Marenza',
  'Cassiope',
  'Duecento',
  'Filigrana',
  'Pergola',
] as const;

export type Line = (typeof lines)[number];

/** Views that every product is pictured in. */
export const views = ['front', 'three-quarter', 'detail'] as const;

export type View = (typeof views)[number];
