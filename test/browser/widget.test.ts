import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { hasChromium, openBrowser } from '../support/open-browser.ts';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';
import { verifies } from '../support/verifies.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };

describe.skipIf(!hasChromium)('the widget in a real browser', () => {
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

  /** Enters the demonstration as a person would. */
  async function enter(
    viewport: typeof phone,
    role: string,
    storeId: string,
    language: string,
  ): Promise<Page> {
    const page = await browser.newPage({ viewport });
    await page.goto(house.address);
    await page.locator(`input[value="${language}"]`).check({ force: true });
    await page.locator(`input[value="${role}"]`).check({ force: true });
    await page.locator('select').first().selectOption(storeId);
    await page.locator('button.enter').click();
    await page.locator('comptoir-chat textarea').waitFor();
    return page;
  }

  async function ask(page: Page, question: string): Promise<void> {
    await page.locator('comptoir-chat textarea').fill(question);
    await page.keyboard.press('Enter');
  }

  verifies(
    'widget.asks',
    'a procedure question shows steps or a passage with its source, which opens',
    async () => {
      const page = await enter(desktop, 'advisor', 'milan', 'en');
      await ask(page, 'How do I process a tax refund?');
      const citation = page.locator('comptoir-chat comptoir-citations-part button').first();
      await citation.click();
      const passage = page.locator('comptoir-chat comptoir-passage');
      expect((await passage.locator('mark').first().textContent())?.length).toBeGreaterThan(10);
      await page.close();
    },
  );

  verifies('widget.asks', 'a stock question on a phone shows a table with this store first', async () => {
    const page = await enter(phone, 'advisor', 'milan', 'it');
    await ask(page, 'abbiamo la borsa Aurelia tote in nero?');
    await page.locator('comptoir-chat comptoir-stock-table-part').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.close();
  });

  verifies('widget.asks', 'a photo finds the article', async () => {
    const page = await enter(desktop, 'advisor', 'milan', 'fr');
    const { catalogue } = house.composition.dependencies.house();
    const image = catalogue.imagesOf(catalogue.products[0]?.productId ?? '')[0];
    await page
      .locator('comptoir-chat input[type="file"]')
      .first()
      .setInputFiles(join(house.dataFolder, image?.file ?? ''));
    // The button opens once the photo is uploaded.
    await page.locator('comptoir-chat comptoir-composer button[type="submit"]:enabled').click();
    const cards = page.locator('comptoir-chat comptoir-product-cards-part').first();
    await cards.waitFor();
    const name = catalogue.products[0]?.name ?? '';
    expect(await cards.getByText(name).first().textContent()).toContain(name);
    await page.close();
  });

  verifies('widget.asks', 'a planner gets a chart and a plan whose quantities can be changed', async () => {
    const page = await enter(desktop, 'planner', 'milan', 'fr');
    await ask(page, 'Prévision des sacs à Milan');
    await page.locator('comptoir-chat comptoir-forecast-chart-part').first().waitFor();
    await ask(page, 'combien de pièces faut-il expédier à Milan ?');
    const plan = page.locator('comptoir-chat comptoir-replenishment-plan-part').last();
    await plan.waitFor();
    const quantity = plan.locator('input[type="number"], input[inputmode="numeric"]').first();
    const before = await quantity.inputValue();
    await quantity.fill(String(Number(before) + 1));
    await quantity.blur();
    expect(await quantity.inputValue()).toBe(String(Number(before) + 1));
    await page.close();
  });
});
