import { css, html, type TemplateResult } from 'lit';
import type { Texts } from '../language/english.ts';

/** Quiet lines where text will be, said once to a screen reader. */
export function skeletonView(texts: Texts): TemplateResult {
  return html`<div class="skeleton" role="status">
    <span class="visually-hidden">${texts.loading}</span>
    <i></i><i></i><i></i><i></i>
  </div>`;
}

export const skeletonStyles = css`
  .skeleton {
    display: grid;
    gap: 14px;
    padding-block: 8px;
  }
  .skeleton i {
    block-size: 12px;
    background: var(--wash);
    animation: wait 1.4s ease-in-out infinite alternate;
  }
  .skeleton i:nth-of-type(1) {
    inline-size: 38%;
    block-size: 20px;
  }
  .skeleton i:nth-of-type(3) {
    inline-size: 92%;
  }
  .skeleton i:nth-of-type(4) {
    inline-size: 70%;
  }
  @keyframes wait {
    to {
      opacity: 0.45;
    }
  }
`;
