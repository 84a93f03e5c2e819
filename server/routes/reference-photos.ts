import { z } from 'zod';
import {
  referencePhotoBody,
  referencePhotoList,
  referencePhotoQuery,
  referencePhotoRemoved,
  referencePhotoRequest,
} from '../../contracts/http-api.ts';
import type { Principal } from '../../contracts/principal.ts';
import { HouseError } from '../house-error.ts';
import { principalOf } from '../plugins/authentication.ts';
import type { ReferencePhoto } from '../uploads/reference-photos.ts';
import type { HouseApp, RouteDependencies } from './route-dependencies.ts';

const refusals = {
  'photo-missing': 'not-found',
  'photo-unreadable': 'picture-unreadable',
  'enough-photos': 'reference-photos-full',
} as const;

/** Enrolling a photo as a view of an article after a confirmed match, and taking it back. */
export function registerReferencePhotos(app: HouseApp, dependencies: RouteDependencies): void {
  const { referencePhotos, openAccess } = dependencies;
  const told = ({ referenceId, productId, addedAt, personId }: ReferencePhoto, principal: Principal) => ({
    referenceId,
    productId,
    addedAt,
    isOwn: personId === principal.personId,
  });
  /** Who may look articles up by photo may enrol one. */
  const allowed = (principal: Principal) => {
    const access = openAccess(principal);
    if (!access.mayUse('match_product')) throw new HouseError('not-permitted');
    return access;
  };

  app.post(
    '/api/v1/reference-photos',
    {
      schema: {
        summary: 'Keep an own uploaded photo as a view of the article that it shows',
        tags: ['catalogue'],
        body: referencePhotoRequest,
        response: { 200: referencePhotoBody, 404: z.unknown(), 409: z.unknown(), 422: z.unknown() },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const { imageId, productId } = request.body;
      if (!allowed(principal).catalogue.product(productId)) throw new HouseError('unknown-product');
      const added = await referencePhotos.add(principal, { imageId, productId });
      if (typeof added === 'string') throw new HouseError(refusals[added]);
      return told(added, principal);
    },
  );
  app.get(
    '/api/v1/reference-photos',
    {
      schema: {
        summary: 'Photos that people keep as views of an article, the newest first',
        tags: ['catalogue'],
        querystring: referencePhotoQuery,
        response: { 200: referencePhotoList },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      allowed(principal);
      const photos = await referencePhotos.list(request.query.productId);
      return { photos: photos.map((photo) => told(photo, principal)) };
    },
  );
  app.delete(
    '/api/v1/reference-photos/:id',
    {
      schema: {
        summary: 'Take an enrolled photo back: an own one, or anybody’s as a manager or administrator',
        tags: ['catalogue'],
        params: z.strictObject({ id: z.string().max(64) }),
        response: { 200: referencePhotoRemoved, 404: z.unknown() },
      },
    },
    async (request) => {
      const principal = principalOf(request);
      allowed(principal);
      if (!(await referencePhotos.remove(principal, request.params.id))) throw new HouseError('not-found');
      return { referenceId: request.params.id };
    },
  );
}
