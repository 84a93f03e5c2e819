import type { Model } from './model.ts';
import type { Colour, Line, Subcategory } from './vocabulary.ts';

/** One English sentence a product. */

const shapes: Readonly<Record<Subcategory, string>> = {
  tote: 'A roomy tote with two slim handles and a flat pocket inside',
  'shoulder bag': 'A shoulder bag with a flap and an adjustable strap',
  'top-handle bag': 'A structured bag carried by its single top handle, with a detachable strap',
  crossbody: 'A light crossbody with a long strap and two compartments',
  clutch: 'An evening clutch that hides a fine wrist strap',
  backpack: 'A backpack with padded straps and room for a laptop',
  'bucket bag': 'A soft bucket bag drawn closed by a cord',
  pump: 'A pointed pump on an 85 mm heel',
  loafer: 'A loafer on a stitched leather sole',
  sneaker: 'A low sneaker on a light rubber sole',
  'ankle boot': 'An ankle boot with a side zip and a stacked heel',
  sandal: 'A sandal with crossed straps and a cushioned footbed',
  'ballet flat': 'A supple ballet flat with a rounded toe',
  blazer: 'A half-lined blazer with a natural shoulder',
  dress: 'A fluid midi dress with a defined waist',
  shirt: 'A shirt with a soft collar and mother-of-pearl buttons',
  trousers: 'Straight-leg trousers with a clean waistband',
  skirt: 'A knee-length skirt with a concealed zip',
  coat: 'A double-faced coat finished by hand',
  knitwear: 'A fine-gauge sweater with ribbed cuffs',
  wallet: 'A wallet with eight card slots and a coin pocket',
  'card holder': 'A slim card holder with five slots',
  belt: 'A 30 mm belt with a polished buckle',
  'key ring': 'A key ring on a folded leather loop',
  pouch: 'A flat pouch with a metal zip',
  'square scarf': 'A hand-rolled square scarf',
  twilly: 'A narrow twilly to tie on a wrist or a handle',
  stole: 'A wide stole with hand-rolled edges',
  tie: 'A hand-folded tie, 8 cm wide',
  ring: 'A domed ring',
  bracelet: 'A link bracelet with a toggle clasp',
  necklace: 'A pendant necklace on a fine chain',
  earrings: 'A pair of earrings for pierced ears',
  cuff: 'A rigid open cuff',
};

const spirits: Readonly<Record<Line, string>> = {
  Aurelia: 'from the line named after the Roman coast road',
  Lunaria: 'from the moonlit evening line',
  Sestina: 'from the most architectural line of the house',
  Corvina: 'from the everyday line of the house',
  Ondine: 'from the line inspired by running water',
  Tessera: 'from the line inspired by mosaic floors',
  Vespera: 'from the after-dark line',
  Marenza: 'from the seaside line',
  Cassiope: 'from the line named after a constellation',
  Duecento: "from the men's line of the house",
  Filigrana: "from the line inspired by the goldsmith's thread",
  Pergola: 'from the garden line',
};

/** For example: "A roomy tote with two slim handles and a flat pocket inside, in black smooth calfskin, from …". */
export function describe(model: Model, colour: Colour): string {
  // A precious metal already names its colour.
  const metal = model.category === 'jewellery' && model.material !== 'enamel';
  const fabric = metal ? model.material : `${colour} ${model.material}`;
  return `${shapes[model.subcategory]}, in ${fabric}, ${spirits[model.line]}.`;
}
