import { describe, expect, it } from 'vitest';
import { openAccess } from '../../../agents/guards/open-access.ts';
import type { Access } from '../../../agents/guards/access.ts';
import { matchProductTool } from '../../../agents/tools/match-product/match-product.ts';
import { toolResult } from '../../../contracts/tool-results.ts';
import type { FoundCode } from '../../../knowledge/catalogue/tags/code-finder.ts';
import {
  NoIndexedPictures,
  UnreadablePicture,
  type VisualMatch,
  type VisualMatchOutcome,
} from '../../../knowledge/catalogue/visual-match.ts';
import { smallHouse, smallHouseLevels } from '../../fixtures/small-house.ts';

const seen: VisualMatchOutcome = {
  outcome: 'this',
  confidence: 0.94,
  model: 'test-model',
  candidates: [
    { productId: 'P1002', view: 'front', similarity: 0.97 },
    { productId: 'P1001', view: 'detail', similarity: 0.4 },
  ],
};
const looksLike =
  (outcome: VisualMatchOutcome): VisualMatch['match'] =>
  () =>
    Promise.resolve(outcome);

function accessWith(
  match: VisualMatch['match'],
  homeStoreId: string | null = 'par-sh',
  levels = smallHouseLevels,
  pending = 0,
  code: FoundCode | null = null,
): Access {
  return openAccess(
    {
      personId: 'person-1',
      name: 'Camille',
      role: 'advisor',
      house: 'small',
      homeStoreId,
      country: 'FR',
      region: null,
      language: 'en',
    },
    {
      ...smallHouse(levels),
      visual: { size: 3, match, pending, similarTo: () => Promise.resolve([]) },
      photoCodes: { read: () => Promise.resolve(code) },
      photos: {
        read: (id, personId) =>
          Promise.resolve(id === 'photo-1' && personId === 'person-1' ? new Uint8Array([1]) : null),
      },
    },
  );
}

const run = async (access: Access, imageId = 'photo-1', limit?: number) =>
  toolResult.parse(
    await matchProductTool.run(limit === undefined ? { imageId } : { imageId, limit }, {
      access,
      language: 'en',
      conversationId: 'c',
      turnId: 't',
      newId: () => 'id',
      signal: new AbortController().signal,
    }),
  );

describe('match_product', () => {
  it('names the articles of a photo with similarity and whether this store has a free piece', async () => {
    const result = await run(accessWith(looksLike(seen)));
    expect(result).toMatchObject({
      kind: 'match',
      source: 'pictures',
      asOf: '2026-11-22',
      imageId: 'photo-1',
      outcome: 'this',
      confidence: 0.94,
      model: 'test-model',
      candidates: [
        {
          product: { productId: 'P1002', name: 'Aurelia tote', colour: 'cognac' },
          similarity: 0.97,
          view: 'front',
          availableHere: true,
        },
        { product: { productId: 'P1001', colour: 'black' }, availableHere: false },
      ],
    });
  });

  it('does not count a piece that is reserved', async () => {
    const result = await run(
      accessWith(looksLike({ ...seen, candidates: [{ productId: 'P1004', view: null, similarity: 1 }] })),
    );
    expect(result).toMatchObject({ candidates: [{ availableHere: false }] });
  });

  it('says nothing about availability to a person without a store', async () => {
    const result = await run(accessWith(looksLike(seen), null));
    expect(result).toMatchObject({ candidates: [{ availableHere: null }, { availableHere: null }] });
  });

  it('passes the asked number of articles on', async () => {
    const asked: number[] = [];
    const match: VisualMatch['match'] = (_, { limit }) => {
      asked.push(limit);
      return Promise.resolve(seen);
    };
    await run(accessWith(match));
    await run(accessWith(match), 'photo-1', 9);
    expect(asked).toEqual([5, 9]);
  });

  it('leaves out an article that has left the catalogue, and is no longer certain', async () => {
    const gone = {
      ...seen,
      candidates: [{ productId: 'P9999', view: null, similarity: 0.99 }, ...seen.candidates],
    };
    const result = await run(accessWith(looksLike(gone)));
    expect(result).toMatchObject({
      outcome: 'one-of',
      candidates: [{ product: { productId: 'P1002' } }, {}],
    });
  });

  it('claims neither certainty nor absence while pictures are still to be indexed', async () => {
    const early = (outcome: VisualMatchOutcome) =>
      accessWith(looksLike(outcome), 'par-sh', smallHouseLevels, 40);
    expect(await run(early(seen))).toMatchObject({ kind: 'match', outcome: 'one-of' });
    expect(await run(early({ ...seen, outcome: 'none' }))).toMatchObject({
      kind: 'declined',
      reason: 'pictures-not-ready',
    });
  });

  it('declines a photo that is missing or another person’s', async () => {
    expect(await run(accessWith(looksLike(seen)), 'photo-2')).toMatchObject({
      kind: 'declined',
      reason: 'photo-missing',
    });
  });

  it('declines an unreadable photo and an index without pictures, and lets real failures through', async () => {
    const failing = (error: Error) => accessWith(() => Promise.reject(error));
    expect(await run(failing(new UnreadablePicture('damaged', 'half a JPEG')))).toMatchObject({
      kind: 'declined',
      reason: 'photo-unreadable',
      subject: 'damaged',
    });
    expect(await run(failing(new NoIndexedPictures('empty')))).toMatchObject({
      kind: 'declined',
      reason: 'no-data',
    });
    await expect(run(failing(new Error('disk on fire')))).rejects.toThrow('disk on fire');
  });

  const tag = (productIds: string[], source: FoundCode['source'] = 'print'): FoundCode => ({
    kind: 'style-code',
    code: 'AUR-TO-1',
    text: 'AUR TO I',
    source,
    box: { left: 0.1, top: 0.2, width: 0.3, height: 0.1 },
    productIds,
  });
  const withTag = (outcome: VisualMatchOutcome, code: FoundCode, pending = 0) =>
    accessWith(looksLike(outcome), 'par-sh', smallHouseLevels, pending, code);

  it('lets the code on a tag decide before the picture does, and says what it read', async () => {
    const result = await run(withTag({ ...seen, outcome: 'none' }, tag(['P1001']), 40));
    expect(result).toMatchObject({
      kind: 'match',
      outcome: 'this',
      candidates: [{ product: { productId: 'P1001' } }],
      readCode: { kind: 'style-code', code: 'AUR-TO-1', text: 'AUR TO I', source: 'print' },
    });
  });

  it('lets the picture choose among the products that share a code', async () => {
    const both = tag(['P1001', 'P1002']);
    expect(await run(withTag(seen, both))).toMatchObject({
      outcome: 'this',
      candidates: [{ product: { productId: 'P1002' } }, { product: { productId: 'P1001' } }],
    });
    expect(await run(withTag({ ...seen, outcome: 'none' }, both))).toMatchObject({ outcome: 'one-of' });
  });

  it('answers from the tag where no picture is indexed', async () => {
    const access = accessWith(
      () => Promise.reject(new NoIndexedPictures('empty')),
      'par-sh',
      smallHouseLevels,
      0,
      tag(['P1001'], 'barcode'),
    );
    expect(await run(access)).toMatchObject({ outcome: 'this', model: 'tag' });
  });

  it('is not certain of a colour by a view that the other colours have no picture of', async () => {
    const withViews = (views: Record<string, string[]>): Access => {
      const access = accessWith(looksLike(seen));
      return {
        ...access,
        catalogue: {
          ...access.catalogue,
          imagesOf: (productId) =>
            (views[productId] ?? []).map((view) => ({ productId, view, file: `${productId}-${view}.jpg` })),
        },
      };
    };
    const all = { P1001: ['front'], P1002: ['front'], P1003: ['front'] };
    expect(await run(withViews(all))).toMatchObject({ outcome: 'this' });
    expect(await run(withViews({ ...all, P1001: ['detail'] }))).toMatchObject({ outcome: 'one-of' });
  });
});
