// @vitest-environment happy-dom
import { render } from 'lit';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerPart, type AnswerPart } from '../../contracts/answer-parts.ts';
import { defineComptoirElements } from '../../web-widget/define-elements.ts';
import { textsIn } from '../../web-widget/language/texts.ts';
import type { PartContext } from '../../web-widget/parts/part-context.ts';
import { renderPart } from '../../web-widget/parts/render-part.ts';
import type { PhotoService } from '../../web-widget/service/photo-service.ts';
import type { KeepPhotoElement } from '../../web-widget/views/keep-photo-element.ts';
import { createFakeContext, settled } from './fakes.ts';
import { citation, everyPart, plan, stockTable } from './sample-parts.ts';

beforeAll(() => defineComptoirElements());
beforeEach(() => document.body.replaceChildren());

/** Shows a part as a turn does and gives its element's shadow root. */
async function show(part: AnswerPart, context: PartContext = createFakeContext()): Promise<ShadowRoot> {
  const place = document.createElement('div');
  document.body.append(place);
  render(renderPart(part, context), place);
  const element = place.firstElementChild;
  if (!(element instanceof HTMLElement) || !('updateComplete' in element)) throw new Error('no element');
  await element.updateComplete;
  if (element.shadowRoot === null) throw new Error('no shadow root');
  return element.shadowRoot;
}

const wordsOf = (element: ParentNode | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const button = (root: ParentNode, name: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find(
    (one) => wordsOf(one).includes(name) || one.getAttribute('aria-label') === name,
  );
  if (found === undefined) throw new Error(`no button "${name}"`);
  return found;
};
const updated = (root: ShadowRoot) =>
  (root.host as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;

/** Lets the part's service answer and the part render. */
async function shown(root: ShadowRoot): Promise<void> {
  await settled();
  await updated(root);
  await settled();
  await updated(root);
}

describe('every part of an answer', () => {
  it.each(Object.entries(everyPart))(
    '%s is a part of the contract and shown by an element of its own',
    async (type, part) => {
      expect(answerPart.parse(part)).toEqual(part);
      const root = await show(part);
      expect(root.host.localName).toBe(`comptoir-${type}-part`);
      expect(wordsOf(root)).not.toBe('');
    },
  );

  it.each(Object.values(everyPart).map((part) => [part.type, part] as const))(
    '%s shows markup in names and texts as words',
    async (_type, part) => {
      const root = await show(part);
      expect(root.querySelectorAll('img, script, [onerror]')).toHaveLength(0);
    },
  );

  it('says that a kind of a newer server is unknown', async () => {
    const root = await show({ type: 'hologram' } as never);
    expect(wordsOf(root)).toContain(textsIn('en').unknownPart);
  });
});

describe('words', () => {
  it('have their source marks as buttons that open the passage, as far as there is a source', async () => {
    const context = createFakeContext();
    const place = document.createElement('div');
    document.body.append(place);
    const part: AnswerPart = { type: 'text', text: 'From the **guide [1]**, not [2] nor [x].' };
    render(renderPart(part, context, { streaming: false, citations: [citation] }), place);
    const root = place.firstElementChild?.shadowRoot;
    await (place.firstElementChild as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    expect(wordsOf(root)).toBe('From the guide 1 , not [2] nor [x].');
    root?.querySelector('button')?.click();
    expect(context.opened).toEqual(['tax-refund']);
  });
});

describe('citations', () => {
  it('are numbered, and pressing one opens its passage', async () => {
    const context = createFakeContext();
    const root = await show(everyPart.citations, context);
    const chips = [...root.querySelectorAll('button')];
    expect(chips.map((chip) => wordsOf(chip.querySelector('.mark')))).toEqual(['1', '2']);
    expect(chips[0]?.getAttribute('aria-label')).toContain('At the till');
    chips[1]?.click();
    expect(context.opened).toEqual(['other']);
  });
});

describe('product cards', () => {
  it('show what is known, and pressing one asks its question', async () => {
    const context = createFakeContext();
    const root = await show(everyPart['product-cards'], context);
    const [first, second] = [...root.querySelectorAll('li')];
    for (const words of ['cognac · calfskin · AU\u20112040', '€2,450', 'Very likely', '2 here']) {
      expect(wordsOf(first)).toContain(words);
    }
    // Without a text from the server the price is formatted here.
    expect(wordsOf(second)).toContain('€2,450');
    expect(second?.querySelector('button')).toBeNull();
    first?.querySelector('button')?.click();
    expect(context.asked).toEqual(['Do we have the Aurelia tote?']);
  });

  it('offer to keep the photo as a view of the article, say that it is kept, and take it back', async () => {
    const calls: string[] = [];
    const photos: PhotoService = {
      keep: (imageId, productId) => {
        calls.push(`keep ${imageId} ${productId}`);
        return Promise.resolve({
          ok: true,
          value: { referenceId: 'r1', productId, addedAt: '2026-11-22', isOwn: true },
        });
      },
      takeBack: (referenceId) => {
        calls.push(`take back ${referenceId}`);
        return Promise.resolve({ ok: true, value: null });
      },
    };
    const cards = everyPart['product-cards'];
    const [card] = cards.cards;
    if (!card) throw new Error('the sample has a card');
    const content = {
      ...cards,
      cards: [{ ...card, keepPhoto: { imageId: 'photo-1' } }, ...cards.cards.slice(1)],
    };
    expect((await show(content)).querySelector('comptoir-keep-photo')).toBeNull();
    const root = await show(content, { ...createFakeContext(), photos });
    const offers = [...root.querySelectorAll('comptoir-keep-photo')] as KeepPhotoElement[];
    expect(offers).toHaveLength(1);
    const [offer] = offers;
    const press = async () => {
      offer?.shadowRoot?.querySelector('button')?.click();
      for (let turn = 0; turn < 3; turn++) await offer?.updateComplete;
    };
    await offer?.updateComplete;
    await press();
    expect(wordsOf(offer?.shadowRoot?.querySelector('[role=status]'))).toBe('Photo kept.');
    await press();
    expect(wordsOf(offer?.shadowRoot?.querySelector('button'))).toMatch(/^Yes, this one/);
    expect(calls).toEqual([`keep photo-1 ${card.product.productId}`, 'take back r1']);
  });
});

describe('the stock table', () => {
  it('has here first, sizes as columns, and says availability in words', async () => {
    const root = await show(stockTable);
    expect([...root.querySelectorAll('thead th')].map(wordsOf)).toEqual(['Place', '37', '38']);
    const rows = [...root.querySelectorAll('tbody tr')];
    expect(wordsOf(rows[0])).toBe(
      'Milano Montenapoleone Here 37 2 Available 1 reserved, 1 in transit, expected 2 Dec 38 0 None',
    );
    expect(wordsOf(rows[1]?.querySelector('th'))).toBe('Novara Warehouse · 40 km');
    expect(wordsOf(rows[1]?.querySelectorAll('td')[0])).toBe('37 Last piece');
    expect(rows[1]?.querySelectorAll('td')[1]?.querySelector('[aria-label="Not carried"]')).not.toBeNull();
    expect(wordsOf(root.querySelector('.foot'))).toBe('Source: stock As of 22 November 2025');
    const named = await show({ ...stockTable, asOfText: 'Stock as of 22 November 2025' });
    expect(wordsOf(named.querySelector('.foot'))).toBe('Stock as of 22 November 2025');
  });

  it('has a shape for each availability, so that colour is not needed', async () => {
    const root = await show(stockTable);
    for (const state of root.querySelectorAll('.state')) {
      expect(state.querySelector('i')).not.toBeNull();
      expect(wordsOf(state)).not.toBe('');
    }
  });

  it('shows the nearest places, and all at a press', async () => {
    const root = await show(stockTable);
    expect(root.querySelectorAll('tbody tr')).toHaveLength(6);
    button(root, 'Show all 8 places').click();
    await updated(root);
    expect(root.querySelectorAll('tbody tr')).toHaveLength(8);
    expect(button(root, 'Show fewer').getAttribute('aria-expanded')).toBe('true');
  });

  it('has one column for a product without sizes', async () => {
    const places = stockTable.places.map((place) => ({
      ...place,
      cells: place.cells.slice(0, 1).map((cell) => ({ ...cell, size: null })),
    }));
    const root = await show({ ...stockTable, sizes: [], places });
    expect([...root.querySelectorAll('thead th')].map(wordsOf)).toEqual(['Place', 'Availability']);
    expect(wordsOf(root.querySelector('tbody td'))).toContain('2 Available');
  });

  it('speaks the language of the answer', async () => {
    const root = await show(stockTable, createFakeContext('it'));
    expect(wordsOf(root.querySelector('tbody tr'))).toContain('Qui');
    expect(wordsOf(root.querySelector('tbody tr'))).toContain('1 riservato, 1 in arrivo, previsto il 2 dic');
  });
});

describe('the forecast', () => {
  it('gives its total with the interval, and why', async () => {
    const root = await show(everyPart['forecast-chart']);
    expect(wordsOf(root.querySelector('.total'))).toBe('Expected in all 18 12 to 26 80% interval');
    expect(wordsOf(root.querySelector('.why'))).toContain('December is strong.');
    expect(root.querySelector('.plot')?.getAttribute('aria-label')).toBe(
      'Chart. Over 2 weeks 18 pieces are expected, between 12 and 26.',
    );
    expect(wordsOf(root.querySelector('.foot'))).toContain('Method: seasonal mean');
  });

  it('is a table at a press, the coming weeks first', async () => {
    const root = await show(everyPart['forecast-chart']);
    button(root, 'Show as a table').click();
    await updated(root);
    expect([...root.querySelectorAll('tbody tr')].map(wordsOf)).toEqual([
      '24 Nov 2025 10.0 6.0 15.0',
      '17 Nov 2025 8.4 5.0 12.0',
      '10 Nov 2025 9',
      '3 Nov 2025 7',
    ]);
  });
});

describe('the replenishment plan', () => {
  const quantities = (root: ShadowRoot) =>
    [...root.querySelectorAll<HTMLInputElement>('.stepper input')].map((input) => input.value);

  it('shows what is proposed and on what grounds', async () => {
    const root = await show(plan);
    expect(quantities(root)).toEqual(['12', '5', '0']);
    expect(wordsOf(root.querySelector('.terms'))).toBe('Service level 95% Lead time 1 week Cover 4 weeks');
    expect(wordsOf(root.querySelector('tbody tr'))).toBe(
      'Aurelia tote, cognac, dark Size 38 no stock-out 96% cover 5.1 weeks 3 1 14 9 to 21',
    );
    expect(wordsOf(root.querySelectorAll('tbody tr')[1])).toContain('one size');
    expect(wordsOf(root)).toContain('4 more lines need nothing.');
  });

  it('can be changed with a reason, shows what that does at once, and is undone', async () => {
    const context = createFakeContext();
    const root = await show(plan, context);
    await shown(root);
    button(root, 'One more: Aurelia tote, cognac, dark, Size 38').click();
    await shown(root);
    expect(quantities(root)).toEqual(['13', '5', '0']);
    expect(wordsOf(root.querySelector('.effect'))).toBe('no stock-out 99% cover 5.3 weeks');
    expect(wordsOf(root.querySelector('.quantity .changed'))).toBe('changed from 12');
    expect(wordsOf(root.querySelector('.totals dd'))).toBe('18 changed from 17');
    expect(wordsOf(root.querySelector('.totals'))).toContain('Demand served 86% changed from 84%');
    expect([...root.querySelectorAll('.by-product b')].map(wordsOf)).toEqual(['18', '0']);
    expect(wordsOf(root.querySelector('.actions'))).toContain('1 line changed');

    const reason = root.querySelector<HTMLInputElement>('input.reason');
    if (reason === null) throw new Error('no field for the reason');
    reason.value = 'Client order';
    reason.dispatchEvent(new Event('change'));
    await shown(root);
    expect(context.plans.plan.lines[0]?.changeReason).toBe('Client order');

    button(root, 'Undo').click();
    await shown(root);
    button(root, 'Undo').click();
    await shown(root);
    expect(quantities(root)).toEqual(['12', '5', '0']);
    expect(root.querySelectorAll('.changed')).toHaveLength(0);
  });

  it('shows what was changed before when it is shown again', async () => {
    const context = createFakeContext();
    await context.plans.change('PL1', 'L2', { quantity: 9, reason: 'Window', version: 1 });
    const root = await show(plan, context);
    await shown(root);
    expect(quantities(root)).toEqual(['12', '9', '0']);
    expect(root.querySelector<HTMLInputElement>('input.reason')?.value).toBe('Window');
  });

  it('is approved only after a confirmation, and then locked', async () => {
    const context = createFakeContext();
    const root = await show(plan, context);
    await shown(root);
    button(root, 'Approve').click();
    await shown(root);
    expect(wordsOf(root.querySelector('[role=alertdialog]'))).toContain('Approve 17 pieces?');
    button(root, 'Cancel').click();
    await shown(root);
    expect(root.querySelector('[role=alertdialog]')).toBeNull();
    expect(context.plans.plan.status).toBe('draft');
    button(root, 'Approve').click();
    await shown(root);
    button(root, 'Approve now').click();
    await shown(root);
    expect(wordsOf(root.querySelector('[role=status]'))).toMatch(/^Approved by Ada/);
    expect(root.querySelector<HTMLInputElement>('.stepper input')?.disabled).toBe(true);
  });

  it('says that a change waits for a connection, and saves it when told to try again', async () => {
    const context = createFakeContext();
    const root = await show(plan, context);
    await shown(root);
    context.plans.isOnline = false;
    button(root, 'One more: Aurelia tote, cognac, dark, Size 38').click();
    await shown(root);
    expect(wordsOf(root.querySelector('[role=alert]'))).toContain('not saved yet');
    expect(quantities(root)[0]).toBe('13');
    context.plans.isOnline = true;
    button(root, 'Try again').click();
    await shown(root);
    expect(root.querySelector('[role=alert]')).toBeNull();
    expect(context.plans.plan.lines[0]?.quantity).toBe(13);
  });

  it('puts back a quantity that is none', async () => {
    const root = await show(plan);
    await shown(root);
    const input = root.querySelector<HTMLInputElement>('.stepper input');
    if (input === null) throw new Error('no quantity');
    for (const [typed, shown] of [
      ['', '12'],
      ['-3', '0'],
      ['7.6', '8'],
    ] as const) {
      input.value = typed;
      input.dispatchEvent(new Event('change'));
      await updated(root);
      expect(input.value).toBe(shown);
    }
    expect(button(root, 'One fewer: Aurelia tote, cognac, dark, Size 38').disabled).toBe(false);
  });

  it('opens a line’s transfer, cover and reasons', async () => {
    const root = await show(plan);
    const toggle = button(root, 'Details: Aurelia tote, cognac, dark, one size');
    toggle.click();
    await updated(root);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    const details = wordsOf(root.querySelector('.details'));
    for (const words of ['2 from Torino 142 km away', 'SKU AU-L2', 'Expected demand']) {
      expect(details).toContain(words);
    }
  });
});

describe('steps', () => {
  it('are in order and can be ticked', async () => {
    const root = await show(everyPart.steps);
    const boxes = [...root.querySelectorAll('input')];
    expect(boxes).toHaveLength(2);
    expect(wordsOf(root.querySelector('.done'))).toBe('0 of 2 done');
    boxes[1]?.click();
    await updated(root);
    expect(wordsOf(root.querySelector('.done'))).toBe('1 of 2 done');
    boxes[1]?.click();
    await updated(root);
    expect(wordsOf(root.querySelector('.done'))).toBe('0 of 2 done');
  });
});

describe('quick replies', () => {
  it('ask their text, not their label', async () => {
    const context = createFakeContext();
    const root = await show(everyPart['quick-replies'], context);
    button(root, 'And in France?').click();
    expect(context.asked).toEqual(['How is it done in France?']);
  });
});

describe('a notice', () => {
  it.each([
    ['info', 'Note'],
    ['warning', 'Please note'],
    ['error', 'Problem'],
  ] as const)('of level %s says so in words', async (level, name) => {
    const root = await show({ type: 'notice', level, code: 'x', text: 'Something.' });
    expect(root.querySelector('[role=note]')?.getAttribute('aria-label')).toBe(name);
  });
});
