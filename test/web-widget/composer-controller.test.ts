// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ComposerController } from '../../web-widget/controllers/composer-controller.ts';
import { longestMessage } from '../../web-widget/limits.ts';
import { offline, type ServiceResult } from '../../web-widget/service/service-result.ts';
import { createFakeHost } from './fakes.ts';

const photo = (type = 'image/jpeg') => new File(['picture'], 'photo.jpg', { type });

function createComposer(answers: ServiceResult<string>[] = [], isOnline = true) {
  const uploads: { name: string; signal: AbortSignal }[] = [];
  const shares: number[] = [];
  const composer = new ComposerController(createFakeHost(), {
    isOnline: () => isOnline,
    measure: () => Promise.resolve({ width: 800, height: 600 }),
    reencode: (file) => Promise.resolve(file),
    uploader: () => ({
      upload(_picture, name, onProgress, signal) {
        uploads.push({ name, signal });
        onProgress(0.5);
        if (composer.attachment?.state === 'uploading') shares.push(composer.attachment.share);
        return Promise.resolve(answers.shift() ?? { ok: true, value: 'image-1' });
      },
    }),
  });
  return { composer, uploads, shares };
}

describe('writing a question', () => {
  let released: string[];
  beforeEach(() => {
    released = [];
    let made = 0;
    const create = vi.spyOn(URL, 'createObjectURL').mockImplementation(() => `blob:${(made += 1)}`);
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void released.push(url));
    return () => {
      create.mockRestore();
      revoke.mockRestore();
    };
  });

  it('may be sent when there is something in it, and not when it is too long', () => {
    const { composer } = createComposer();
    expect(composer.canSend).toBe(false);
    composer.write('   \n');
    expect(composer.canSend).toBe(false);
    composer.write(' Do we have it? ');
    expect(composer.canSend).toBe(true);
    composer.write('x'.repeat(longestMessage + 1));
    expect([composer.canSend, composer.charactersLeft]).toEqual([false, -1]);
    expect(composer.take()).toBeNull();
    composer.write(' Do we have it? ');
    expect(composer.take()).toEqual({
      text: 'Do we have it?',
      imageId: null,
      picture: null,
      previewUrl: null,
    });
    expect(composer.text).toBe('');
  });

  it('uploads a picture while one writes, shows how far it is, and sends only its id', async () => {
    const { composer, shares } = createComposer();
    const attached = composer.attach(photo());
    expect(composer.canSend).toBe(false);
    await attached;
    expect(shares).toEqual([0.5]);
    expect(composer.attachment).toMatchObject({ state: 'ready', imageId: 'image-1' });
    expect(composer.take()).toEqual({ text: '', imageId: 'image-1', picture: null, previewUrl: 'blob:1' });
    expect(composer.attachment).toBeNull();
    // The preview is now the question's.
    expect(released).toEqual([]);
  });

  it.each([
    ['without a connection', [], false],
    ['when the upload fails for now', [{ ok: false as const, error: offline }], true],
    [
      'when the session has ended',
      [{ ok: false as const, error: { code: 'session-expired', message: '', retryable: false } }],
      true,
    ],
  ])('keeps the picture whole %s', async (_case, answers, isOnline) => {
    const { composer } = createComposer(answers, isOnline);
    await composer.attach(photo());
    expect(composer.canSend).toBe(true);
    const question = composer.take();
    expect(question).toMatchObject({ imageId: null, picture: { name: 'photo.jpg', type: 'image/jpeg' } });
    expect(question?.picture?.dataUrl).toMatch(/^data:image\/jpeg;base64,/);
  });

  it('says why a picture is refused, and keeps the words', async () => {
    const refusal = { code: 'picture-unreadable', message: 'Please take it again.', retryable: false };
    const { composer, uploads } = createComposer([{ ok: false, error: refusal }]);
    composer.write('What is this?');
    await composer.attach(photo('application/pdf'));
    expect(composer.problem).toEqual({ kind: 'picture', reason: 'type' });
    expect(uploads).toEqual([]);
    await composer.attach(photo());
    expect(composer.problem).toEqual({ kind: 'service', error: refusal });
    expect([composer.attachment, composer.text, composer.canSend]).toEqual([null, 'What is this?', true]);
  });

  it('stops the upload of a picture that is removed or replaced, and releases its preview', async () => {
    const { composer, uploads } = createComposer();
    await composer.attach(photo());
    composer.removePicture();
    expect(uploads[0]?.signal.aborted).toBe(true);
    expect(released).toEqual(['blob:1']);
    await composer.attach(photo());
    await composer.attach(photo());
    expect(uploads.map((upload) => upload.signal.aborted)).toEqual([true, true, false]);
  });

  it('takes a question back as it was', async () => {
    const { composer } = createComposer([], false);
    composer.write('What is this?');
    await composer.attach(photo());
    const question = composer.take();
    if (question === null) throw new Error('it may be sent');
    composer.edit(question);
    expect(composer.text).toBe('What is this?');
    expect(composer.take()).toEqual(question);
  });
});
