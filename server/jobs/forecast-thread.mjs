// A thread cannot begin with TypeScript: it begins here, sets up the loader and gives the work on.
import { register } from 'tsx/esm/api';

register();
export const { forecastTask } = await import('./forecast-worker.ts');
