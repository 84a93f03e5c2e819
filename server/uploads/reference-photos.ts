import type { Principal } from '../../contracts/principal.ts';

/** A photo that a person enrolled as a view of an article after a confirmed match. */
export interface ReferencePhoto {
  referenceId: string;
  productId: string;
  personId: string;
  addedAt: string;
  /** Absolute path of the picture. */
  file: string;
}

/** Why a photo was not enrolled. */
export type EnrolmentRefusal = 'photo-missing' | 'photo-unreadable' | 'enough-photos';

/** Port: photos of people that stand for articles in visual match. They outlive uploads and imports. */
export interface ReferencePhotos {
  /** Copies the person's uploaded photo, without its metadata. A photo counts once for an article. */
  add(
    principal: Principal,
    photo: { imageId: string; productId: string },
  ): Promise<ReferencePhoto | EnrolmentRefusal>;
  /** Takes one back: one's own, or anybody's for a manager or administrator. False when there is none such. */
  remove(principal: Principal, referenceId: string): Promise<boolean>;
  /** Of one article, or all; the newest first. */
  list(productId?: string): Promise<ReferencePhoto[]>;
}
