/** The focused element, looked for through open shadow roots: `document.activeElement` stops at the outermost host. */
export function deepActiveElement(root: DocumentOrShadowRoot): HTMLElement | null {
  let active = root.activeElement;
  while (active?.shadowRoot?.activeElement != null) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}
