/** What an element is made with: attributes by name, `class`, and `on…` listeners. */
export interface Properties {
  [name: string]: string | boolean | ((event: Event) => void);
}

/**
 * Makes an element. Text children are text, never markup. The page is plain DOM, as a library shared with the widget
 * would tear the widget's one file apart.
 */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(key.replace(/^on/, ''), value);
    else if (typeof value === 'boolean') element.toggleAttribute(key, value);
    else element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}
