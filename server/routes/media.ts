import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { z } from 'zod';
import { HouseError } from '../house-error.ts';
import type { HouseApp, RouteDependencies } from './route-dependencies.ts';

const mediaTypes: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** Address of a product's first picture. */
export function pictureAddress(productId: string): string {
  return `/api/v1/products/${encodeURIComponent(productId)}/picture`;
}

/** Product pictures, for signed-in people. */
export function registerMedia(app: HouseApp, { house, dataFolder }: RouteDependencies): void {
  const root = resolve(dataFolder);
  app.get(
    '/api/v1/products/:productId/picture',
    {
      schema: {
        summary: 'A picture of a product',
        tags: ['catalogue'],
        params: z.strictObject({ productId: z.string() }),
        querystring: z.strictObject({ view: z.string().optional() }),
      },
    },
    async (request, reply) => {
      const images = house().catalogue.imagesOf(request.params.productId);
      const { view } = request.query;
      const image = view === undefined ? images[0] : images.find((candidate) => candidate.view === view);
      if (!image) throw new HouseError('not-found');
      const file = resolve(root, image.file);
      const type = mediaTypes[image.file.split('.').at(-1)?.toLowerCase() ?? ''];
      if (!file.startsWith(root + sep) || type === undefined) throw new HouseError('not-found');
      const found = await stat(file).catch(() => null);
      if (!found) throw new HouseError('not-found');
      return reply
        .header('cache-control', 'private, max-age=86400')
        .header('content-length', found.size)
        .type(type)
        .send(createReadStream(file));
    },
  );
}
