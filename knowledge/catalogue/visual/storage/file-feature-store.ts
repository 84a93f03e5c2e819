import { mkdir, open, readdir, readFile, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureFeatures } from '../features/describe-picture.ts';
import { decodeFeatures, encodeFeatures } from './feature-record.ts';
import { writeWholeFile } from './write-whole-file.ts';

/** Features of pictures on disk, by the hash of the picture's file. */
export interface FeatureStore {
  has(hash: string): boolean;
  read(hash: string): Promise<PictureFeatures>;
  /** Stores a batch; after it returns, the batch survives the end of the process. */
  add(batch: ReadonlyMap<string, PictureFeatures>): Promise<void>;
  /** Deletes what no picture needs any more, a segment at a time. */
  keepOnly(hashes: ReadonlySet<string>): Promise<void>;
  close(): Promise<void>;
}

interface Location {
  segment: string;
  offset: number;
  length: number;
}

/** What a segment holds; the file that commits it. */
type Table = Record<string, [offset: number, length: number]>;

const tableOf = (segment: string) => `${segment}.json`;
const bytesOf = (segment: string) => `${segment}.bin`;

async function readTable(file: string): Promise<Table | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Table;
  } catch {
    // A damaged table is as good as none: its pictures are described again.
    return null;
  }
}

/**
 * Opens the store in a folder. Segments are written once: bytes first, then the table that makes them count, each
 * through a temporary file; what a crash leaves behind has no table and is removed.
 */
export async function openFeatureStore(folder: string): Promise<FeatureStore> {
  await mkdir(folder, { recursive: true });
  const locations = new Map<string, Location>();
  const segments = new Map<string, string[]>();
  const handles = new Map<string, Promise<FileHandle>>();
  const files = await readdir(folder);
  let newest = 0;
  for (const name of files.filter((file) => /^segment-\d{6}\.json$/.test(file)).sort()) {
    const segment = name.slice(0, -'.json'.length);
    newest = Math.max(newest, Number(segment.slice('segment-'.length)));
    const table = files.includes(bytesOf(segment)) ? await readTable(join(folder, name)) : null;
    if (!table) continue;
    segments.set(segment, Object.keys(table));
    for (const [hash, [offset, length]] of Object.entries(table))
      locations.set(hash, { segment, offset, length });
  }
  for (const file of files) {
    const segment = /^(segment-\d{6})\./.exec(file)?.[1];
    if (segment && !segments.has(segment)) await rm(join(folder, file), { force: true });
  }

  const handleOf = (segment: string): Promise<FileHandle> => {
    let handle = handles.get(segment);
    if (!handle) {
      handle = open(join(folder, bytesOf(segment)), 'r');
      handles.set(segment, handle);
    }
    return handle;
  };
  const drop = async (segment: string): Promise<void> => {
    const handle = handles.get(segment);
    handles.delete(segment);
    segments.delete(segment);
    await (await handle)?.close();
    await rm(join(folder, tableOf(segment)), { force: true });
    await rm(join(folder, bytesOf(segment)), { force: true });
  };

  return {
    has: (hash) => locations.has(hash),
    async read(hash) {
      const location = locations.get(hash);
      if (!location) throw new Error(`no features are stored for picture ${hash}`);
      const handle = await handleOf(location.segment);
      const bytes = new Uint8Array(location.length);
      const { bytesRead } = await handle.read(bytes, 0, location.length, location.offset);
      if (bytesRead !== location.length) throw new Error(`features of picture ${hash} end early`);
      return decodeFeatures(bytes);
    },
    async add(batch) {
      if (batch.size === 0) return;
      newest++;
      const segment = `segment-${String(newest).padStart(6, '0')}`;
      const table: Table = {};
      const records: Uint8Array[] = [];
      let offset = 0;
      for (const [hash, features] of batch) {
        const record = encodeFeatures(features);
        table[hash] = [offset, record.length];
        records.push(record);
        offset += record.length;
      }
      await writeWholeFile(join(folder, bytesOf(segment)), Buffer.concat(records));
      await writeWholeFile(join(folder, tableOf(segment)), new TextEncoder().encode(JSON.stringify(table)));
      segments.set(segment, [...batch.keys()]);
      for (const [hash, [start, length]] of Object.entries(table))
        locations.set(hash, { segment, offset: start, length });
    },
    async keepOnly(hashes) {
      for (const [segment, members] of segments) {
        if (members.some((hash) => hashes.has(hash) && locations.get(hash)?.segment === segment)) continue;
        for (const hash of members) if (locations.get(hash)?.segment === segment) locations.delete(hash);
        await drop(segment);
      }
    },
    async close() {
      for (const handle of handles.values()) await (await handle).close();
      handles.clear();
    },
  };
}
