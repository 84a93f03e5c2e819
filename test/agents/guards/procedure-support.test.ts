import { beforeAll, describe, expect, it } from 'vitest';
import { procedureSupport } from '../../../agents/guards/procedure-support.ts';
import { sentenceGuard } from '../../../agents/guards/sentence-guard.ts';
import type { LanguageCode } from '../../../contracts/languages.ts';
import type { ProceduresResult, ToolResult } from '../../../contracts/tool-results.ts';
import { createProcedureSearch } from '../../../knowledge/procedures/create-procedure-search.ts';
import type { ProcedureSearch } from '../../../knowledge/procedures/procedure-search.ts';
import { readProcedures } from '../../eval/procedures.ts';

let search: ProcedureSearch;
beforeAll(async () => {
  search = createProcedureSearch({ documents: await readProcedures('server/demonstration/procedures') });
});

const countries = { en: 'GB', fr: 'FR', it: 'IT' } as const;
const ask = (text: string, language: LanguageCode): Promise<ProceduresResult> =>
  search.search({
    text,
    language,
    limit: 3,
    scope: { country: countries[language], role: 'advisor', today: '2026-11-22' },
  });

describe('a sentence of model prose about procedures', () => {
  it.each([
    [
      'en',
      'A client lost her gift card',
      'With the proof of purchase the lost card can be blocked and replaced.',
    ],
    [
      'en',
      'How do I return an article?',
      'The client can return an unworn article within 30 days of purchase.',
    ],
    [
      'en',
      'What do I do when a bag is stolen in the boutique?',
      'Call the police and then the Security desk, and never chase anyone.',
    ],
    [
      'en',
      'What do I do when a bag is stolen in the boutique?',
      'According to the procedure “Incident and theft”, these are the steps:',
    ],
    ['fr', 'Une cliente a perdu sa carte cadeau', 'La carte perdue peut être bloquée et remplacée.'],
    ['fr', 'Combien de temps pour un ourlet ?', 'Un ourlet prend trois jours ouvrés et il est gratuit.'],
    ['it', 'Quanto costa un orlo?', 'L’orlo è gratuito e richiede tre giorni lavorativi.'],
    [
      'it',
      'Cosa faccio in caso di furto in boutique?',
      'Chiami la polizia e poi la sicurezza, senza inseguire nessuno.',
    ],
  ] as const)('passes in %s when its passages hold it (%s)', async (language, question, sentence) => {
    expect(procedureSupport(question, [await ask(question, language)])?.(sentence)).toBe(true);
  });

  it.each([
    [
      'en',
      'A client lost her gift card',
      'Offer complimentary champagne and a chauffeur to the nearest hotel.',
    ],
    ['en', 'How do I return an article?', 'Outlet vouchers are mailed quarterly by the loyalty department.'],
    [
      'en',
      'What do I do when a bag is stolen in the boutique?',
      'Insurance reimburses the boutique automatically through Lloyds.',
    ],
    [
      'fr',
      'Une cliente a perdu sa carte cadeau',
      'Offrez-lui un dîner et un taxi jusqu’à son hôtel préféré.',
    ],
    [
      'fr',
      'Combien de temps pour un ourlet ?',
      'La blanchisserie partenaire livre chaque mercredi par vélo.',
    ],
    ['it', 'Quanto costa un orlo?', 'La lavanderia convenzionata spedisce ogni mercoledì in bicicletta.'],
    [
      'it',
      'Cosa faccio in caso di furto in boutique?',
      'L’assicurazione rimborsa automaticamente tramite bonifico mensile.',
    ],
  ] as const)('is cut in %s when nothing supports it (%s)', async (language, question, sentence) => {
    expect(procedureSupport(question, [await ask(question, language)])?.(sentence)).toBe(false);
  });

  it('says that there is no answer, and nothing of what the near passages hold', async () => {
    const found = await ask('How do I return an article?', 'en');
    const supports = procedureSupport('q', [{ ...found, answerable: false }]);
    expect(supports?.('Sorry, no procedure answers this question; ask your manager.')).toBe(true);
    expect(supports?.('The refund is made only in the country of purchase.')).toBe(false);
  });

  it('is not judged by words of another language, nor beside other results', async () => {
    const found = await ask('How do I return an article?', 'en');
    expect(procedureSupport('q', [{ ...found, language: 'it' }])).toBeNull();
    const stock = { kind: 'stock' } as ToolResult;
    expect(procedureSupport('q', [found, stock])).toBeNull();
  });

  it('is never shown when it is not supported, and the rest is', async () => {
    const question = 'A client lost her gift card';
    const found = await ask(question, 'en');
    let shown = '';
    const guard = sentenceGuard(
      question,
      () => [found],
      (text) => (shown += text),
    );
    guard.write('The lost card can be blocked and replaced. Offer complimentary champagne and a ');
    guard.write('chauffeur to the nearest hotel. Proof of purchase is needed.');
    guard.end();
    expect(shown).toBe('The lost card can be blocked and replaced. Proof of purchase is needed.');
  });
});
