/** Lets other work of the process run between two heavy steps. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
