import { describe, expect, it } from 'vitest';
import { guardFigures, readFigure, sentencesOf, supportedFigures } from '../../../agents/guards/figures.ts';
import type { DeclinedResult } from '../../../contracts/tool-results.ts';

const result: DeclinedResult = {
  kind: 'declined',
  source: 'stock',
  asOf: '2026-11-22',
  reason: 'no-data',
  subject: 'bag at 1 250 EUR, 0.35 of 12',
  choices: [],
};

describe('guardFigures', () => {
  it.each([
    ['1,250', 1250],
    ['1 250', 1250],
    ['1.250,5', 1250.5],
    ['12.5', 12.5],
    ['38', 38],
  ])('reads %s as people write it', (written, figure) => {
    expect(readFigure(written)).toContain(figure);
  });

  it('keeps sentences whose figures a tool result carries', () => {
    const supported = supportedFigures('do you have the 38?', [result]);
    expect(guardFigures('It costs 1,250 EUR. Size 38 is here.', supported)).toEqual({
      text: 'It costs 1,250 EUR. Size 38 is here.',
      removed: [],
    });
  });

  it('removes a sentence with a figure that nothing supports and keeps the rest', () => {
    const supported = supportedFigures('how many?', [result]);
    expect(guardFigures('There are 47 pieces in Rome. Shall I look elsewhere?', supported)).toEqual({
      text: 'Shall I look elsewhere?',
      removed: ['There are 47 pieces in Rome.'],
    });
  });

  it('does not take list numbers and citation marks for figures', () => {
    const supported = supportedFigures('', []);
    expect(guardFigures('1. Ask for the passport [1].\n2. Print the form.', supported).removed).toEqual([]);
  });

  it('loses no character when it splits sentences', () => {
    const prose = 'A price of 12.50 holds. Two lines\n\nand an end! Is it? yes';
    expect(sentencesOf(prose).join('')).toBe(prose);
  });
});
