// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VoiceEvent } from '../../../contracts/voice-events.ts';
import type { VoiceSettings } from '../../../contracts/voice-settings.ts';
import type { MicrophoneListener, MicrophoneProblem } from '../../../web-widget/voice/microphone.ts';
import { VoiceDesk } from '../../../web-widget/voice/voice-desk.ts';
import { createFakeVoiceLine, settled } from '../fakes.ts';

const frame = () => new Int16Array(1024).fill(100);

function createDesk(settings: VoiceSettings = { languages: ['en', 'fr'], browser: 'off' }) {
  const line = createFakeVoiceLine();
  const heard: [string, boolean][] = [];
  const fake = {
    problem: null as MicrophoneProblem | null,
    isOnline: true,
    language: 'en' as 'en' | 'fr' | 'it',
    closed: 0,
    listener: null as MicrophoneListener | null,
  };
  const desk = new VoiceDesk({
    line: () => line,
    isOnline: () => fake.isOnline,
    settings: () => settings,
    language: () => fake.language,
    newId: () => 'utterance-1',
    changed: () => undefined,
    level: () => undefined,
    heard: (text, sure) => void heard.push([text, sure]),
    openMicrophone: (listener) => {
      fake.listener = listener;
      if (fake.problem !== null) return Promise.resolve({ ok: false, problem: fake.problem });
      return Promise.resolve({ ok: true, microphone: { close: () => void (fake.closed += 1) } });
    },
  });
  const final = (payload: Partial<Extract<VoiceEvent, { name: 'voice:final' }>['payload']>) =>
    line.say({
      name: 'voice:final',
      payload: {
        utteranceId: 'utterance-1',
        text: 'do we have it',
        language: 'en',
        sure: true,
        otherLanguage: false,
        endedBy: 'release',
        milliseconds: 10,
        ...payload,
      },
    });
  return { desk, line, heard, fake, final };
}

describe('the microphone’s desk', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('held, it sends while one speaks and ends when it is let go', async () => {
    const { desk, line, heard, fake, final } = createDesk();
    desk.press();
    await settled();
    expect(desk.state.phase).toBe('listening');
    fake.listener?.frame(frame(), 0.1);
    expect(line.calls).toEqual([]);
    vi.advanceTimersByTime(400);
    await settled();
    fake.listener?.frame(frame(), 0.1);
    await settled();
    desk.release(900);
    await settled();
    expect(line.calls).toEqual(['start hold', 'audio 0', 'audio 1024', 'stop']);
    expect([desk.state.phase, fake.closed]).toEqual(['transcribing', 1]);
    final({});
    expect(heard).toEqual([['do we have it', true]]);
    expect(desk.state.phase).toBe('idle');
  });

  it('tapped, it goes on until the server has heard a pause, and then gives the microphone back', async () => {
    const { desk, line, fake, final } = createDesk();
    desk.press();
    await settled();
    desk.release(120);
    fake.listener?.frame(frame(), 0.1);
    await settled();
    expect(line.calls[0]).toBe('start tap');
    expect([desk.state.phase, desk.state.mode, fake.closed]).toEqual(['listening', 'tap', 0]);
    final({ endedBy: 'pause' });
    expect([desk.state.phase, fake.closed]).toEqual(['idle', 1]);
  });

  it('let go while the browser still asks for leave, it goes on as if tapped', async () => {
    const { desk, line } = createDesk();
    desk.press();
    desk.release(5000);
    await settled();
    expect([desk.state.phase, desk.state.mode]).toEqual(['listening', 'tap']);
    expect(line.calls[0]).toBe('start tap');
  });

  it('shows doubtful words for checking, with the question whether it was another language', async () => {
    const { desk, heard, final } = createDesk();
    desk.press();
    await settled();
    final({ sure: false });
    expect(heard).toEqual([['do we have it', false]]);
    expect(desk.state).toMatchObject({ phase: 'note', words: desk.texts.check });
    desk.press();
    await settled();
    final({ sure: false, otherLanguage: true });
    expect(desk.state.words).toBe(desk.texts.otherLanguage);
  });

  it('sends nothing when nobody spoke, and says so', async () => {
    const { desk, heard, final } = createDesk();
    desk.press();
    await settled();
    final({ text: '', sure: false });
    expect(heard).toEqual([]);
    expect(desk.state).toMatchObject({ phase: 'note', words: desk.texts.nothing });
  });

  it('ends at thirty seconds, and shows what was said instead of sending it', async () => {
    const { desk, line, heard, fake, final } = createDesk();
    desk.press();
    await settled();
    vi.advanceTimersByTime(400);
    for (let index = 0; index < 480; index += 1) fake.listener?.frame(frame(), 0.1);
    await settled();
    expect([desk.state.phase, fake.closed]).toEqual(['transcribing', 1]);
    expect(line.received).toBeLessThanOrEqual(480_000);
    final({ endedBy: 'limit' });
    expect(heard).toEqual([['do we have it', false]]);
    expect(desk.state.words).toBe(desk.texts.limit);
  });

  it('goes on after a lost connection with what the server lacks', async () => {
    const { desk, line, fake } = createDesk();
    desk.press();
    await settled();
    vi.advanceTimersByTime(400);
    await settled();
    fake.listener?.frame(frame(), 0.1);
    await settled();
    line.isOnline = false;
    line.listener?.lost();
    expect(desk.state.isReconnecting).toBe(true);
    for (let index = 0; index < 3; index += 1) fake.listener?.frame(frame(), 0.1);
    await settled();
    line.isOnline = true;
    line.calls.length = 0;
    line.listener?.connected();
    await settled();
    expect(line.calls).toEqual(['start hold', 'audio 1024']);
    expect([line.received, desk.state.isReconnecting]).toEqual([4096, false]);
  });

  it('says clearly that a connection did not come back', async () => {
    const { desk, line, fake } = createDesk();
    desk.press();
    await settled();
    line.listener?.lost();
    vi.advanceTimersByTime(15_001);
    expect(desk.state).toMatchObject({ phase: 'problem', words: desk.texts.problems.lost });
    expect(fake.closed).toBe(1);
    expect(line.listener).toBeNull();
  });

  it('forgets everything when it is cancelled, also what comes afterwards', async () => {
    const { desk, line, heard, fake, final } = createDesk();
    desk.press();
    await settled();
    vi.advanceTimersByTime(400);
    await settled();
    desk.cancel();
    expect(line.calls).toEqual(['start hold', 'cancel']);
    final({});
    expect([heard.length, desk.state.phase, fake.closed]).toEqual([0, 'idle', 1]);
  });

  it.each(['insecure', 'unsupported', 'denied', 'missing', 'taken'] as const)(
    'explains a microphone that is %s in the person’s language',
    async (problem) => {
      const { desk, fake } = createDesk();
      fake.problem = problem;
      fake.language = 'fr';
      desk.press();
      await settled();
      expect(desk.state).toMatchObject({ phase: 'problem', words: desk.texts.problems[problem] });
      expect(desk.state.words).toMatch(/micro|navigateur/);
    },
  );

  it('without a connection asks to type', async () => {
    const { desk, fake } = createDesk();
    fake.isOnline = false;
    desk.press();
    await settled();
    expect(desk.state.words).toBe(desk.texts.problems.offline);
  });

  it('shows what the server refused in the server’s words', async () => {
    const { desk, line } = createDesk();
    desk.press();
    await settled();
    line.say({
      name: 'voice:failed',
      payload: {
        utteranceId: 'utterance-1',
        error: { code: 'too-many-requests', message: 'Please wait a moment.', retryable: true },
      },
    });
    expect(desk.state).toMatchObject({ phase: 'problem', words: 'Please wait a moment.' });
  });
});

describe('a language that the server does not hear', () => {
  interface Started {
    lang: string;
    processLocally?: boolean;
    onresult: ((event: unknown) => void) | null;
    onend: (() => void) | null;
  }
  const started: Started[] = [];
  let local = 'available';
  let installed = 0;
  class FakeRecognition implements Started {
    static available = () => Promise.resolve(local);
    static install = () => {
      installed += 1;
      return Promise.resolve(true);
    };
    lang = '';
    processLocally = false;
    onresult = null;
    onend = null;
    onerror = null;
    start = () => void started.push(this);
    stop = () => undefined;
    abort = () => undefined;
  }
  beforeEach(() => {
    started.length = 0;
    local = 'available';
    vi.stubGlobal('SpeechRecognition', FakeRecognition);
  });
  afterEach(() => void vi.unstubAllGlobals());
  const result = (transcript: string, confidence: number) => ({
    results: [Object.assign([{ transcript, confidence }], { isFinal: true })],
  });

  it('is heard by the browser on the device', async () => {
    const { desk, heard, fake } = createDesk({ languages: ['en'], browser: 'device' });
    fake.language = 'it';
    desk.press();
    await settled();
    expect(started[0]).toMatchObject({ lang: 'it-IT', processLocally: true });
    started[0]?.onresult?.(result('abbiamo la borsa', 0.95));
    expect(desk.state.tail).toBe('abbiamo la borsa');
    started[0]?.onend?.();
    expect(heard).toEqual([['abbiamo la borsa', true]]);
  });

  it('offers the download that the browser has for it', async () => {
    local = 'downloadable';
    const { desk, fake } = createDesk({ languages: ['en'], browser: 'device' });
    fake.language = 'fr';
    desk.press();
    await settled();
    expect([desk.state.phase, started.length]).toEqual(['download', 0]);
    await desk.download();
    expect([installed, desk.state.phase]).toEqual([1, 'idle']);
  });

  it('goes to the browser’s maker only where the house allows it, and says so', async () => {
    local = 'unavailable';
    const refused = createDesk({ languages: ['en'], browser: 'device' });
    refused.fake.language = 'it';
    refused.desk.press();
    await settled();
    expect([started.length, refused.desk.state.words]).toEqual([0, refused.desk.texts.problems.language]);
    const allowed = createDesk({ languages: ['en'], browser: 'cloud' });
    allowed.fake.language = 'it';
    allowed.desk.press();
    await settled();
    expect(started[0]?.processLocally).toBe(false);
    expect(allowed.desk.state.isCloud).toBe(true);
  });

  it('is never given to the browser where the house forbids it', async () => {
    const { desk, fake } = createDesk({ languages: ['en'], browser: 'off' });
    fake.language = 'it';
    desk.press();
    await settled();
    expect([started.length, desk.state.words]).toEqual([0, desk.texts.problems.language]);
  });
});
