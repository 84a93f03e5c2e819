import { css, html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../language/english.ts';
import type { ConnectionController } from '../controllers/connection-controller.ts';
import { errorText } from '../service/error-text.ts';

export interface BannerView {
  connection: Pick<ConnectionController, 'status' | 'wasOnline' | 'failedAttempts' | 'error'>;
  isConfigured: boolean;
  texts: Texts;
  signIn: () => void;
}

/** The line under the header that says what is wrong with the connection, and what is done about it. */
export function bannerView(view: BannerView): TemplateResult | typeof nothing {
  const { texts } = view;
  const { status, wasOnline, failedAttempts, error } = view.connection;
  if (!view.isConfigured) return html`<div class="banner" role="alert">${texts.notConfigured}</div>`;
  if (status === 'signed-out') {
    return html`<div class="banner" role="alert">
      <span>${error === null || error.message === '' ? texts.signInNeeded : errorText(texts, error)}</span>
      <button class="button" type="button" @click=${view.signIn}>${texts.signInAgain}</button>
    </div>`;
  }
  if (status === 'reconnecting' || (status === 'connecting' && failedAttempts > 0)) {
    return html`<div class="banner" role="status">
      <span class="pulse" aria-hidden="true"></span>
      <span>${wasOnline ? texts.connectionLost : texts.errors.offline}</span>
    </div>`;
  }
  return nothing;
}

export const bannerStyles = css`
  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 10px 24px;
    border-block-end: 1px solid var(--rule);
    background: var(--wash);
    font-size: 0.875em;
    line-height: 1.45;
  }
  .banner > span:not(.pulse) {
    flex: 1 1 0;
    min-inline-size: 200px;
  }
  .pulse {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--caution);
    animation: pulse 1.2s ease-in-out infinite alternate;
  }
  @keyframes pulse {
    to {
      opacity: 0.25;
    }
  }
`;
