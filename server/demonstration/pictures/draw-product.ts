import type { Subcategory, View } from '../catalogue/vocabulary.ts';
import { backpack } from './bags/backpack.ts';
import { bucketBag } from './bags/bucket-bag.ts';
import { clutch } from './bags/clutch.ts';
import { crossbody } from './bags/crossbody.ts';
import { shoulderBag } from './bags/shoulder-bag.ts';
import { topHandleBag } from './bags/top-handle-bag.ts';
import { tote } from './bags/tote.ts';
import { createCamera } from './core/camera.ts';
import type { Draft } from './core/draft.ts';
import { createSheet } from './core/sheet.ts';
import { backdrop } from './core/studio.ts';
import { blazer } from './garments/blazer.ts';
import { coat } from './garments/coat.ts';
import { dress } from './garments/dress.ts';
import { knitwear } from './garments/knitwear.ts';
import { shirt } from './garments/shirt.ts';
import { skirt } from './garments/skirt.ts';
import { trousers } from './garments/trousers.ts';
import { bracelet, cuff } from './jewels/bangles.ts';
import { earrings } from './jewels/earrings.ts';
import { necklace } from './jewels/necklace.ts';
import { ring } from './jewels/ring.ts';
import { belt } from './leather/belt.ts';
import { keyRing } from './leather/key-ring.ts';
import { pouch } from './leather/pouch.ts';
import { cardHolder, wallet } from './leather/wallet.ts';
import { lookOf } from './look.ts';
import type { PicturedProduct } from './product.ts';
import type { Silhouette } from './scene.ts';
import { ankleBoot } from './shoes/ankle-boot.ts';
import { balletFlat } from './shoes/ballet-flat.ts';
import { loafer } from './shoes/loafer.ts';
import { pump } from './shoes/pump.ts';
import { sandal } from './shoes/sandal.ts';
import { sneaker } from './shoes/sneaker.ts';
import { squareScarf } from './silk/scarf.ts';
import { stole } from './silk/stole.ts';
import { tie } from './silk/tie.ts';
import { twilly } from './silk/twilly.ts';

const silhouettes: Record<Subcategory, Silhouette> = {
  tote,
  'shoulder bag': shoulderBag,
  'top-handle bag': topHandleBag,
  crossbody,
  clutch,
  backpack,
  'bucket bag': bucketBag,
  pump,
  loafer,
  sneaker,
  'ankle boot': ankleBoot,
  sandal,
  'ballet flat': balletFlat,
  blazer,
  dress,
  shirt,
  trousers,
  skirt,
  coat,
  knitwear,
  wallet,
  'card holder': cardHolder,
  belt,
  'key ring': keyRing,
  pouch,
  'square scarf': squareScarf,
  twilly,
  stole,
  tie,
  ring,
  bracelet,
  necklace,
  earrings,
  cuff,
};

/** Tiles of textures that are made already. One kept over many pictures saves making them again; pictures do not change by it. */
export type Tiles = Map<string, string>;

/**
 * Draws a product in a view as an SVG document of 480×600. Pure: the same product and view give the same text.
 * Shapes are vectors; their light and shade are small grey pictures computed from the form and embedded as PNG.
 */
export function drawProduct(product: PicturedProduct, view: View, tiles: Tiles = new Map()): string {
  const scene = silhouettes[product.subcategory](lookOf(product));
  const draft: Draft = { sheet: createSheet(), camera: createCamera(view, scene.stage), tiles };
  backdrop(draft);
  scene.draw(draft);
  return draft.sheet.toSvg();
}
