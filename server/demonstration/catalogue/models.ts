import { bagModels } from './models-bags.ts';
import { readyToWearModels } from './models-ready-to-wear.ts';
import { shoeModels } from './models-shoes.ts';
import { jewelleryModels, silkModels } from './models-silk-and-jewellery.ts';
import { smallLeatherGoodsModels } from './models-small-leather-goods.ts';
import type { Model } from './model.ts';

/** Every model of the house, in the order of the catalogue. */
export const allModels: readonly Model[] = [
  ...bagModels,
  ...shoeModels,
  ...readyToWearModels,
  ...smallLeatherGoodsModels,
  ...silkModels,
  ...jewelleryModels,
];
