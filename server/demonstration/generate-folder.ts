import { describeHouse } from './describe-house.ts';
import { generateHouse } from './generate-house.ts';
import { writeHouse } from './write-house.ts';

/**
 * Command: `tsx server/demonstration/generate-folder.ts <folder> [seed] [last day]`.
 * Writes a demonstration house without pictures and prints its figures as JSON.
 */
const [folder, seed, lastDay] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: tsx server/demonstration/generate-folder.ts <folder> [seed] [last day]\n');
  process.exitCode = 2;
} else {
  const started = process.cpuUsage();
  const house = generateHouse({
    ...(seed === undefined ? {} : { seed }),
    ...(lastDay === undefined ? {} : { lastDay }),
  });
  const generated = process.cpuUsage(started);
  await writeHouse(folder, house);
  const written = process.cpuUsage(started);
  const seconds = ({ user, system }: NodeJS.CpuUsage): number => Number(((user + system) / 1e6).toFixed(2));
  const cost = {
    processorSecondsToGenerate: seconds(generated),
    processorSecondsInAll: seconds(written),
    megabytesOfMemoryAtMost: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  process.stdout.write(`${JSON.stringify({ seed: house.seed, ...describeHouse(house), cost }, null, 2)}\n`);
}
