import { describe, expect, it } from 'vitest';
import { keywordsOf } from '../../../knowledge/procedures/indexed-procedure.ts';
import { parseProcedure } from '../../../knowledge/procedures/parse-procedure.ts';

function documentOf(path: string, content: string) {
  const parsed = parseProcedure(path, content);
  if (!parsed.ok || !parsed.document) throw new Error(JSON.stringify(parsed));
  return parsed.document;
}

function problemsOf(content: string) {
  const parsed = parseProcedure('tills.md', content);
  if (parsed.ok) throw new Error('The file was accepted.');
  return parsed.problems;
}

describe('a procedure file', () => {
  it('gives every field of its front matter', () => {
    const document = documentOf(
      'it/cassa.md',
      '---\nid: tills\ntitle: "Cassa: apertura"\nlanguage: it\ncountries: [IT, CH]\nroles: [advisor]\neffective_from: 2026-02-01\neffective_to: ""\nowner: Finance\nversion: 1.10\n---\n\nContare il fondo.\n',
    );
    expect(document).toEqual({
      documentId: 'tills',
      title: 'Cassa: apertura',
      language: 'it',
      countries: ['IT', 'CH'],
      roles: ['advisor'],
      effectiveFrom: '2026-02-01',
      effectiveTo: null,
      owner: 'Finance',
      version: '1.10',
      text: 'Contare il fondo.',
      sourceFile: 'it/cassa.md',
    });
  });

  it('takes what is not said from its path, its heading and its words', () => {
    const document = documentOf(
      'fr/caisse/ouvrir-la-caisse.v3.md',
      '# Ouvrir la caisse\n\nCompter le fond de caisse avant l’ouverture.',
    );
    expect(document).toMatchObject({
      documentId: 'caisse/ouvrir-la-caisse',
      title: 'Ouvrir la caisse',
      language: 'fr',
      version: '3',
      countries: [],
      roles: [],
      effectiveFrom: null,
    });
    expect(documentOf('rules/lost-property.md', 'Log every object that a client forgets.')).toMatchObject({
      documentId: 'rules/lost-property',
      title: 'Lost property',
      language: 'en',
      version: '1',
    });
    expect(documentOf('tills.it.md', 'x').language).toBe('it');
  });

  it.each([
    ['Chiudere la porta, contare la cassa e inserire l’allarme prima di uscire dalla boutique.', 'it'],
    ['Fermez la porte, comptez la caisse et armez l’alarme avant de quitter la boutique.', 'fr'],
    ['Close the door, count the till and arm the alarm before you leave the boutique.', 'en'],
  ])('tells its language from its words: %s', (text, language) => {
    expect(documentOf('closing.md', text).language).toBe(language);
  });

  it('is stored with plain line ends, composed accents and no byte order mark', () => {
    const document = documentOf('a.md', '\uFEFF---\r\ntitle: A\r\n---\r\nUn re\u0301sume\u0301\r\nici');
    expect(document.text).toBe('Un résumé\nici');
  });

  it('keeps keywords where the search finds them and a reader does not', () => {
    const { text } = documentOf(
      'leave.md',
      '---\ntitle: Leave\nkeywords: vacation, day --> off\n---\nAsk early.',
    );
    expect(text.endsWith('\n\nAsk early.')).toBe(true);
    expect(keywordsOf(text)).toEqual(['vacation', 'day   off']);
  });

  it('reads the template tags of a website generator', () => {
    const { text } = documentOf(
      'a.md',
      'See [leave]({% page "/leave/" %}) or ask {% slack_channel "people" %}.{% comment %}hidden{% endcomment %}\n\n{% alert %}\nNote {{ site.name }}.\n{% endalert %}',
    );
    expect(text).toBe('See [leave](/leave/) or ask #people.\n\nNote .');
  });

  it('without text is no document and no error', () => {
    expect(parseProcedure('old.md', '---\nredirect: /new\n---\n')).toEqual({ ok: true, document: null });
  });
});

describe('a wrong front matter names its line', () => {
  it('when it is not YAML', () => {
    const [problem] = problemsOf('---\nid: tills\ntitle: a: b: c\n---\nText');
    expect(problem).toMatchObject({ line: 3, reason: expect.stringContaining('not valid YAML') });
  });

  it('when it has no end', () => {
    expect(problemsOf('---\nid: tills\n\nText')[0]).toMatchObject({ line: 1 });
  });

  it('when it would run code', () => {
    const content = '---js\n{ title: (() => { globalThis.wasRun = true; return "x"; })() }\n---\nText';
    expect(problemsOf(content)[0]?.reason).toContain('"js"');
    expect(globalThis).not.toHaveProperty('wasRun');
  });

  it('for every field at fault', () => {
    const problems = problemsOf(
      '---\ntitle: T\ncountries: [FR, Italy]\nroles: [boss]\neffective_from: 2025-02-30\neffective_to: soon\n---\nText',
    );
    expect(problems.map(({ line, column, value }) => ({ line, column, value }))).toEqual([
      { line: 5, column: 'effective_from', value: '2025-02-30' },
      { line: 6, column: 'effective_to', value: 'soon' },
      { line: 3, column: 'countries', value: 'Italy' },
      { line: 4, column: 'roles', value: 'boss' },
    ]);
    for (const problem of problems) expect(problem.nextStep).not.toBe('');
  });

  it('when it ends before it begins', () => {
    const [problem] = problemsOf('---\neffective_from: "2026-02-01"\neffective_to: "2026-01-31"\n---\nText');
    expect(problem).toMatchObject({ line: 3, column: 'effective_to' });
  });
});
