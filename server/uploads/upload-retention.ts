import type { Uploads } from './uploads.ts';

export interface UploadRetentionOptions {
  uploads: Pick<Uploads, 'deleteBefore'>;
  /** How long a photo or recording is kept, milliseconds. */
  retentionMs: number;
  now: () => Date;
  /** Milliseconds between looks. */
  every: number;
  report: (error: unknown) => void;
}

export interface UploadRetention {
  /** Deletes what is too old now; gives how many uploads went. */
  run(): Promise<number>;
  stop(): void;
}

/** Deletes photos and recordings after their retention time, at once and then again and again. */
export function startUploadRetention(options: UploadRetentionOptions): UploadRetention {
  const { uploads, retentionMs, now, every, report } = options;
  const run = () => uploads.deleteBefore(new Date(now().getTime() - retentionMs));
  const runQuietly = () => void run().catch(report);
  runQuietly();
  const timer = setInterval(runQuietly, every);
  timer.unref();
  return { run, stop: () => clearInterval(timer) };
}
