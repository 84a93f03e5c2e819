import { describe, expect, it } from 'vitest';
import {
  asksForReasons,
  changesAssumption,
  continuesBefore,
  correctsBefore,
  readOrdinal,
  refersBack,
  refersToPlace,
  returnsToSubject,
} from '../../../../agents/understanding/dialogue/markers.ts';

describe('words that tie a message to the turns before', () => {
  it.each([
    [
      'goes on',
      continuesBefore,
      ['and in Paris?', 'ok, and in Paris?', 'et en noir ?', 'e la 38?', 'seulement les sacs'],
    ],
    [
      'corrects',
      correctsBefore,
      ['no, I meant Rome', 'sorry, the blue one', 'non, plutôt à Rome', 'anzi a Roma'],
    ],
    [
      'asks why',
      asksForReasons,
      ['why?', 'but why', 'pourquoi ?', 'comment ça se fait ?', 'come mai?', 'perché'],
    ],
    [
      'assumes',
      changesAssumption,
      ['make it 98 %', 'what if it rains', 'et si la campagne commence', 'metti 98 %', 'e se il magazzino'],
    ],
    [
      'refers back',
      refersBack,
      [
        'do you have this in red?',
        "vous l'avez en rouge ?",
        "ce l'avete in rosso?",
        'come la prenoto?',
        'posso prenotarla?',
      ],
    ],
    [
      'means the place',
      refersToPlace,
      ['how many do we ship there', 'combien en expédier là-bas', 'quante ne spediamo lì'],
    ],
    ['goes back', returnsToSubject, ['back to the tote', 'revenons au cabas', 'torniamo alla tote']],
  ] as const)('%s', (_, reads, sentences) => {
    for (const sentence of sentences) expect(reads(sentence), sentence).toBe(true);
  });

  it.each([
    ['goes on', continuesBefore, ['do we have the tote', 'avons-nous le cabas', 'abbiamo la tote']],
    ['asks why', asksForReasons, ['do we know why', 'quand', 'quando']],
    [
      'refers back',
      refersBack,
      ['do we have black totes', 'avons-nous les sacs en rouge', 'abbiamo la borsa in rosso'],
    ],
  ] as const)('does not read that a message that stands for itself %s', (_, reads, sentences) => {
    for (const sentence of sentences) expect(reads(sentence), sentence).toBe(false);
  });

  it('counts what a choice points at, and takes "last week" for no choice', () => {
    expect(readOrdinal('the second one')).toBe(1);
    expect(readOrdinal('la première')).toBe(0);
    expect(readOrdinal("l'ultima")).toBe(-1);
    expect(readOrdinal('how many did we sell last week')).toBeNull();
  });
});
