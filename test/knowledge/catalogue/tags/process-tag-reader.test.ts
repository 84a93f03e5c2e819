import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FoundCode } from '../../../../knowledge/catalogue/tags/code-finder.ts';
import { createPhotoCodes } from '../../../../knowledge/catalogue/tags/photo-codes.ts';
import type { TagProcessListener } from '../../../../knowledge/catalogue/tags/start-tag-process.ts';
import type { TagRequest } from '../../../../knowledge/catalogue/tags/tag-messages.ts';
import type { TagText } from '../../../../knowledge/catalogue/tags/tag-reader.ts';
import { createTagReader, TagReaderBusy } from '../../../../knowledge/catalogue/tags/process-tag-reader.ts';

const fixture = (name: string) => readFile(join(import.meta.dirname, '../../../fixtures/tags', name));
const box = { left: 0, top: 0, width: 1, height: 1 };
const seen: TagText = { source: 'print', text: 'ABC 123', confidence: 0.9, box };

/** Processes that answer when the test says so. */
function fakeProcesses() {
  const processes: { listener: TagProcessListener; jobs: TagRequest[]; ended: boolean; held: boolean }[] = [];
  return {
    processes,
    startProcess: (listener: TagProcessListener) => {
      const child = { listener, jobs: [] as TagRequest[], ended: false, held: false };
      processes.push(child);
      return {
        post: (request: TagRequest) => void child.jobs.push(request),
        hold: (held: boolean) => {
          child.held = held;
        },
        terminate: () => {
          child.ended = true;
          return Promise.resolve();
        },
      };
    },
  };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('reading tags in a process', () => {
  it('reads a printed code on a tilted tag with a reflection, and bars', async () => {
    const reader = createTagReader({ timeoutMs: 60_000 });
    try {
      const [print, bars] = await Promise.all([
        reader.read(await fixture('printed-code.jpg')),
        reader.read(await fixture('bars.jpg')),
      ]);
      expect(print.map(({ text }) => text).join(' ')).toContain('410000 BLK1');
      const [barcode] = bars;
      expect(barcode).toMatchObject({ source: 'barcode', text: '2040000010003' });
      expect(barcode?.box.left).toBeGreaterThan(0);
      await expect(reader.read(new TextEncoder().encode('no picture'))).rejects.toThrow(
        'unsupported image format',
      );
    } finally {
      await reader.close();
    }
  }, 120_000);

  it('starts no process before the first photo and takes one photo at a time', async () => {
    const { processes, startProcess } = fakeProcesses();
    const reader = createTagReader({ startProcess });
    expect(processes).toHaveLength(0);
    const heard: TagText[] = [];
    const first = reader.read(new Uint8Array([1]), { onTexts: (texts) => heard.push(...texts) });
    const second = reader.read(new Uint8Array([2]));
    const [child] = processes;
    expect(child?.jobs.map(({ bytes }) => bytes[0])).toEqual([1]);
    child?.listener.onReply({ type: 'texts', job: 1, texts: [seen] });
    expect(heard).toEqual([seen]);
    child?.listener.onReply({ type: 'done', job: 1 });
    expect(await first).toEqual([seen]);
    expect(child?.jobs).toHaveLength(2);
    child?.listener.onReply({ type: 'failed', job: 2, message: 'no picture' });
    await expect(second).rejects.toThrow('no picture');
    expect(child?.held).toBe(false);
    await reader.close();
    expect(child?.ended).toBe(true);
  });

  it('ends a child that hangs and reads the next photo in another', async () => {
    vi.useFakeTimers();
    const { processes, startProcess } = fakeProcesses();
    const reader = createTagReader({ startProcess, timeoutMs: 500 });
    const stuck = reader.read(new Uint8Array([1])).catch((error: unknown) => error);
    const next = reader.read(new Uint8Array([2]));
    await vi.advanceTimersByTimeAsync(500);
    expect(String(await stuck)).toContain('longer than 500 ms');
    expect(processes.map(({ ended }) => ended)).toEqual([true, false]);
    processes[0]?.listener.onReply({ type: 'done', job: 2 });
    processes[1]?.listener.onReply({ type: 'texts', job: 2, texts: [seen] });
    processes[1]?.listener.onReply({ type: 'done', job: 2 });
    expect(await next).toEqual([seen]);
    await reader.close();
  });

  it('rejects the photo of a child that breaks and starts another for the next', async () => {
    const { processes, startProcess } = fakeProcesses();
    const reader = createTagReader({ startProcess });
    const lost = reader.read(new Uint8Array([1]));
    processes[0]?.listener.onEnd(new Error('out of memory'));
    await expect(lost).rejects.toThrow('out of memory');
    void reader.read(new Uint8Array([2])).catch(() => undefined);
    expect(processes).toHaveLength(2);
    await reader.close();
  });

  it('frees the models after a while without photos', async () => {
    vi.useFakeTimers();
    const { processes, startProcess } = fakeProcesses();
    const reader = createTagReader({ startProcess, idleMs: 1000 });
    const reading = reader.read(new Uint8Array([1]));
    processes[0]?.listener.onReply({ type: 'done', job: 1 });
    await reading;
    await vi.advanceTimersByTimeAsync(1000);
    expect(processes[0]?.ended).toBe(true);
    await reader.close();
  });

  it('gives up a photo that nobody waits for and refuses more than may wait', async () => {
    const { processes, startProcess } = fakeProcesses();
    const reader = createTagReader({ startProcess, waiting: 1 });
    const stop = new AbortController();
    const running = reader.read(new Uint8Array([1]), { signal: stop.signal });
    const waits = reader.read(new Uint8Array([2]));
    await expect(reader.read(new Uint8Array([3]))).rejects.toBeInstanceOf(TagReaderBusy);
    stop.abort(new Error('answered'));
    await expect(running).rejects.toThrow('answered');
    processes[0]?.listener.onReply({ type: 'done', job: 1 });
    processes[0]?.listener.onReply({ type: 'done', job: 2 });
    expect(await waits).toEqual([]);
    await reader.close();
    await expect(reader.read(new Uint8Array([4]))).rejects.toBeInstanceOf(TagReaderBusy);
  });
});

describe('the code of a photo', () => {
  const found: FoundCode = {
    kind: 'barcode',
    code: '1',
    text: '1',
    source: 'barcode',
    box,
    productIds: ['P1'],
  };

  it('is told as soon as bars name an article', async () => {
    const bars: TagText = { ...seen, source: 'barcode' };
    const codes = createPhotoCodes(
      {
        read: (_, options) => {
          options?.onTexts?.([bars]);
          return new Promise(() => undefined);
        },
        close: () => Promise.resolve(),
      },
      () => ({ find: (texts) => (texts.includes(bars) ? found : null) }),
    );
    expect(await codes.read(new Uint8Array())).toBe(found);
  });

  it('is none, and the reason is reported, when reading fails', async () => {
    const reasons: unknown[] = [];
    const failure = new Error('too long');
    const codes = createPhotoCodes(
      { read: () => Promise.reject(failure), close: () => Promise.resolve() },
      () => ({ find: () => found }),
      (error) => reasons.push(error),
    );
    expect(await codes.read(new Uint8Array())).toBeNull();
    expect(reasons).toEqual([failure]);
  });
});
