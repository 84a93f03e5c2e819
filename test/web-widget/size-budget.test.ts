import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

/** What a page may have to load for the widget without the chart and the voice, bytes of gzip. */
const budget = 84_000;
/** What is loaded only when it is first wanted. */
const later = [/^widget\/draw-chart-/, /^widget\/voice-room-/];

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

  it(`is below ${budget} bytes of gzip without the chart and the voice`, () => {
    expect(gzipSync(widget.code).byteLength).toBeLessThan(budget);
  });

  it('is one file that needs no other, apart from the chart and the voice', () => {
    expect(widget.imports).toEqual([]);
    expect(widget.dynamicImports).toHaveLength(later.length);
    for (const name of later) {
      const chunk = chunks.find(({ fileName }) => name.test(fileName));
      expect(widget.dynamicImports).toContain(chunk?.fileName);
      // A chunk that imported the widget back would load it twice under another address.
      expect(chunk?.imports).toEqual([]);
    }
  });

  it('finds them beside itself, wherever it was loaded from', () => {
    for (const fileName of widget.dynamicImports) {
      expect(widget.code.includes(fileName.replace('widget/', './'))).toBe(true);
    }
    expect(/["'`]\/(?:widget|assets)\//.test(widget.code)).toBe(false);
    const voice = chunks.find(({ fileName }) => fileName.startsWith('widget/voice-room-'));
    expect(voice?.code).toMatch(/new URL\(.\.\.\/assets\/capture-worklet-[^)]*import\.meta\.url\)/);
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
