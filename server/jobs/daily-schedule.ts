const dayMs = 86_400_000;

/** Milliseconds from a moment until the next time of day `HH:MM`, local time. */
export function untilTimeOfDay(time: string, from: Date): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const next = new Date(from);
  next.setHours(hours, minutes, 0, 0);
  const wait = next.getTime() - from.getTime();
  return wait > 0 ? wait : wait + dayMs;
}

/** Runs a job every day at a time of day; one that is still running is not started again. Gives the way to stop. */
export function scheduleDaily(
  time: string,
  job: (signal: AbortSignal) => Promise<unknown>,
  now: () => Date,
  report: (error: unknown) => void,
): () => void {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | null = null;
  const plan = () => {
    timer = setTimeout(
      () => {
        job(stopping.signal)
          .catch((error: unknown) => {
            if (!stopping.signal.aborted) report(error);
          })
          .finally(() => {
            if (!stopping.signal.aborted) plan();
          });
      },
      untilTimeOfDay(time, now()),
    );
    timer.unref();
  };
  plan();
  return () => {
    stopping.abort(new Error('the server stops'));
    if (timer) clearTimeout(timer);
  };
}
