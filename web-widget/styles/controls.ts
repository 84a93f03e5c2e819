import { css } from 'lit';

/** Buttons, rules and small things that several elements share. Targets are at least 44 px, focus is always seen. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  button:disabled {
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .button,
  .primary {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 8px 18px;
    border: 1px solid var(--outline);
    border-radius: var(--radius);
    background: transparent;
    font-size: 0.9375em;
    line-height: 1.3;
    transition:
      background-color 0.15s,
      border-color 0.15s;
  }
  .button:hover:not(:disabled) {
    background: var(--wash);
    border-color: var(--ink);
  }
  .primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }
  .primary:hover:not(:disabled) {
    background: var(--ink);
    border-color: var(--ink);
  }
  .quiet {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--accent);
    font-size: 0.875em;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 4px;
    text-decoration-color: var(--outline);
  }
  .quiet:hover:not(:disabled) {
    text-decoration-color: currentColor;
  }
  .quiet:disabled,
  .button:disabled {
    opacity: 0.5;
  }
  .icon {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: none;
    color: var(--ink);
    transition: background-color 0.15s;
  }
  .icon:hover:not(:disabled) {
    background: var(--wash);
  }
  .label {
    color: var(--ink-soft);
    font-size: 0.75em;
    letter-spacing: 0.08em;
    text-transform: uppercase;
  }
  .soft {
    color: var(--ink-soft);
  }
  .figures {
    font-variant-numeric: tabular-nums lining-nums;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg {
    display: block;
    flex: none;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
      scroll-behavior: auto !important;
    }
  }
`;
