import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../language/english.ts';
import { icons } from './icons.ts';

export interface HeaderView {
  texts: Texts;
  listConversations: () => void;
  startNew: () => void;
  /** Null where nothing can speak. */
  readAloud: { isOn: boolean; toggle: () => void } | null;
  /** Null when the assistant stands inline and is always open. */
  close: (() => void) | null;
}

/** The header: earlier conversations, the name, a new conversation, and closing behind a launcher. */
export function headerView({
  texts,
  listConversations,
  startNew,
  readAloud,
  close,
}: HeaderView): TemplateResult {
  return html`
    ${button(texts.conversations, icons.list(), listConversations)}
    <p class="brand"><slot name="title">${texts.title}</slot></p>
    ${readAloud === null ? nothing : toggle(texts.readAloud, readAloud)}
    ${button(texts.newConversation, icons.compose(), startNew)}
    ${close === null ? nothing : button(texts.closeAssistant, icons.close(), close)}
  `;
}

function toggle(
  label: string,
  { isOn, toggle: press }: { isOn: boolean; toggle: () => void },
): TemplateResult {
  return html`<button
    class="icon"
    type="button"
    aria-label=${label}
    title=${label}
    aria-pressed=${isOn}
    @click=${press}
  >
    ${icons.loudspeaker(isOn)}
  </button>`;
}

function button(label: string, icon: TemplateResult, press: () => void): TemplateResult {
  return html`<button class="icon" type="button" aria-label=${label} title=${label} @click=${press}>
    ${icon}
  </button>`;
}
