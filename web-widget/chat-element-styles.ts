import { css, type CSSResultGroup } from 'lit';
import { controls } from './styles/controls.ts';
import { tokens } from './styles/tokens.ts';
import { questionStyles } from './styles/turn.ts';
import { bannerStyles } from './views/banner-view.ts';
import { conversationListStyles } from './views/conversation-list-view.ts';
import { skeletonStyles } from './views/skeleton-view.ts';
import { welcomeStyles } from './views/welcome-view.ts';

/** The frame of the chat: header, log and composer, inline or behind a launcher. */
export const chatElementStyles: CSSResultGroup = [
  tokens,
  controls,
  questionStyles,
  bannerStyles,
  conversationListStyles,
  skeletonStyles,
  welcomeStyles,
  css`
    :host {
      display: block;
      block-size: 640px;
    }
    /* Here and not on the host, where a page's own rules would win over these. */
    .panel,
    .launcher {
      color: var(--ink);
      font: var(--comptoir-font-size, 16px) / 1.5 var(--text-font);
      letter-spacing: normal;
      word-spacing: normal;
      text-align: start;
      text-indent: 0;
      text-transform: none;
      white-space: normal;
      -webkit-text-size-adjust: 100%;
    }
    :host([hidden]) {
      display: none;
    }
    .panel {
      position: relative;
      display: flex;
      flex-direction: column;
      block-size: 100%;
      container-type: inline-size;
      background: var(--paper);
      /* Not hidden: a hidden overflow can still be scrolled by the browser, and the header would leave. */
      overflow: clip;
    }
    header {
      display: flex;
      align-items: center;
      gap: 4px;
      flex: none;
      min-block-size: 60px;
      padding: 6px 10px;
      border-block-end: 1px solid var(--rule);
    }
    .brand {
      flex: 1;
      min-inline-size: 0;
      margin: 0;
      font-family: var(--display-font);
      font-size: 1.1875em;
      font-weight: 400;
      letter-spacing: 0.06em;
      text-align: center;
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .body {
      position: relative;
      display: flex;
      flex-direction: column;
      flex: 1;
      min-block-size: 0;
    }
    .log {
      flex: 1;
      min-block-size: 0;
      overflow-y: auto;
      overscroll-behavior: contain;
      scrollbar-width: thin;
      scrollbar-color: var(--rule) transparent;
      container-type: size;
    }
    .log:focus-visible {
      outline-offset: -3px;
    }
    .flow {
      min-block-size: 100%;
    }
    .column {
      inline-size: 100%;
      max-inline-size: 820px;
      margin-inline: auto;
      padding: 24px clamp(16px, 4cqi, 32px);
    }
    .column.empty {
      min-block-size: 100cqb;
      display: grid;
    }
    .item + .item {
      margin-block-start: 36px;
    }
    /* Room below the last question, so that it can stand at the top of the view while it is answered. */
    .item:last-of-type:not(:first-of-type, .queued) {
      min-block-size: calc(100cqb - 48px);
    }
    .sending {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      gap: 0 16px;
      min-block-size: 28px;
      color: var(--ink-soft);
      font-size: 0.8125em;
    }
    .sending.refused span {
      color: var(--negative);
    }
    .failure {
      display: grid;
      justify-items: start;
      gap: 14px;
      align-content: center;
      margin-block-end: 28px;
    }
    .failure p {
      margin: 0;
    }
    .latest {
      position: absolute;
      inset-block-start: -56px;
      inset-inline-end: clamp(12px, 4cqi, 32px);
      border: 1px solid var(--rule);
      border-radius: 50%;
      background: var(--surface);
      box-shadow: 0 4px 14px -6px rgb(33 28 22 / 0.4);
    }
    .latest:hover {
      border-color: var(--ink);
    }
    .foot {
      position: relative;
      flex: none;
      inline-size: 100%;
      max-inline-size: 820px;
      margin-inline: auto;
      padding: 6px clamp(12px, 4cqi, 32px) calc(14px + env(safe-area-inset-bottom, 0px));
    }
    .foot::before {
      content: '';
      position: absolute;
      inset: -20px 0 100%;
      background: linear-gradient(transparent, var(--paper));
      pointer-events: none;
    }
    .drop {
      position: absolute;
      inset: 12px;
      z-index: 3;
      display: grid;
      place-items: center;
      border: 1px dashed var(--accent);
      border-radius: var(--radius);
      background: color-mix(in srgb, var(--paper) 92%, transparent);
      font-family: var(--display-font);
      font-size: 1.25em;
      pointer-events: none;
    }

    /* Behind a launcher */
    :host([launcher]) {
      position: fixed;
      inset-block-end: calc(20px + env(safe-area-inset-bottom, 0px));
      inset-inline-end: 20px;
      z-index: var(--comptoir-z-index, 1000);
      block-size: auto;
    }
    .launcher {
      display: flex;
      align-items: center;
      gap: 12px;
      min-block-size: 56px;
      padding: 8px 22px 8px 18px;
      border: 0;
      border-radius: 99px;
      background: var(--accent);
      color: var(--on-accent);
      box-shadow: 0 10px 30px -10px rgb(33 28 22 / 0.55);
      font-family: var(--display-font);
      font-size: 1.0625em;
      letter-spacing: 0.04em;
    }
    .launcher:hover {
      background: var(--ink);
    }
    :host([launcher]) .panel {
      inline-size: min(480px, calc(100vw - 40px));
      block-size: min(760px, calc(100dvh - 40px));
      border: 1px solid var(--rule);
      border-radius: var(--radius);
      box-shadow: var(--shadow);
      animation: rise 0.25s ease-out;
    }
    @keyframes rise {
      from {
        translate: 0 16px;
        opacity: 0;
      }
    }
    @media (max-width: 600px) {
      :host([launcher][open]) {
        inset: 0;
      }
      :host([launcher]) .panel {
        inline-size: 100%;
        block-size: 100dvh;
        border: 0;
        border-radius: 0;
      }
    }
  `,
];
