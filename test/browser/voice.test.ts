import type { Duplex } from 'node:stream';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { comparableWords, wordErrors } from '../eval/word-errors.ts';
import { hasMoonshine } from '../knowledge/language/speech/moonshine-folder.ts';
import { hasChromium, openBrowser } from '../support/open-browser.ts';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';
import { writeSpokenWav } from '../support/spoken-wav.ts';
import { verifies } from '../support/verifies.ts';

const sentence = comparableWords('He was not an ill disposed young man');
const patience = 60_000;
const phone = { width: 390, height: 844 };

/** Chromium whose microphone plays a file once, from when it is opened. */
const microphoneOf = (file: string) => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-audio-capture=${file}%noloop`,
];

/** The test house in a person's language, ready to be asked. */
async function enter(browser: Browser, house: ServedHouse, language = 'en'): Promise<Page> {
  const page = await browser.newPage({ viewport: phone });
  await page.addInitScript(() => {
    // A browser without a window has no voices: this one counts what it is given.
    const spoken: string[] = [];
    let silenced = 0;
    const fake = {
      speak: (utterance: { text: string }) => void spoken.push(utterance.text),
      cancel: () => void (silenced += 1),
      getVoices: () => [],
    };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: fake });
    // The words are compared, so the browser's noise filters, which change the sound with the machine's load, stay off.
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    devices.getUserMedia = () =>
      open({ audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false } });
    // As on a phone: the browser's own recogniser is none that stays on the device.
    for (const name of ['SpeechRecognition', 'webkitSpeechRecognition']) {
      Object.defineProperty(globalThis, name, { value: undefined });
    }
    Object.assign(globalThis, { spoken, timesSilenced: () => silenced });
  });
  await page.goto(house.address);
  await page.locator(`input[value="${language}"]`).check({ force: true });
  await page.locator('input[value="advisor"]').check({ force: true });
  await page.locator('select').first().selectOption('milan');
  await page.locator('button.enter').click();
  await page.locator('comptoir-chat .mic').waitFor();
  return page;
}

const microphone = (page: Page) => page.locator('comptoir-chat .mic');
const panel = (page: Page) => page.locator('comptoir-chat .voice');
const question = (page: Page) => page.locator('comptoir-chat comptoir-turn .question').last();

/** Holds the microphone until `until` is true of the page. */
async function hold(page: Page): Promise<void> {
  const box = await microphone(page).boundingBox();
  if (!box) throw new Error('no microphone');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
}

describe.skipIf(!hasChromium)('the microphone in a real browser', () => {
  let house: ServedHouse;
  const connections = new Set<Duplex>();
  beforeAll(async () => {
    house = await serveSmallHouse();
    house.app.server.on('upgrade', (_request, socket: Duplex) => {
      connections.add(socket);
      socket.once('close', () => connections.delete(socket));
    });
  });
  afterAll(() => house.close());

  describe.skipIf(!hasMoonshine())('that hears a sentence', () => {
    let browser: Browser;
    let wav: Awaited<ReturnType<typeof writeSpokenWav>>;
    beforeAll(async () => {
      wav = await writeSpokenWav(1.5, 40);
      browser = await openBrowser(microphoneOf(wav.file));
    });
    afterAll(async () => {
      await browser.close();
      await wav.remove();
    });

    verifies(
      'voice.widget',
      'a tap, a sentence and a pause ask exactly what was said, and the answer comes',
      async () => {
        const page = await enter(browser, house);
        await microphone(page).click();
        await panel(page).filter({ hasText: 'Listening' }).waitFor();
        await question(page).waitFor({ timeout: patience });
        expect(comparableWords((await question(page).textContent()) ?? '')).toEqual(
          expect.arrayContaining(sentence),
        );
        await page.locator('comptoir-chat comptoir-turn .answer[aria-busy="false"]').waitFor();
        expect(await panel(page).count()).toBe(0);
        await page.close();
      },
      patience,
    );

    verifies(
      'voice.widget',
      'after a lost connection the sentence goes on where it was',
      async () => {
        const page = await enter(browser, house);
        await hold(page);
        await panel(page).filter({ hasText: 'Listening' }).waitFor();
        await panel(page).filter({ hasText: '0:02' }).waitFor();
        for (const socket of connections) socket.destroy();
        await panel(page).filter({ hasText: 'Connection lost' }).waitFor();
        await panel(page).filter({ hasText: '0:06' }).waitFor();
        await page.mouse.up();
        await question(page).waitFor({ timeout: patience });
        const [, ...heard] = comparableWords((await question(page).textContent()) ?? '');
        // A busy machine may drop a frame of the browser's own microphone.
        expect(wordErrors(sentence, heard)).toBeLessThanOrEqual(1);
        await page.close();
      },
      patience,
    );

    verifies(
      'voice.widget',
      'Escape forgets the question being spoken, and gives the microphone back',
      async () => {
        const page = await enter(browser, house);
        await microphone(page).focus();
        await page.keyboard.down(' ');
        await panel(page).filter({ hasText: 'Listening' }).waitFor();
        await page.keyboard.press('Escape');
        await panel(page).waitFor({ state: 'detached' });
        await page.keyboard.up(' ');
        expect(await page.locator('comptoir-chat comptoir-turn').count()).toBe(0);
        expect(await microphone(page).getAttribute('aria-pressed')).toBe('false');
        await page.close();
      },
      patience,
    );

    verifies(
      'voice.widget',
      'thirty seconds end the question and show what was said instead of sending it',
      async () => {
        const page = await enter(browser, house);
        await hold(page);
        const field = page.locator('comptoir-chat textarea');
        await expect.poll(() => field.inputValue(), { timeout: patience }).not.toBe('');
        expect(wordErrors(sentence, comparableWords(await field.inputValue()))).toBeLessThanOrEqual(1);
        await panel(page).filter({ hasText: 'Thirty seconds' }).waitFor();
        expect(await page.locator('comptoir-chat comptoir-turn').count()).toBe(0);
        await page.mouse.up();
        await page.close();
      },
      patience,
    );

    verifies(
      'voice.aloud',
      'an answer is read aloud where that is wished, and a press on the microphone stops it at once',
      async () => {
        const page = await enter(browser, house);
        await page.getByRole('button', { name: 'Read answers aloud' }).click();
        await page.locator('comptoir-chat textarea').fill('How do I process a tax refund?');
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => (globalThis as unknown as { spoken: string[] }).spoken.length > 0);
        const silencedBy = await microphone(page).evaluate((button) => {
          const { timesSilenced } = globalThis as unknown as { timesSilenced: () => number };
          const before = timesSilenced();
          button.dispatchEvent(
            new KeyboardEvent('keydown', { key: ' ', bubbles: true, composed: true, cancelable: true }),
          );
          return timesSilenced() - before;
        });
        expect(silencedBy).toBeGreaterThan(0);
        await page.reload();
        await page.locator('comptoir-chat').waitFor();
        expect(await page.evaluate(() => localStorage.getItem('comptoir:read-aloud'))).toBe('on');
        await page.close();
      },
      patience,
    );
  });

  describe('that cannot', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());

    verifies('voice.widget', 'a refused permission is explained with the next step', async () => {
      const denied = await openBrowser(['--use-fake-device-for-media-stream', '--deny-permission-prompts']);
      const page = await enter(denied, house);
      await microphone(page).click();
      await panel(page).filter({ hasText: 'blocked for this page' }).waitFor();
      expect(await panel(page).getByRole('button', { name: 'Try again' }).count()).toBe(1);
      await denied.close();
    });

    verifies('voice.widget', 'a missing microphone is explained', async () => {
      const page = await enter(browser, house);
      await page.context().grantPermissions(['microphone']);
      await microphone(page).click();
      await panel(page).filter({ hasText: 'No microphone was found' }).waitFor();
      await page.close();
    });

    verifies('voice.languages', 'a language that nothing hears is explained in that language', async () => {
      const page = await enter(browser, house, 'fr');
      await microphone(page).click();
      await panel(page).filter({ hasText: 'COMPTOIR_SPEECH_MODEL' }).waitFor();
      expect(await panel(page).textContent()).toContain('Le français parlé demande un modèle');
      await page.close();
    });
  });
});
