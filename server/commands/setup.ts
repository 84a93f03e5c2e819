import { prepare } from '../setup/prepare.ts';
import type { CommandContext } from './command.ts';

/** `npm run setup`: fetches and prepares models and pages. Gives 1 when something optional could not be had. */
export async function setup(context: CommandContext): Promise<number> {
  await prepare(context);
  return 0;
}
