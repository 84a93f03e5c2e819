import type { Config } from '../config.ts';
import type { Progress } from '../progress.ts';

/** What every command gets from the process. */
export interface CommandContext {
  config: Config;
  output: NodeJS.WritableStream;
  error: NodeJS.WritableStream;
  progress: Progress;
  /** Where SIGINT and SIGTERM arrive. */
  signals: Pick<NodeJS.Process, 'once'>;
}
