import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../language/english.ts';
import { icons } from './icons.ts';

export interface HeaderView {
  texts: Texts;
  listConversations: () => void;
  startNew: () => void;
  /** Null when the assistant stands inline and is always open. */
  close: (() => void) | null;
}

/** The header: earlier conversations, the name, a new conversation, and closing behind a launcher. */
export function headerView({ texts, listConversations, startNew, close }: HeaderView): TemplateResult {
  return html`
    ${button(texts.conversations, icons.list(), listConversations)}
    <p class="brand"><slot name="title">${texts.title}</slot></p>
    ${button(texts.newConversation, icons.compose(), startNew)}
    ${close === null ? nothing : button(texts.closeAssistant, icons.close(), close)}
  `;
}

function button(label: string, icon: TemplateResult, press: () => void): TemplateResult {
  return html`<button class="icon" type="button" aria-label=${label} title=${label} @click=${press}>
    ${icon}
  </button>`;
}
