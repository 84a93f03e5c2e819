import { css } from 'lit';

/** The frame that the larger parts of an answer share: a thin-ruled sheet with a serif heading and a source line. */
export const partFrame = css`
  :host {
    display: block;
  }
  .frame {
    container-type: inline-size;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    background: var(--surface);
    overflow: hidden;
  }
  .heading {
    padding: 18px 20px 14px;
  }
  h3 {
    margin: 0;
    font-family: var(--display-font);
    font-size: 1.1875em;
    font-weight: 500;
    line-height: 1.35;
    text-wrap: balance;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 16px;
    padding: 10px 20px;
    border-block-start: 1px solid var(--rule);
    color: var(--ink-soft);
    font-size: 0.8125em;
    line-height: 1.5;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  th,
  td {
    padding: 10px 12px;
    border-block-start: 1px solid var(--rule);
    text-align: start;
    vertical-align: top;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 20px;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 20px;
  }
  thead th {
    color: var(--ink-soft);
    font-size: 0.8125em;
    font-weight: 500;
    vertical-align: bottom;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .scroll {
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  ul.reasons {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ul.reasons li {
    position: relative;
    padding-inline-start: 18px;
    line-height: 1.5;
  }
  ul.reasons li + li {
    margin-block-start: 4px;
  }
  ul.reasons li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.72em;
    inset-inline-start: 0;
    inline-size: 8px;
    border-block-start: 1px solid var(--outline);
  }
`;
