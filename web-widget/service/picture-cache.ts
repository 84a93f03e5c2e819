import type { ApiClient } from './api-client.ts';
import type { ServerAddress } from './server-address.ts';

/** Gives pictures that need the person's token as addresses an `<img>` can show. */
export interface PictureSource {
  /** An object URL, or null when there is no such picture or it is not on this server. */
  load(address: string): Promise<string | null>;
}

export interface PictureCache extends PictureSource {
  /** Releases every picture; addresses given before stop working. */
  clear(): void;
}

/** Pictures kept at a time. The oldest go first: their object URLs hold the whole file in memory. */
const mostPictures = 120;

/** Each picture is fetched once, also when many cards ask for it at the same time. Failures are not kept. */
export function createPictureCache(api: Pick<ApiClient, 'picture'>, address: ServerAddress): PictureCache {
  const pictures = new Map<string, Promise<string | null>>();

  async function fetchPicture(url: string): Promise<string | null> {
    const result = await api.picture(url);
    if (result.ok && result.value.type.startsWith('image/')) return URL.createObjectURL(result.value);
    pictures.delete(url);
    return null;
  }

  function release(picture: Promise<string | null>): void {
    void picture.then((url) => {
      if (url !== null) URL.revokeObjectURL(url);
    });
  }

  return {
    load(pictureAddress) {
      const url = address.own(pictureAddress);
      if (url === null) return Promise.resolve(null);
      const known = pictures.get(url);
      if (known !== undefined) return known;
      const picture = fetchPicture(url);
      pictures.set(url, picture);
      for (const [oldest, old] of pictures) {
        if (pictures.size <= mostPictures) break;
        pictures.delete(oldest);
        release(old);
      }
      return picture;
    },
    clear() {
      for (const picture of pictures.values()) release(picture);
      pictures.clear();
    },
  };
}
