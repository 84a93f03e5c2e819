import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planCsv, planTable } from '../../web-widget/parts/plan-csv.ts';
import {
  mostPieces,
  noEdits,
  type PlanEdits,
  quantityOf,
  resetEdits,
  setQuantity,
  totalsOf,
  undo,
} from '../../web-widget/parts/plan-edits.ts';
import { plan } from './sample-parts.ts';

const [first, second, third] = plan.lines;
if (first === undefined || second === undefined || third === undefined)
  throw new Error('the plan has three lines');

describe('changing a plan', () => {
  it.each([
    [15, 15],
    [-2, 0],
    [3.4, 3],
    [1e9, mostPieces],
    [Number.NaN, 12],
    [Number.POSITIVE_INFINITY, 12],
  ])('takes %d as %d', (quantity, expected) => {
    expect(quantityOf(setQuantity(noEdits, first, quantity), first)).toBe(expected);
  });

  it('counts a line that is set back as unchanged, and a change that changes nothing as none', () => {
    const changed = setQuantity(noEdits, first, 15);
    expect(setQuantity(changed, first, 12).quantities.size).toBe(0);
    expect(setQuantity(changed, first, 15)).toBe(changed);
  });

  it('can be undone step by step to the proposal, a reset included', () => {
    const change = fc.record({
      line: fc.constantFrom(first, second, third),
      quantity: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const states: PlanEdits[] = [noEdits];
        for (const { line, quantity } of changes) {
          const last = states.at(-1) ?? noEdits;
          states.push(quantity === 0 ? resetEdits(last) : setQuantity(last, line, quantity));
        }
        let state = states.at(-1) ?? noEdits;
        while (state.past.length > 0) state = undo(state);
        expect(state.quantities.size).toBe(0);
        expect(undo(state)).toBe(state);
      }),
    );
  });

  it('moves the totals by the difference', () => {
    const edits = setQuantity(setQuantity(noEdits, first, 10), third, 4);
    const totals = totalsOf(plan, edits);
    expect(totals.ship).toBe(19);
    expect(totals.transfer).toBe(2);
    expect([...totals.byProduct]).toEqual([
      ['P1', 15],
      ['P2', 4],
    ]);
    expect(totalsOf(plan, noEdits).ship).toBe(plan.total.ship);
  });
});

describe('taking a plan along', () => {
  const edits = setQuantity(noEdits, first, 15);

  it('gives a CSV with the changed and the proposed quantities', () => {
    const rows = planCsv(plan, edits).split('\r\n');
    expect(rows[0]).toBe(
      '\uFEFFstore_id,store,product_id,product,colour,size,sku,quantity,proposed_quantity,on_hand,in_transit,reserved,demand_mean,demand_low,demand_high,weeks_of_cover_of_proposal,transfer_quantity,transfer_from_store_id',
    );
    expect(rows[1]).toBe(
      'S1,Milano Montenapoleone,P1,Aurelia tote,"cognac, dark",38,AU-L1,15,12,3,1,,14.2,9,21,5.1,,',
    );
    expect(rows[2]).toMatch(/,5\.1,2,S2$/);
    expect(rows).toHaveLength(5);
  });

  it('keeps a name that looks like a formula from being run', () => {
    expect(planCsv(plan, noEdits)).toContain(",'=Selene,");
    expect(planTable(plan, noEdits)).toContain("\t'=Selene\t");
  });

  it('quotes quotes and line breaks in CSV and has none of them between cells', () => {
    const odd = { lines: [{ ...first, productName: 'A "b"\nc' }] };
    expect(planCsv(odd, noEdits)).toContain('"A ""b""\nc"');
    expect(planTable(odd, noEdits).split('\n')).toHaveLength(2);
  });
});
