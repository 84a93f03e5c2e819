import { css } from 'lit';

/** The composer: one framed line that grows, with the picture above it. */
export const composerStyles = css`
  :host {
    display: block;
  }
  form {
    position: relative;
  }
  .alert:not(:empty) {
    margin-block-end: 8px;
    color: var(--negative);
    font-size: 0.875em;
    line-height: 1.45;
  }
  .box {
    display: flex;
    align-items: flex-end;
    padding: 5px;
    border: 1px solid var(--outline);
    border-radius: calc(var(--radius) + 2px);
    background: var(--surface);
    transition: border-color 0.15s;
  }
  .box:focus-within {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }
  label.icon {
    position: relative;
    color: var(--ink-soft);
    cursor: pointer;
  }
  label.icon:hover {
    background: var(--wash);
    color: var(--ink);
  }
  label.icon:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  /* A mouse has no camera to aim: there the file button is enough. */
  .camera {
    display: none;
  }
  @media (pointer: coarse) {
    .camera {
      display: inline-grid;
    }
  }
  textarea {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 44px;
    margin: 0;
    padding: 10px 8px;
    border: 0;
    background: none;
    color: var(--ink);
    font: inherit;
    /* Below 16 px, phones zoom into a field that is touched. */
    font-size: max(16px, 1em);
    line-height: 24px;
    resize: none;
    scrollbar-width: thin;
  }
  textarea:focus {
    outline: none;
  }
  textarea::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  .mic {
    margin-inline-end: 4px;
    color: var(--ink-soft);
    touch-action: none;
    user-select: none;
    -webkit-touch-callout: none;
  }
  .mic:hover {
    color: var(--ink);
  }
  .mic.busy {
    background: var(--wash);
    color: var(--accent);
  }
  .mic.live {
    border-radius: 50%;
    background: var(--negative);
    color: var(--surface);
  }
  .mic.live:hover:not(:disabled) {
    background: var(--negative);
  }
  .round {
    border: 1px solid var(--outline);
  }
  .round + .round {
    margin-inline-start: 4px;
  }
  .filled {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  .filled:hover:not(:disabled) {
    background: var(--ink);
  }
  .filled:disabled {
    background: var(--wash);
    color: var(--ink-soft);
  }
  .attachment {
    display: flex;
    align-items: center;
    gap: 14px;
    margin-block-end: 8px;
    padding: 6px;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .thumb {
    flex: none;
    inline-size: 56px;
    block-size: 56px;
    border-radius: var(--radius);
    background: var(--wash);
    object-fit: cover;
  }
  .progress {
    flex: 1;
    min-inline-size: 0;
    color: var(--ink-soft);
    font-size: 0.875em;
  }
  progress {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 3px;
    margin-block-start: 8px;
    border: 0;
    background: var(--rule);
  }
  progress::-webkit-progress-bar {
    background: var(--rule);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
    transition: inline-size 0.2s;
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  .count {
    margin: 6px 2px 0;
    color: var(--ink-soft);
    font-size: 0.8125em;
    text-align: end;
  }
  .count:empty {
    display: none;
  }
  .over {
    color: var(--negative);
  }
`;
