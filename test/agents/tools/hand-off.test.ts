import { describe, expect, it } from 'vitest';
import { composeColleagueAnswer, composeHandOff } from '../../../agents/answers/hand-off.ts';
import { createReaders } from '../../../agents/answers/reader.ts';
import { askedQuestion } from '../../../agents/tools/hand-off/asked-question.ts';

const before = 'Are dogs allowed?';

describe('what a colleague is asked', () => {
  it.each([
    ['en', 'Please pass this on to my manager', before, true],
    ['en', 'yes, ask my manager', before, true],
    ['fr', 'Transmettez la question à mon responsable', before, true],
    ['it', 'Passa la domanda al mio responsabile', before, true],
    ['en', 'Ask my manager whether a client may bring a dog to the fitting room', before, false],
    ['it', 'Chiedi al responsabile se possiamo tenere la borsa fino a lunedì', before, false],
    ['en', 'Please pass this on to my manager', null, false],
  ] as const)('%s: “%s” after %j', (language, message, earlier, isBefore) => {
    const asked = askedQuestion(message, language, before);
    const alone = askedQuestion(message, language, earlier);
    expect(alone).toEqual(isBefore ? { text: before, isBefore } : { text: message, isBefore: false });
    expect(asked.text).not.toBe('');
  });
});

describe('what the person reads', () => {
  const result = {
    kind: 'hand-off',
    source: 'hand-offs',
    asOf: '2026-02-01T10:00:00Z',
    handOffId: '12345678-90ab',
    question: before,
    to: { storeName: 'Milan Montenapoleone', names: ['Ada Neri'] },
  } as const;
  const readerIn = (language: 'en' | 'fr' | 'it') =>
    createReaders()({
      language,
      country: 'IT',
      role: 'advisor',
      homeStoreId: 'milan',
      today: '2026-02-01',
      imageUrl: () => null,
    });

  it.each(['en', 'fr', 'it'] as const)(
    'says in %s to whom the question went, which one, and what comes next',
    (language) => {
      const [text, confirmation] = composeHandOff(
        { ...result, to: { ...result.to, names: [...result.to.names] } },
        readerIn(language),
      );
      expect(text?.type).toBe('text');
      expect(confirmation).toMatchObject({ type: 'confirmation', reference: '12345678' });
      const words = confirmation?.type === 'confirmation' ? confirmation.text : '';
      for (const part of ['Ada Neri', 'Milan Montenapoleone', before]) expect(words).toContain(part);
    },
  );

  it.each(['en', 'fr', 'it'] as const)('names who answered and what was asked in %s', (language) => {
    const [part] = composeColleagueAnswer({ by: 'Ada Neri', question: before, text: 'Yes.' }, language);
    expect(part).toMatchObject({ type: 'text' });
    const words = part?.type === 'text' ? part.text : '';
    for (const said of ['Ada Neri', before, 'Yes.']) expect(words).toContain(said);
  });
});
