import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeWav } from '../../../../knowledge/language/speech/decode-wav.ts';
import {
  openMoonshineTranscriber,
  type MoonshineTranscriber,
} from '../../../../knowledge/language/speech/moonshine-transcriber.ts';
import {
  runSpeechWorker,
  type WorkerTranscriber,
} from '../../../../knowledge/language/speech/run-speech-worker.ts';
import { noises } from '../../../eval/noises.ts';
import { comparableWords } from '../../../eval/word-errors.ts';
import { hasMoonshine, moonshineFolder } from './moonshine-folder.ts';

/** "He was not an ill disposed young man": Sense and Sensibility, read for LibriVox; in the public domain. */
const speech = decodeWav(readFileSync(join(import.meta.dirname, 'ill-disposed.wav')));
const sentence = comparableWords('He was not an ill disposed young man');

describe.skipIf(!hasMoonshine())('Moonshine', () => {
  let transcriber: MoonshineTranscriber;
  beforeAll(async () => {
    transcriber = await openMoonshineTranscriber({ folder: moonshineFolder });
  });
  afterAll(() => transcriber.release());

  it('writes down an English sentence', async () => {
    const { text, confidence, ...rest } = await transcriber.transcribe(speech, { language: 'en' });
    expect(comparableWords(text)).toEqual(sentence);
    expect(confidence).toBeGreaterThan(0.8);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(rest).toEqual({ language: 'en', model: 'moonshine-base-en' });
  });

  it('hears a sentence after seconds of an empty room', async () => {
    const samples = new Float32Array(speech.length + 80_000);
    samples.set(speech, 48_000);
    const { text } = await transcriber.transcribe(samples, { language: 'en' });
    expect(comparableWords(text)).toEqual(sentence);
  });

  it('writes the same sentence when two hundred other terms are expected', async () => {
    const keyTerms = Array.from({ length: 250 }, (_, index) => `Tote ${index} Milan`);
    const { text } = await transcriber.transcribe(speech, { language: 'en', keyTerms });
    expect(comparableWords(text)).toEqual(sentence);
  });

  it('gives an empty text for sounds without speech, even when terms are expected', async () => {
    const keyTerms = ['Milan', 'Paris', 'tote bag', 'loafer'];
    for (const { name, samples } of noises()) {
      const transcript = await transcriber.transcribe(samples.subarray(0, 48_000), {
        language: 'en',
        keyTerms,
      });
      expect({ name, ...transcript }).toMatchObject({ name, text: '', confidence: null });
    }
  });

  it('refuses another language instead of inventing English', async () => {
    await expect(transcriber.transcribe(speech, { language: 'fr' })).rejects.toThrow('English only');
  });
});

describe.skipIf(!hasMoonshine())('Moonshine on a thread of its own', () => {
  let transcriber: WorkerTranscriber;
  beforeAll(() => {
    transcriber = runSpeechWorker({ engines: [{ kind: 'moonshine', folder: moonshineFolder }] });
  });
  afterAll(() => transcriber.close());

  it('loads at the first recording, takes recordings in order and drops an aborted one', async () => {
    const finished: string[] = [];
    const abort = new AbortController();
    const note = (name: string) => (outcome: { text: string } | Error) => {
      finished.push(name);
      return outcome;
    };
    const first = transcriber.transcribe(speech, { language: 'en' }).then(note('first'));
    const second = transcriber
      .transcribe(speech, { language: 'en', signal: abort.signal })
      .catch((error: Error) => note('second')(error));
    const third = transcriber.transcribe(speech, { language: 'en', keyTerms: ['Milan'] }).then(note('third'));
    abort.abort(new Error('no longer wanted'));
    const [heard, dropped, heardLast] = await Promise.all([first, second, third]);
    expect(finished).toEqual(['second', 'first', 'third']);
    expect(dropped).toEqual(new Error('no longer wanted'));
    for (const outcome of [heard, heardLast]) {
      expect(comparableWords('text' in outcome ? outcome.text : '')).toEqual(sentence);
    }
  });

  it('leaves the calling thread free and the samples intact', async () => {
    await transcriber.warm();
    const samples = speech.slice();
    let turns = 0;
    const count = setInterval(() => (turns += 1), 1);
    await transcriber.transcribe(samples, { language: 'en' });
    clearInterval(count);
    expect(turns).toBeGreaterThan(10);
    expect(samples).toEqual(speech);
  });

  it('stops a recording that runs and goes on with the next one', async () => {
    await transcriber.warm();
    const abort = new AbortController();
    const running = transcriber.transcribe(speech, { language: 'en', signal: abort.signal });
    const next = transcriber.transcribe(speech, { language: 'en' });
    setImmediate(() => abort.abort(new Error('stopped')));
    await expect(running).rejects.toThrow('stopped');
    expect(comparableWords((await next).text)).toEqual(sentence);
  });

  it('passes on what the engine refuses', async () => {
    await expect(transcriber.transcribe(speech, { language: 'it' })).rejects.toThrow('hears "it"');
  });

  it('takes words so far only while nothing else is heard, and drops them for a final recording', async () => {
    await transcriber.warm();
    const finished: string[] = [];
    const partial = transcriber
      .transcribe(speech, { language: 'en', partial: true })
      .catch((error: Error) => finished.push(error.name));
    const second = transcriber
      .transcribe(speech, { language: 'en', partial: true })
      .catch((error: Error) => finished.push(`second ${error.name}`));
    const final = transcriber.transcribe(speech, { language: 'en' }).then(({ text }) => {
      finished.push('final');
      return text;
    });
    expect(comparableWords(await final)).toEqual(sentence);
    await Promise.all([partial, second]);
    expect(finished).toEqual(['second PartialDropped', 'PartialDropped', 'final']);
    const { text } = await transcriber.transcribe(speech, { language: 'en', partial: true });
    expect(comparableWords(text)).toEqual(sentence);
  });

  it('refuses when more recordings wait than it can hear soon', async () => {
    const abort = new AbortController();
    const many = Array.from({ length: 20 }, () =>
      transcriber
        .transcribe(speech, { language: 'en', signal: abort.signal })
        .catch((error: Error) => error.name),
    );
    abort.abort(new Error('enough'));
    const names = await Promise.all(many);
    expect(names.filter((name) => name === 'TranscriberBusy')).toHaveLength(7);
  });

  it('rejects what waits when it is closed, and everything after', async () => {
    const waiting = [1, 2].map(() => transcriber.transcribe(speech, { language: 'en' }));
    const outcomes = Promise.allSettled(waiting);
    await transcriber.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(transcriber.transcribe(speech, { language: 'en' })).rejects.toThrow('closed');
    await expect(transcriber.warm()).rejects.toThrow('closed');
    await transcriber.close();
  });
});

describe('without the speech model', () => {
  it('a thread says that the model cannot be loaded, each time anew', async () => {
    const transcriber = runSpeechWorker({
      engines: [{ kind: 'moonshine', folder: join(import.meta.dirname, 'no-such-folder') }],
    });
    await expect(transcriber.warm()).rejects.toThrow('cannot be loaded');
    await expect(transcriber.transcribe(speech, { language: 'en' })).rejects.toThrow('cannot be loaded');
    await transcriber.close();
  });
});
