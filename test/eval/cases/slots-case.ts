/**
 * What a reader should find in an utterance. Names and values are those of the demonstration house; a product that several
 * names are as near to stands as those names parted by `|`, because the reader must ask back and not guess.
 */
export interface ExpectedSlots {
  product?: string;
  line?: string;
  category?: string;
  subcategory?: string;
  colour?: string;
  material?: string;
  size?: string;
  quantity?: number;
  place?: string;
  weeks?: number;
  serviceLevel?: number;
  warehouseLimit?: number;
  maxPrice?: number;
  budget?: number;
  campaignStartsOn?: string;
  topic?: string;
}

/** An utterance with its slots. Every second case of a language is for validation: it is reported and never tuned on. */
export type SlotCase = readonly [text: string, slots: ExpectedSlots];
