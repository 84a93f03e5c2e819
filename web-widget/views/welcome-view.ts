import { css, html, nothing, type TemplateResult } from 'lit';
import type { Me } from '../../contracts/session.ts';
import type { Texts } from '../language/english.ts';
import { icons } from './icons.ts';

export interface WelcomeView {
  me: Me | null;
  texts: Texts;
  ask: (question: string) => void;
}

/** An empty conversation: who one is, what one can ask, and questions that the loaded data can answer. */
export function welcomeView({ me, texts, ask }: WelcomeView): TemplateResult {
  const firstName = me?.name.trim().split(/\s+/)[0] ?? '';
  return html`<div class="welcome">
    <slot name="welcome">
      ${me?.storeName === null || me === null ? nothing : html`<p class="label">${me.storeName}</p>`}
      <h2>${firstName === '' ? texts.greetingNoName : texts.greeting(firstName)}</h2>
      <p class="soft">${texts.introduction}</p>
    </slot>
    ${
      me === null || me.suggestions.length === 0
        ? nothing
        : html`<p class="label" id="suggestions">${texts.suggestions}</p>
            <ul aria-labelledby="suggestions">
              ${me.suggestions.map(
                (suggestion) =>
                  html`<li>
                    <button type="button" @click=${() => ask(suggestion)}>
                      <span>${suggestion}</span>${icons.forward()}
                    </button>
                  </li>`,
              )}
            </ul>`
    }
  </div>`;
}

export const welcomeStyles = css`
  .welcome {
    display: flex;
    flex-direction: column;
    justify-content: center;
    min-block-size: 100%;
    padding-block: 24px;
  }
  .welcome h2 {
    margin: 4px 0 10px;
    font-family: var(--display-font);
    font-size: clamp(1.75em, 1.2em + 3cqi, 2.5em);
    font-weight: 400;
    line-height: 1.15;
    letter-spacing: -0.01em;
  }
  .welcome p {
    margin: 0;
    line-height: 1.5;
  }
  #suggestions {
    margin-block-start: 36px;
  }
  .welcome ul {
    margin: 8px 0 0;
    padding: 0;
    border-block-start: 1px solid var(--rule);
    list-style: none;
  }
  .welcome li button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    inline-size: 100%;
    min-block-size: 52px;
    padding: 12px 4px 12px 0;
    border: 0;
    border-block-end: 1px solid var(--rule);
    background: none;
    line-height: 1.45;
    text-align: start;
  }
  .welcome li svg {
    color: var(--outline);
    transition: translate 0.2s;
  }
  .welcome li button:hover svg {
    color: var(--ink);
    translate: 4px 0;
  }
`;
