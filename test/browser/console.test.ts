import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { hasChromium, openBrowser } from '../support/open-browser.ts';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';
import { verifies } from '../support/verifies.ts';

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
/** A browser beside a server on a busy machine, milliseconds. */
const patience = 240_000;
const question = 'What is the policy for dogs?';

describe.skipIf(!hasChromium)('the console in a real browser', () => {
  let house: ServedHouse;
  let browser: Browser;
  beforeAll(async () => {
    house = await serveSmallHouse();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  /** Enters the demonstration in a tab of its own. */
  async function enter(viewport: typeof phone, role: string): Promise<Page> {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.goto(house.address);
    await page.locator('input[value="en"]').check({ force: true });
    await page.locator(`input[value="${role}"]`).check({ force: true });
    await page.locator('select').first().selectOption('milan');
    await page.locator('button.enter').click();
    await page.locator('comptoir-chat textarea').waitFor();
    return page;
  }
  async function ask(page: Page): Promise<void> {
    await page.locator('comptoir-chat textarea').fill(question);
    await page.keyboard.press('Enter');
    await page.locator('comptoir-chat comptoir-turn').last().locator('comptoir-feedback').waitFor();
  }

  verifies(
    'loop.console',
    'a question without an answer becomes a gap, a draft, an approved text, a proof, and an answer',
    async () => {
      const store = await enter(phone, 'advisor');
      await ask(store);
      expect(await store.locator('comptoir-chat comptoir-citations-part').count()).toBe(0);
      expect(await store.locator('a.console').count()).toBe(0);

      const office = await enter(desktop, 'manager');
      await office.locator('a.console').click();
      await office.locator('comptoir-gaps-page a', { hasText: question }).click();
      await office.locator('comptoir-gap-page').getByRole('button', { name: 'Write the text' }).click();
      await office.getByLabel('Title').fill('Policy for dogs');
      await office
        .getByLabel('Text (Markdown', { exact: false })
        .fill('A client may bring a dog.\n\n1. Offer water.');
      await office.locator('comptoir-draft-editor .preview li', { hasText: 'Offer water.' }).waitFor();
      await office.getByRole('button', { name: 'Save the draft' }).click();
      await office.getByRole('button', { name: 'Approve and publish' }).click();
      const replay = office.locator('comptoir-gap-page .replay');
      await replay.locator('.mark.good').waitFor();
      expect(await replay.textContent()).toContain('1 of 1 answered');
      expect(await replay.evaluate((element) => element.matches(':focus'))).toBe(true);
      await office.getByRole('link', { name: 'Procedures', exact: true }).click();
      await office.getByPlaceholder('Search titles and owners').fill('Policy for dogs');
      await office.locator('comptoir-documents-page h3', { hasText: 'Policy for dogs' }).waitFor();

      await ask(store);
      const source = store.locator('comptoir-chat comptoir-citations-part', { hasText: 'Policy for dogs' });
      await source.waitFor();
      await store.context().close();
      await office.context().close();
    },
    patience,
  );

  verifies(
    'loop.feedback',
    'thumbs and reasons work by keyboard, and are there after a reload',
    async () => {
      const page = await enter(desktop, 'advisor');
      await page.locator('comptoir-chat textarea').fill('How do I process a tax refund?');
      await page.keyboard.press('Enter');
      const wrong = page.getByRole('button', { name: 'No, this was not right' });
      await wrong.focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Out of date').waitFor();
      await page.keyboard.press('Space');
      await page.getByLabel('In your own words', { exact: false }).fill('The form changed.');
      await page.locator('comptoir-feedback button[type="submit"]').click();
      await page.getByText('Those who keep the procedures will see it', { exact: false }).waitFor();
      await page.reload();
      await page.locator('comptoir-feedback [aria-pressed="true"]').waitFor();
      expect(await wrong.getAttribute('aria-pressed')).toBe('true');
      await wrong.click();
      await page.getByText('Taken back.').waitFor();
      await page.context().close();
    },
    patience,
  );

  verifies('loop.rights', 'the console says to whom it is open when an advisor comes to it', async () => {
    const page = await enter(phone, 'advisor');
    await page.goto(`${house.address}/console`);
    await page.getByText('The console is for store managers', { exact: false }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.context().close();
  });
});
