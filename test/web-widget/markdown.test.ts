// @vitest-environment happy-dom
import { render, type TemplateResult } from 'lit';
import { describe, expect, it } from 'vitest';
import { findPassage, highlightPassage } from '../../web-widget/markdown/highlight-passage.ts';
import { closeOpenEmphasis, renderMarkdown } from '../../web-widget/markdown/render-markdown.ts';

/** The rendered HTML without Lit's comments, the spaces between tags, and what `without` matches. */
function htmlOf(template: TemplateResult, without = /(?!)/g): string {
  const place = document.createElement('div');
  render(template, place);
  return place.innerHTML
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(without, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/> </g, '><')
    .trim();
}

const answer = (text: string) => htmlOf(renderMarkdown(text, { scope: 'answer' }));
const inDocument = (text: string) => htmlOf(renderMarkdown(text, { scope: 'document' }));

describe('words of an answer', () => {
  it('have paragraphs, lists and emphasis', () => {
    expect(answer('Two **here**, one *there*.\n\n- a\n- b')).toBe(
      '<p>Two <strong>here</strong>, one <em>there</em>.</p><ul><li>a</li><li>b</li></ul>',
    );
    expect(answer('3. third\n4. fourth')).toBe('<ol start="3"><li>third</li><li>fourth</li></ol>');
    expect(answer('Caf&eacute; &amp; th&#233; &lt;b&gt;')).toBe('<p>Caf&amp;eacute; &amp; thé &lt;b&gt;</p>');
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    'a <img src=x onerror=alert(1)> b',
    '<script>alert(1)</script>',
    '<div onclick="alert(1)">x</div>',
    '**<svg onload=alert(1)>**',
    '- <iframe src="javascript:alert(1)"></iframe>',
    '![x](https://evil.example/x.png)',
    '[x](javascript:alert(1))',
    '[x](https://evil.example)',
    '<https://evil.example>',
    '`<img src=x onerror=alert(1)>`',
    '```\n<img src=x onerror=alert(1)>\n```',
    '# <img src=x onerror=alert(1)>',
    '| <img src=x onerror=alert(1)> |\n|---|\n| <a href="javascript:alert(1)">x</a> |',
  ])('never become markup of their own: %s', (attack) => {
    const place = document.createElement('div');
    render(renderMarkdown(attack, { scope: 'answer' }), place);
    expect(
      place.querySelectorAll('img, script, svg, iframe, a, [onclick], [onerror], [onload], div[onclick]'),
    ).toHaveLength(0);
  });

  it('are shown as the characters they are', () => {
    expect(answer('a <img src=x onerror=alert(1)> b')).toBe('<p>a &lt;img src=x onerror=alert(1)&gt; b</p>');
  });

  it.each([
    ['Two **he', 'Two **he**'],
    ['Two **', 'Two '],
    ['Two *', 'Two '],
    ['Two **here**', 'Two **here**'],
  ])('that are still coming do not flicker: %s', (text, expected) => {
    expect(closeOpenEmphasis(text)).toBe(expected);
  });
});

describe('a document', () => {
  it('has headings, tables and links that open apart', () => {
    expect(inDocument('# One\n\n[site](https://a.example)')).toBe(
      '<h3>One</h3><p><a target="_blank" rel="noopener noreferrer" href="https://a.example">site</a></p>',
    );
    expect(inDocument('| a |\n|---|\n| 1 |')).toContain('<td>1</td>');
  });

  it('has no links to code and no pictures from elsewhere', () => {
    expect(
      inDocument('[x](javascript:alert(1)) [y](data:text/html,x) ![z](https://evil.example/z.png)'),
    ).toBe('<p>x y z</p>');
  });
});

describe('a cited passage', () => {
  const text =
    '# Refund\n\nIntro here.\n\n## Steps\n\n1. Ask **passport** first.\n2. Print the form.\n\n| a | b |\n|---|---|\n| one | two |\n\nIntro here.\n';
  const marked = (quote: string): string[] => {
    const startOffset = text.indexOf(quote);
    const place = document.createElement('div');
    const template = highlightPassage(text, { startOffset, endOffset: startOffset + quote.length });
    if (template === null) throw new Error('the passage can be shown');
    render(template, place);
    return [...place.querySelectorAll('mark')].map((mark) => mark.textContent ?? '');
  };

  it.each<[string, string[]]>([
    ['Intro here.', ['Intro here.']],
    ['passport', ['passport']],
    ['Ask **passport** first.\n2. Print', ['Ask ', 'passport', ' first.', 'Print']],
    ['1. Ask **passport** first.', ['Ask ', 'passport', ' first.']],
    ['## Steps\n\n1. Ask', ['Steps', 'Ask']],
    ['\n\n## Steps\n', ['Steps']],
    ['| one | two |', ['one', 'two']],
  ])('is marked and nothing else: %j', (quote, expected) => {
    expect(marked(quote)).toEqual(expected);
  });

  it('leaves the document as it is, wherever it begins and ends', () => {
    const whole = inDocument(text);
    let shown = 0;
    let tried = 0;
    for (let startOffset = 0; startOffset < text.length; startOffset += 5) {
      for (let endOffset = startOffset + 1; endOffset <= text.length; endOffset += 11) {
        tried += 1;
        const template = highlightPassage(text, { startOffset, endOffset });
        if (template === null) continue;
        shown += 1;
        const html = htmlOf(template, /<\/?mark>| (?=<\/t[hd]>)/g);
        expect(html, `${startOffset} to ${endOffset}`).toBe(whole);
      }
    }
    // Only passages that begin or end inside of markup cannot be shown in their place.
    expect(shown / tried).toBeGreaterThan(0.7);
  });

  it('is found by its offsets, or by its words when the document has changed', () => {
    const second = text.lastIndexOf('Intro here.');
    const cited = { startOffset: second, endOffset: second + 11 };
    expect(findPassage(text, 'Intro here.', cited)).toEqual(cited);
    const moved = { startOffset: second - 8, endOffset: second + 3 };
    expect(findPassage(text, 'Intro here.', moved)).toEqual(cited);
    expect(findPassage(text, 'Gone.', cited)).toBeNull();
    expect(findPassage(text, '', cited)).toBeNull();
  });
});
