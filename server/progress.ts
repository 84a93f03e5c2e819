import cliProgress from 'cli-progress';

/** Shows how far a long piece of work has come: a bar on a terminal, a line at the start and the end elsewhere. */
export interface Progress {
  start(label: string, total: number): void;
  update(done: number): void;
  end(): void;
}

/** Progress on a stream; `isTerminal` decides between a bar and plain lines. */
export function createProgress(stream: NodeJS.WritableStream, isTerminal: boolean): Progress {
  let label = '';
  let bar: cliProgress.SingleBar | null = null;
  let startedAt = 0;
  return {
    start(name, total) {
      label = name;
      startedAt = performance.now();
      if (!isTerminal) {
        stream.write(`${label} …\n`);
        return;
      }
      bar = new cliProgress.SingleBar(
        { format: '{label} {bar} {percentage} % · {eta_formatted} left', hideCursor: true, stream },
        cliProgress.Presets.shades_classic,
      );
      bar.start(Math.max(1, total), 0, { label });
    },
    update(done) {
      bar?.update(done);
    },
    end() {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      if (bar) {
        bar.update(bar.getTotal());
        bar.stop();
        bar = null;
      } else stream.write(`${label}: done in ${seconds} s\n`);
    },
  };
}
