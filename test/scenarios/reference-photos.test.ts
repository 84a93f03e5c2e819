import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePicture } from '../../knowledge/catalogue/visual/pictures/decode-picture-sharp.ts';
import { takePhoneShot } from '../eval/phone-shots.ts';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';

interface Reference {
  referenceId: string;
  isOwn: boolean;
}

describe('keeping a photo as a view of an article', () => {
  let house: ServedHouse;
  let token = '';
  let productId = '';
  let photo: Buffer;

  beforeAll(async () => {
    house = await serveSmallHouse();
    token = await house.signIn('advisor');
    const { catalogue } = house.composition.dependencies.house();
    const image = catalogue.products.flatMap((product) => catalogue.imagesOf(product.productId))[0];
    productId = image?.productId ?? '';
    const picture = await decodePicture(await readFile(join(house.dataFolder, image?.file ?? '')), 640);
    photo = await takePhoneShot(picture, { seed: 'reference', severity: 0.4 });
  });
  afterAll(() => house.close());

  const bearer = (who: string) => ({ authorization: `Bearer ${who}` });
  const upload = async (who: string): Promise<string> => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg');
    const response = await fetch(`${house.address}/api/v1/uploads`, {
      method: 'POST',
      headers: bearer(who),
      body: form,
    });
    return ((await response.json()) as { id: string }).id;
  };
  const enrol = (who: string, imageId: string, product: string) =>
    house.app.inject({
      method: 'POST',
      url: '/api/v1/reference-photos',
      headers: bearer(who),
      payload: { imageId, productId: product },
    });
  const listed = async () =>
    (
      await house.app.inject({
        url: `/api/v1/reference-photos?productId=${productId}`,
        headers: bearer(token),
      })
    ).json<{ photos: Reference[] }>().photos;

  it('is offered with the answer, done by the person, listed, and taken back', async () => {
    const imageId = await upload(token);
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/v1/chat',
      headers: bearer(token),
      payload: { imageId },
    });
    expect(answer.body).toContain(`"keepPhoto":{"imageId":"${imageId}"}`);
    const added = await enrol(token, imageId, productId);
    expect(added.statusCode).toBe(200);
    const { referenceId } = added.json<Reference>();
    expect(await listed()).toMatchObject([{ referenceId, productId, isOwn: true }]);
    const remove = (who: string) =>
      house.app.inject({
        method: 'DELETE',
        url: `/api/v1/reference-photos/${referenceId}`,
        headers: bearer(who),
        payload: {},
      });
    const stranger = await house.signIn('planner');
    expect((await remove(stranger)).statusCode).toBe(404);
    expect((await remove(token)).statusCode).toBe(200);
    expect(await listed()).toEqual([]);
  });

  it('is refused without a sign-in, for a photo of somebody else and for an unknown article', async () => {
    const imageId = await upload(token);
    expect((await house.app.inject({ method: 'POST', url: '/api/v1/reference-photos' })).statusCode).toBe(
      401,
    );
    const stranger = await house.signIn('planner');
    expect((await enrol(stranger, imageId, productId)).statusCode).toBe(404);
    expect((await enrol(token, imageId, 'no-such-article')).statusCode).toBe(422);
    expect(await listed()).toEqual([]);
  });
});
