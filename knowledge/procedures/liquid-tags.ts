const comments = /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g;
const tags = /\{%-?\s*([\w-]*)\s*([^%]*?)\s*-?%\}/g;
const outputs = /\{\{-?[^{}]*-?\}\}/g;
const firstText = /"([^"]*)"|'([^']*)'/;

/** Tags whose text a reader needs: an address, a channel, the words beside a picture. */
const readableTags = new Set(['page', 'link', 'download', 'slack_channel']);

/**
 * Makes Markdown of a website generator (Jekyll, Eleventy: Liquid templates) readable: links keep their address,
 * channels their name, comments and layout go.
 */
export function readLiquid(markdown: string): string {
  if (!markdown.includes('{%') && !markdown.includes('{{')) return markdown;
  return markdown
    .replace(comments, '')
    .replace(tags, (_, name: string, rest: string) => {
      if (!readableTags.has(name)) return '';
      const [, double, single] = firstText.exec(rest) ?? [];
      const text = double ?? single ?? '';
      return name === 'slack_channel' ? `#${text.replace(/^#/, '')}` : text;
    })
    .replace(outputs, '')
    .replace(/\n{3,}/g, '\n\n');
}
