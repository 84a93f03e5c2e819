import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { inject } from 'vitest';
import { buildApp } from '../../server/app.ts';
import { compose, type Composition } from '../../server/composition.ts';
import { loadConfig, type Config } from '../../server/config.ts';
import type { HouseApp } from '../../server/routes/route-dependencies.ts';
import { openDatabase } from '../../server/storage/open-database.ts';
import type { Role } from '../../contracts/principal.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Data folder of the small demonstration house, made once for all tests; copied, never written to. */
    smallHouse: string;
    modelFolder: string;
  }
}

export interface ServedHouse {
  app: HouseApp;
  composition: Composition;
  dataFolder: string;
  /** `http://127.0.0.1:<port>` */
  address: string;
  /** A bearer token of a demonstration session. */
  signIn(role: Role, storeId?: string, language?: 'en' | 'fr' | 'it'): Promise<string>;
  /** Stops the server; `keep` leaves the data folder for another start. */
  close(keep?: boolean): Promise<void>;
}

export interface ServeOptions {
  /** Environment variables beside the test's own. */
  env?: Record<string, string>;
  /** Data folder to open as it is; without it a copy of the small house is made. */
  dataFolder?: string;
  now?: () => Date;
  /** Milliseconds between looks for imports by other processes. */
  change?: (composition: Composition) => void;
}

/** A temporary copy of the small house's data folder. */
export async function copySmallHouse(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-house-'));
  await cp(inject('smallHouse'), folder, { recursive: true });
  return folder;
}

/** Serves the small house as `npm start` does, on a free port of this machine. */
export async function serveSmallHouse(options: ServeOptions = {}): Promise<ServedHouse> {
  const dataFolder = options.dataFolder ?? (await copySmallHouse());
  const config: Config = loadConfig({
    COMPTOIR_DATA: dataFolder,
    COMPTOIR_MODELS: inject('modelFolder'),
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...options.env,
  });
  const database = await openDatabase(join(dataFolder, 'house.db'));
  const composition = await compose({
    config,
    database,
    now: options.now ?? (() => new Date()),
    clock: () => performance.now(),
    log: pino({ level: 'silent' }),
    picturePatienceMs: Infinity,
  });
  const app = await buildApp(composition.dependencies, {
    config,
    webFolder: join(import.meta.dirname, '..', '..', 'dist', 'web'),
    version: 'test',
  });
  composition.attachSocket(app.server, app.log);
  await composition.dependencies.runner.recover();
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return {
    app,
    composition,
    dataFolder,
    address: `http://127.0.0.1:${port}`,
    async signIn(role, storeId, language) {
      const response = await app.inject({
        method: 'POST',
        url: '/api/v1/demo/session',
        payload: { role, ...(storeId ? { storeId } : {}), ...(language ? { language } : {}) },
      });
      return response.json<{ token: string }>().token;
    },
    async close(keep = false) {
      await app.close();
      await composition.close();
      await database.destroy();
      if (!keep) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
