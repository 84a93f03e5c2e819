import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Principal, Role } from '../../../contracts/principal.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import type { HouseSchema } from '../../../server/storage/schema.ts';
import { createFileUploads } from '../../../server/uploads/file-uploads.ts';
import { keepablePicture } from '../../../server/uploads/keepable-picture.ts';
import {
  createSqliteReferencePhotos,
  mostReferencePhotos,
} from '../../../server/uploads/sqlite-reference-photos.ts';
import { startUploadRetention } from '../../../server/uploads/upload-retention.ts';

let folder = '';
let database: Kysely<HouseSchema>;
let time = Date.parse('2026-11-22T10:00:00Z');
let ids = 0;
const now = () => new Date(time);
const hour = 3_600_000;

const picture = (shade: number, size = 64) =>
  sharp({ create: { width: size, height: size, channels: 3, background: { r: shade, g: 80, b: 120 } } });
const principal = (personId: string, role: Role = 'advisor'): Principal => ({
  personId,
  name: personId,
  role,
  house: 'small',
  homeStoreId: 'par-sh',
  country: 'FR',
  region: null,
  language: 'en',
});
const openUploads = () =>
  createFileUploads(database, join(folder, 'uploads'), () => `upload-${String(++ids)}`, now);
const storePhoto = async (shade: number, personId = 'ada') =>
  openUploads().store({
    personId,
    kind: 'image',
    mediaType: 'image/jpeg',
    bytes: await picture(shade).jpeg().toBuffer(),
  });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-uploads-'));
  database = await openDatabase(':memory:');
  time = Date.parse('2026-11-22T10:00:00Z');
});
afterEach(async () => {
  await database.destroy();
  await rm(folder, { recursive: true, force: true });
});

describe('a sent picture as it is kept', () => {
  it('has no place, camera or profile left, is upright and is not larger than needed', async () => {
    const sent = await sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#884422' } })
      .withExif({
        IFD0: { Make: 'Phone', Orientation: '6' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const kept = await keepablePicture(sent, 'image/jpeg');
    const metadata = await sharp(kept.bytes).metadata();
    expect(metadata).toMatchObject({ format: 'jpeg', width: 800, height: 1600 });
    expect([metadata.exif, metadata.orientation, metadata.xmp, metadata.iptc]).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });

  it('is a single JPEG frame whatever was sent', async () => {
    const frames = await sharp(Buffer.alloc(32 * 64 * 3, 128), {
      raw: { width: 32, height: 64, channels: 3, pageHeight: 32 },
    })
      .gif({ delay: [100, 100] })
      .toBuffer();
    const kept = await keepablePicture(frames, 'image/gif');
    expect(kept.mediaType).toBe('image/jpeg');
    expect(await sharp(kept.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 32, height: 32 });
  });

  it('keeps of an unreadable file only what tells its kind', async () => {
    const heic = Buffer.concat([
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      Buffer.alloc(5000, 65),
    ]);
    const kept = await keepablePicture(heic, 'image/heic');
    expect(kept.mediaType).toBe('image/heic');
    expect(kept.bytes).toHaveLength(64);
  });
});

describe('the retention of uploads', () => {
  it('deletes files and rows that are too old and leaves the others', async () => {
    const uploads = openUploads();
    const old = await storePhoto(10);
    time += 23 * hour;
    const recent = await storePhoto(20);
    time += 2 * hour;
    const retention = startUploadRetention({
      uploads,
      retentionMs: 24 * hour,
      now,
      every: hour,
      report: (error) => {
        throw error;
      },
    });
    await retention.run();
    retention.stop();
    expect(await uploads.read(old, 'ada')).toBeNull();
    expect(await uploads.read(recent, 'ada')).toMatchObject({ uploadId: recent });
    expect(await readdir(join(folder, 'uploads'))).toEqual([recent]);
    expect(await database.selectFrom('uploads').select('upload_id').execute()).toEqual([
      { upload_id: recent },
    ]);
  });

  it('deletes old files that a process left without a row', async () => {
    await mkdir(join(folder, 'uploads'), { recursive: true });
    const left = join(folder, 'uploads', 'half.part');
    await writeFile(left, 'half');
    await utimes(left, new Date(time - 48 * hour), new Date(time - 48 * hour));
    expect(await openUploads().deleteBefore(new Date(time - 24 * hour))).toBe(0);
    expect(await readdir(join(folder, 'uploads'))).toEqual([]);
  });

  it('tells of failures and goes on', async () => {
    const failures: unknown[] = [];
    const failure = new Error('disk on fire');
    const retention = startUploadRetention({
      uploads: { deleteBefore: () => Promise.reject(failure) },
      retentionMs: hour,
      now,
      every: hour,
      report: (error) => failures.push(error),
    });
    await expect(retention.run()).rejects.toBe(failure);
    retention.stop();
    expect(failures).toEqual([failure]);
  });
});

describe('enrolled photos', () => {
  const open = () => {
    let changes = 0;
    const photos = createSqliteReferencePhotos({
      database,
      folder: join(folder, 'reference-photos'),
      uploads: openUploads(),
      now,
      onChange: () => {
        changes++;
      },
    });
    return { photos, changes: () => changes };
  };

  it('are kept with who and when, outlive the upload, and are the same photo twice', async () => {
    const { photos, changes } = open();
    const imageId = await storePhoto(10);
    const added = await photos.add(principal('ada'), { imageId, productId: 'P1' });
    expect(added).toMatchObject({ productId: 'P1', personId: 'ada', addedAt: '2026-11-22T10:00:00.000Z' });
    expect(await photos.add(principal('ada'), { imageId, productId: 'P1' })).toEqual(added);
    expect(changes()).toBe(1);
    time += 48 * hour;
    await openUploads().deleteBefore(now());
    const [kept] = await photos.list('P1');
    expect(kept).toEqual(added);
    expect(await sharp(kept?.file).metadata()).toMatchObject({ format: 'jpeg', width: 64 });
    expect(await photos.list('P2')).toEqual([]);
  });

  it('are refused for another person’s photo, an unreadable one, and beyond what an article needs', async () => {
    const { photos } = open();
    const others = await storePhoto(10, 'bea');
    expect(await photos.add(principal('ada'), { imageId: others, productId: 'P1' })).toBe('photo-missing');
    const broken = await openUploads().store({
      personId: 'ada',
      kind: 'image',
      mediaType: 'image/jpeg',
      bytes: new Uint8Array([0xff, 0xd8, 0xff, 7]),
    });
    expect(await photos.add(principal('ada'), { imageId: broken, productId: 'P1' })).toBe('photo-unreadable');
    for (let shade = 0; shade < mostReferencePhotos; shade++) {
      const imageId = await storePhoto(5 + 20 * shade);
      expect(await photos.add(principal('ada'), { imageId, productId: 'P1' })).toMatchObject({
        productId: 'P1',
      });
    }
    const imageId = await storePhoto(252);
    expect(await photos.add(principal('ada'), { imageId, productId: 'P1' })).toBe('enough-photos');
    expect(await photos.add(principal('ada'), { imageId, productId: 'P2' })).toMatchObject({
      productId: 'P2',
    });
  });

  it('are taken back by who added them or by a manager, with their file', async () => {
    const { photos, changes } = open();
    const add = async (shade: number) => {
      const added = await photos.add(principal('ada'), { imageId: await storePhoto(shade), productId: 'P1' });
      if (typeof added === 'string') throw new Error(added);
      return added.referenceId;
    };
    const [first, second] = [await add(10), await add(60)];
    expect(await photos.remove(principal('bea'), first)).toBe(false);
    expect(await photos.remove(principal('ada'), first)).toBe(true);
    expect(await photos.remove(principal('ada'), first)).toBe(false);
    expect(await photos.remove(principal('max', 'manager'), second)).toBe(true);
    expect(await photos.list()).toEqual([]);
    expect(await readdir(join(folder, 'reference-photos'))).toEqual([]);
    expect(changes()).toBe(4);
  });
});
