import { LitElement, type PropertyDeclarations } from 'lit';
import type { PartContext } from './part-context.ts';

/** One part of an answer on screen. Each kind of part has one element, which only reads its content and context. */
export abstract class PartElement<Part> extends LitElement {
  static override properties: PropertyDeclarations = {
    content: { attribute: false },
    context: { attribute: false },
  };

  declare content: Part;
  declare context: PartContext;
}
