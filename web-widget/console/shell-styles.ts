import { css } from 'lit';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';

/** The frame of the console: its sections at the side, or above on a phone. */
export const shellStyles = [
  tokens,
  controls,
  css`
    :host {
      display: block;
      min-block-size: 100dvh;
      background: var(--paper);
      color: var(--ink);
      font: 16px/1.5 var(--text-font);
      -webkit-text-size-adjust: 100%;
    }
    .console {
      display: grid;
      grid-template-columns: 250px minmax(0, 1fr);
      min-block-size: 100dvh;
    }
    nav {
      position: sticky;
      inset-block-start: 0;
      display: flex;
      flex-direction: column;
      gap: 26px;
      block-size: 100dvh;
      padding: 32px 28px;
      border-inline-end: 1px solid var(--rule);
      background: var(--surface);
      overflow-y: auto;
    }
    .title {
      margin: 0;
      font-family: var(--display-font);
      font-size: 1.625rem;
    }
    nav ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    nav li a {
      display: flex;
      align-items: center;
      min-block-size: 46px;
      border-block-end: 1px solid var(--rule);
      color: var(--ink-soft);
      text-decoration: none;
    }
    nav li a:hover {
      color: var(--ink);
    }
    nav [aria-current] {
      border-color: var(--accent);
      color: var(--ink);
    }
    .who {
      margin-block-start: auto;
      color: var(--ink-soft);
      font-size: 0.875rem;
    }
    .who p {
      margin: 0 0 6px;
    }
    main {
      inline-size: 100%;
      max-inline-size: 1180px;
      padding: clamp(24px, 4vw, 56px) clamp(18px, 4vw, 64px) 96px;
    }
    .outside {
      display: grid;
      align-content: center;
      justify-items: start;
      gap: 16px;
      max-inline-size: 560px;
      min-block-size: 100dvh;
      margin-inline: auto;
      padding: 32px 24px;
    }
    h1 {
      margin: 0;
      font-family: var(--display-font);
      font-size: clamp(1.75rem, 4vw, 2.5rem);
      font-weight: 400;
    }
    .outside p {
      margin: 0;
    }
    .message {
      position: fixed;
      inset: auto 24px 24px;
      display: grid;
      justify-items: center;
      pointer-events: none;
    }
    .message span {
      max-inline-size: 60ch;
      padding: 12px 20px;
      border-radius: var(--radius);
      background: var(--ink);
      color: var(--surface);
    }
    @media (max-width: 820px) {
      .console {
        grid-template-columns: minmax(0, 1fr);
        align-content: start;
      }
      nav {
        z-index: 1;
        gap: 0;
        block-size: auto;
        padding: 0;
        border: 0;
        border-block-end: 1px solid var(--rule);
        overflow: visible;
      }
      nav .title {
        display: none;
      }
      nav ul {
        display: flex;
        gap: 22px;
        padding-inline: 18px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      nav li a {
        min-block-size: 52px;
        border-block-end: 2px solid transparent;
        white-space: nowrap;
      }
      .who {
        order: -1;
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
        margin: 0;
        padding: 8px 18px 0;
      }
      .who p {
        margin: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    }
  `,
];
