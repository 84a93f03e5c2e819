import { LitElement, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { ConsoleContext } from '../console-context.ts';
import { pageStyles } from '../console-styles.ts';

/** One page of the console. */
export abstract class PageElement extends LitElement {
  static override properties: PropertyDeclarations = { context: { attribute: false } };
  static override styles: CSSResultGroup = pageStyles;

  declare context: ConsoleContext;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }
}
