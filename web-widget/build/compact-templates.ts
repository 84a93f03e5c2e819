import type { Plugin } from 'vite';

/** A piece of a template literal in the source. */
interface Quasi {
  start: number;
  end: number;
}

/**
 * Takes the indentation out of `html`, `svg` and `css` templates when the widget is built: a line break with the
 * spaces around it becomes one space, which HTML and CSS read as the same. Minifiers leave template literals alone,
 * and in a widget that is mostly templates the indentation is a tenth of what a page would load.
 */
export function compactTemplates(folder: string): Plugin {
  return {
    name: 'comptoir-compact-templates',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!id.startsWith(folder)) return null;
      let compact = code;
      const quasis = templateQuasis(this.parse(code)).sort((a, b) => b.start - a.start);
      for (const { start, end } of quasis) {
        const piece = compact.slice(start, end).replaceAll(/[ \t]*\n\s*/g, ' ');
        compact = compact.slice(0, start) + piece + compact.slice(end);
      }
      return { code: compact, map: null };
    },
  };
}

/** The literal pieces of all `html`, `svg` and `css` templates below a syntax tree's node. */
function templateQuasis(node: unknown): Quasi[] {
  if (typeof node !== 'object' || node === null) return [];
  const found: Quasi[] = [];
  if (
    'type' in node &&
    node.type === 'TaggedTemplateExpression' &&
    'tag' in node &&
    'quasi' in node &&
    isLitTag(node.tag)
  ) {
    const { quasis } = node.quasi as { quasis: Quasi[] };
    found.push(...quasis.map(({ start, end }) => ({ start, end })));
  }
  for (const child of Object.values(node)) found.push(...templateQuasis(child));
  return found;
}

function isLitTag(tag: unknown): boolean {
  const name: unknown = typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : null;
  return name === 'html' || name === 'svg' || name === 'css';
}
