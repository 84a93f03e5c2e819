import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

/** What a page may have to load for the widget without the chart, bytes of gzip. */
const budget = 80_000;

describe('the built widget', () => {
  let chunks: Rolldown.OutputChunk[];
  let files: string[];
  let widget: Rolldown.OutputChunk;

  beforeAll(async () => {
    const result = await build({
      configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
      logLevel: 'silent',
      build: { write: false },
    });
    const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
    files = output.map(({ fileName }) => fileName);
    chunks = output.filter((file) => file.type === 'chunk');
    const found = chunks.find(({ fileName }) => fileName === 'widget/comptoir-chat.js');
    if (found === undefined) throw new Error('the widget keeps its name');
    widget = found;
  });

  it(`is below ${budget} bytes of gzip without the chart`, () => {
    expect(gzipSync(widget.code).byteLength).toBeLessThan(budget);
  });

  it('is one file that needs no other, apart from the chart', () => {
    expect(widget.imports).toEqual([]);
    expect(widget.dynamicImports).toHaveLength(1);
    const chart = chunks.find(({ fileName }) => fileName === widget.dynamicImports[0]);
    expect(chart?.fileName).toMatch(/^widget\/draw-chart-/);
    // A chunk that imported the widget back would load it twice under another address.
    expect(chart?.imports).toEqual([]);
  });

  it('finds the chart beside itself, wherever it was loaded from', () => {
    const chartName = widget.dynamicImports[0]?.replace('widget/', './') ?? 'none';
    expect(widget.code.includes(chartName)).toBe(true);
    expect(/["'`]\/(?:widget|assets)\//.test(widget.code)).toBe(false);
  });

  it('is for production and asks nothing of other hosts', () => {
    expect(widget.code.includes('Lit is in dev mode')).toBe(false);
    const hosts = new Set([...widget.code.matchAll(/https?:\/\/([a-z0-9.-]+)/g)].map((match) => match[1]));
    // Two libraries' addresses in the texts of their errors; none is fetched.
    expect(hosts).toEqual(new Set(['github.com', 'socket.io']));
  });

  it('comes with the demonstration page, which has no script of its own in it', () => {
    const page = files.find((file) => file === 'index.html');
    expect(page).toBe('index.html');
  });
});
