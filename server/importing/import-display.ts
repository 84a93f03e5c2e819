import cliProgress from 'cli-progress';
import type { ImportProgress } from './import-report.ts';

/** Shows how far an import has come: a bar for each file on a terminal, a line for each file elsewhere. */
export interface ImportDisplay {
  show(progress: ImportProgress): void;
  end(): void;
}

const number = new Intl.NumberFormat('en');

export function createImportDisplay(stream: NodeJS.WritableStream, isTerminal: boolean): ImportDisplay {
  return isTerminal ? createBars(stream) : createLines(stream);
}

function createBars(stream: NodeJS.WritableStream): ImportDisplay {
  let bar: cliProgress.SingleBar | null = null;
  let current = '';
  const close = () => {
    bar?.stop();
    bar = null;
  };
  return {
    show({ file, stage, rows, fraction, seconds }) {
      const rate = number.format(seconds > 0 ? Math.round(rows / seconds) : 0);
      const payload = { file, stage, count: number.format(rows), rate };
      if (file !== current || !bar) {
        close();
        current = file;
        bar = new cliProgress.SingleBar(
          {
            format: '{file} {bar} {percentage} % · {stage} · {count} rows · {rate} rows/s',
            hideCursor: true,
            stream,
          },
          cliProgress.Presets.shades_classic,
        );
        bar.start(100, 0, payload);
      }
      bar.update(Math.floor(fraction * 100), payload);
      if (stage === 'done' || stage === 'refused') close();
    },
    end: close,
  };
}

function createLines(stream: NodeJS.WritableStream): ImportDisplay {
  let current = '';
  return {
    show({ file, stage, rows, seconds }) {
      if (file !== current) {
        current = file;
        stream.write(`${file} …\n`);
      }
      if (stage !== 'done' && stage !== 'refused') return;
      stream.write(`${file}: ${stage}, ${number.format(rows)} rows in ${seconds.toFixed(1)} s\n`);
    },
    end: () => undefined,
  };
}
