import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createProcedureSearch } from '../../../knowledge/procedures/create-procedure-search.ts';
import { everydayGlossary } from '../../../knowledge/procedures/everyday-glossary.ts';
import { tradeGlossary, type TradeConcept } from '../../../knowledge/procedures/trade-glossary.ts';
import { glossaryFromCsv, glossaryToCsv, openGlossaryFile } from '../../../server/documents/glossary-file.ts';
import { makeDocument } from '../../knowledge/procedures/make-document.ts';

const initial: readonly TradeConcept[] = [{ en: ['till'], fr: ['caisse'], it: ['cassa'] }];

async function open(content: string | null = null) {
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-glossary-'));
  const path = join(folder, 'glossary.csv');
  if (content !== null) await writeFile(path, content);
  const heard: (readonly TradeConcept[])[] = [];
  const problems: unknown[] = [];
  const file = await openGlossaryFile({
    path,
    initial,
    onChange: (glossary) => heard.push(glossary),
    report: (error) => problems.push(error),
  });
  onTestFinished(async () => {
    file.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { path, file, heard, problems };
}

describe('the glossary file', () => {
  it('gives back every concept that was written', () => {
    const whole = [...tradeGlossary, ...everydayGlossary];
    expect(glossaryFromCsv(glossaryToCsv(whole))).toEqual(whole);
  });

  it('is written with the default where there is none', async () => {
    const { path, file } = await open();
    expect(await readFile(path, 'utf8')).toContain('"till","caisse","cassa",trade');
    expect(file.current()).toEqual(initial);
  });

  it('is read again when it changes, and a mistake leaves the glossary as it was', async () => {
    const { path, file, heard, problems } = await open();
    await writeFile(path, 'english,french,italian,kind\nbrolly; parapluie,parapluie,ombrello,everyday\n');
    expect(await file.refresh()).toBe(true);
    const changed = [{ en: ['brolly', 'parapluie'], fr: ['parapluie'], it: ['ombrello'], isEveryday: true }];
    expect(heard).toEqual([changed]);
    await writeFile(path, 'english,french,italian,kind\na,b,c,slang\n');
    expect(await file.refresh()).toBe(false);
    expect(file.current()).toEqual(changed);
    expect(String(problems[0])).toMatch(/Line 2: "slang" is no kind; write trade or everyday/);
  });

  it.each([
    ['a column is missing', 'english,french\na,b\n', /no column "italian"/],
    ['a concept has no name', 'english,french,italian\n,,\n', /Line 2: the concept has no name/],
  ])('is refused when %s', (_, text, expected) => {
    expect(() => glossaryFromCsv(text)).toThrow(expected);
  });
});

it('a search answers in the words of a new glossary at once', async () => {
  const search = createProcedureSearch({
    documents: [
      makeDocument({ documentId: 'umbrellas', title: 'Umbrellas', text: 'Lend an umbrella to a client.' }),
      makeDocument({ documentId: 'gifts', title: 'Gifts', text: 'Wrap a gift in paper.' }),
    ],
    glossary: [],
  });
  const ask = async () => {
    const scope = { country: null, role: 'advisor', today: '2026-06-01' };
    const { hits } = await search.search({ text: 'brolly', language: 'en', scope, limit: 1 });
    return hits[0]?.citation.documentId;
  };
  expect(await ask()).toBeUndefined();
  search.useGlossary([{ en: ['umbrella', 'brolly'], fr: [], it: [] }]);
  expect(await ask()).toBe('umbrellas');
});
