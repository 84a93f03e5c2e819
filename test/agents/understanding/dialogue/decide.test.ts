import { describe, expect, it } from 'vitest';
import { callsAfter } from '../../../../agents/understanding/dialogue/photo-question.ts';
import { decide } from '../../../../agents/understanding/dialogue/decide.ts';
import { openOf, toldDecision } from '../../../../agents/understanding/dialogue/told-decision.ts';
import type { Reading } from '../../../../agents/understanding/dialogue/reading.ts';
import { findUnknownName } from '../../../../agents/understanding/dialogue/unknown-name.ts';
import type { Decision, PreviousTurn, Question } from '../../../../agents/understanding/decision.ts';
import { readSlots } from '../../../../agents/understanding/slots/slots.ts';
import { turnDecision } from '../../../../contracts/decisions.ts';
import type { LanguageCode } from '../../../../contracts/languages.ts';
import { toolNames } from '../../../../contracts/tool-names.ts';
import type { ToolResult } from '../../../../contracts/tool-results.ts';
import { smallHouse } from '../../../fixtures/small-house.ts';

const house = smallHouse();
const language: LanguageCode = 'en';

/** Reads with the real slots; what each text looks like is given, as the classifier would say it. */
function readAs(intents: Record<string, string>, otherwise = 'not-mine', code: LanguageCode = language) {
  return (text: string): Promise<Reading> => {
    const slots = readSlots(text, code, house, house.planningDay);
    const name = intents[text] ?? otherwise;
    const probability = name === 'not-mine' ? 0.1 : 0.9;
    const unknownName = findUnknownName(text, slots, new Set());
    return Promise.resolve({ text, slots, intents: [{ name, probability }], unknownName });
  };
}

const question = (
  text: string,
  previous: readonly PreviousTurn[] = [],
  imageId: string | null = null,
): Question => ({
  text,
  imageId,
  language: null,
  person: { role: 'admin', homeStoreId: 'par-sh', language, mayUse: toolNames },
  today: house.planningDay,
  previous,
});

function understand(
  text: string,
  intents: Record<string, string>,
  previous: readonly PreviousTurn[] = [],
  imageId: string | null = null,
  code: LanguageCode = language,
): Promise<Decision> {
  return decide(
    question(text, previous, imageId),
    { code, why: 'detected' },
    house,
    readAs(intents, undefined, code),
  );
}

const asked = (
  name: PreviousTurn['calls'][number]['name'],
  input: Record<string, unknown>,
  result: ToolResult | null = null,
): PreviousTurn => ({ text: '', answer: '', language, imageId: null, calls: [{ name, input, result }] });

const match = (productIds: readonly string[]): ToolResult => ({
  kind: 'match',
  source: 'pictures',
  asOf: house.planningDay,
  imageId: 'photo',
  outcome: productIds.length === 1 ? 'this' : 'one-of',
  confidence: 0.9,
  candidates: productIds.map((productId) => ({
    product: house.catalogue.product(productId)!,
    similarity: 0.9,
    view: null,
    availableHere: null,
  })),
  model: 'test',
});

const inputOf = (decision: Decision) => (decision.kind === 'tools' ? decision.calls[0]?.input : null);

describe('a message that goes on from the turn before', () => {
  const before = asked('look_up_stock', { product: 'Aurelia tote', colour: 'black' });

  it('keeps the article and changes the place', async () => {
    const decision = await understand('and in London?', {}, [before]);
    expect(inputOf(decision)).toEqual({ product: 'Aurelia tote', colour: 'black', place: 'London' });
    expect(decision.because.followUpOf).toBe(1);
    expect(decision.because.merged).toEqual([
      { name: 'product', value: 'Aurelia tote', turnsAgo: 1 },
      { name: 'colour', value: 'black', turnsAgo: 1 },
    ]);
  });

  it('puts a correction in the place of what was asked', async () => {
    const there = asked('look_up_stock', { product: 'Aurelia tote', place: 'London' });
    expect(inputOf(await understand('no, I meant Tokyo', {}, [there]))).toEqual({
      product: 'Aurelia tote',
      place: 'Tokyo',
    });
  });

  it('drops a colour that the article now asked about does not have', async () => {
    const decision = await understand('and the Filigrana ring?', {}, [before]);
    expect(inputOf(decision)).not.toHaveProperty('colour');
  });

  it('changes an assumption of the newest plan, also when stock was asked since', async () => {
    const plan = asked('plan_replenishment', { product: 'Aurelia tote', place: 'London' });
    const decision = await understand('make it 98 %', {}, [plan, before]);
    expect(decision).toMatchObject({
      calls: [{ name: 'plan_replenishment', input: { place: 'London', serviceLevel: 0.98 } }],
      because: { followUpOf: 2 },
    });
  });

  it('asks again for the reasons', async () => {
    const forecast = asked('forecast_demand', { product: 'Aurelia tote' });
    expect(await understand('why?', {}, [forecast])).toMatchObject({
      explain: true,
      calls: [{ name: 'forecast_demand', input: { product: 'Aurelia tote' } }],
    });
  });

  it('gives another tool what "it" stands for', async () => {
    const text = 'which stores will run out of it?';
    expect(await understand(text, { [text]: 'project_stock_outs' }, [before])).toMatchObject({
      calls: [{ name: 'project_stock_outs', input: { product: 'Aurelia tote' } }],
    });
  });

  it('goes back to an earlier subject over a procedure', async () => {
    const procedure = asked('search_procedures', { query: 'tax refund' });
    const decision = await understand('back to the tote, in London', {}, [before, procedure]);
    expect(decision).toMatchObject({
      calls: [
        { name: 'look_up_stock', input: { product: 'Aurelia tote', colour: 'black', place: 'London' } },
      ],
      because: { followUpOf: 2 },
    });
  });

  it('narrows the procedure that was asked for', async () => {
    const procedure = asked('search_procedures', { query: 'how do repairs work' });
    expect(await understand('and for scarves?', {}, [procedure])).toMatchObject({
      calls: [{ name: 'search_procedures', input: { query: 'how do repairs work and for scarves?' } }],
    });
  });

  it('stands for itself when it asks something else clearly', async () => {
    const text = 'how do I process a tax refund in London';
    expect(await understand(text, { [text]: 'search_procedures' }, [before])).toMatchObject({
      calls: [{ name: 'search_procedures' }],
      because: { followUpOf: null, merged: [] },
    });
  });
});

describe('a choice', () => {
  const declined: ToolResult = {
    kind: 'declined',
    source: 'stock',
    asOf: house.planningDay,
    reason: 'ambiguous-product',
    subject: 'Aurelia',
    choices: [
      { label: 'Aurelia tote, black', value: 'P1001' },
      { label: 'Aurelia clutch', value: 'P1004' },
    ],
  };
  const before = asked('look_up_stock', { product: 'Aurelia', place: 'London' }, declined);

  it.each([
    ['the second one', 'P1004'],
    ['the black tote', 'P1001'],
    ['the clutch', 'P1004'],
  ])('"%s" takes what was offered and keeps the place', async (text, productId) => {
    expect(inputOf(await understand(text, {}, [before]))).toMatchObject({
      product: productId,
      place: 'London',
    });
  });

  it('is asked for when "it" could be several articles', async () => {
    const seen = asked('match_product', { imageId: 'photo' }, match(['P1001', 'P1004']));
    const decision = await understand('do you have it in London?', {}, [seen]);
    expect(decision).toMatchObject({ kind: 'reply', reply: 'clarify-product', tool: 'look_up_stock' });
    const waiting = { ...seen, calls: [], open: openOf(decision) };
    const chosen = await understand('the second one', {}, [waiting]);
    expect(inputOf(chosen)).toMatchObject({ product: 'Aurelia clutch', place: 'London' });
  });
});

describe('a photo with words beside it', () => {
  it('is matched first, then its article is looked up as asked', async () => {
    const decision = await understand('is this in London?', {}, [], 'photo');
    expect(decision).toMatchObject({ calls: [{ name: 'match_product', input: { imageId: 'photo' } }] });
    expect(callsAfter(decision, [match(['P1004'])], house)).toMatchObject([
      { name: 'look_up_stock', input: { product: 'P1004', place: 'London' } },
    ]);
  });

  it('means the model, not the very article, when another colour is asked for', async () => {
    const decision = await understand('do you have this in cognac?', {}, [], 'photo');
    const [next] = callsAfter(decision, [match(['P1001'])], house);
    expect(next?.input).toEqual({ product: 'Aurelia tote', colour: 'cognac' });
  });

  it('calls nothing more while it is open which article it shows', async () => {
    const decision = await understand('is this in London?', {}, [], 'photo');
    expect(callsAfter(decision, [match(['P1001', 'P1004'])], house)).toEqual([]);
    const turn = {
      ...asked('match_product', { imageId: 'photo' }, match(['P1001', 'P1004'])),
      open: openOf(decision),
    };
    expect(inputOf(await understand('the second one', {}, [turn]))).toEqual({
      product: 'P1004',
      place: 'London',
    });
  });

  it('is only matched when nothing more is asked', async () => {
    const decision = await understand('', {}, [], 'photo');
    expect(decision).toMatchObject({ calls: [{ name: 'match_product' }], then: null });
  });
});

describe('two questions in one message', () => {
  const text = 'is the Aurelia tote in stock and how do I reserve it?';
  const intents = {
    [text]: 'look_up_stock',
    'is the Aurelia tote in stock': 'look_up_stock',
    'how do I reserve it?': 'search_procedures',
  };

  it('calls both tools and tells both parts', async () => {
    const decision = await understand(text, intents);
    expect(decision).toMatchObject({
      calls: [
        { name: 'look_up_stock', input: { product: 'Aurelia tote' } },
        { name: 'search_procedures', input: { query: 'how do I reserve it?' } },
      ],
    });
    expect(decision.because.parts.map((part) => part.text)).toEqual([
      'is the Aurelia tote in stock',
      'how do I reserve it?',
    ]);
  });

  it('lets a place go on from the one about articles', async () => {
    const calls = [
      ...asked('look_up_stock', { product: 'Aurelia tote' }).calls,
      ...asked('search_procedures', { query: 'how do I reserve it?' }).calls,
    ];
    const decision = await understand('and in London?', {}, [{ ...asked('look_up_stock', {}), calls }]);
    expect(inputOf(decision)).toEqual({ product: 'Aurelia tote', place: 'London' });
  });

  it('stays whole when a half is no clear question of another tool', async () => {
    const places = 'is the Aurelia tote in London and in the Tokyo store';
    const decision = await understand(places, { [places]: 'look_up_stock' });
    expect(decision).toMatchObject({ calls: [{ name: 'look_up_stock' }], because: { parts: [] } });
  });
});

describe('an unknown name', () => {
  it('is asked for as it was said, so that the tool can say what is nearest', async () => {
    const text = 'do we have the Zanzibar tote';
    expect(inputOf(await understand(text, { [text]: 'look_up_stock' }))).toEqual({
      product: 'Zanzibar tote',
    });
  });

  it.each(['do we have a tote', 'Totes in London please', 'DO WE HAVE THE BLACK TOTE'])(
    'is not found in "%s"',
    (text) => {
      const slots = readSlots(text, language, house, house.planningDay);
      expect(findUnknownName(text, slots, new Set(['have']))).toBeNull();
    },
  );
});

it('is told in the shape of the contract', async () => {
  const decision = await understand('and in London?', {}, [
    asked('look_up_stock', { product: 'Aurelia tote' }),
  ]);
  const told = turnDecision.parse(toldDecision(decision));
  expect(told).toMatchObject({
    reply: null,
    open: null,
    calls: [{ name: 'look_up_stock', confidence: 1 }],
    because: { language: { code: 'en', why: 'detected' }, slots: [{ name: 'place.city', said: 'London' }] },
  });
});
