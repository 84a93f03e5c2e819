import { css } from 'lit';

/** The plan: a table with steppers where there is room, one card a line where there is not. */
export const planStyles = css`
  .terms {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin: 6px 0 0;
    font-size: 0.875em;
  }
  .totals {
    display: flex;
    flex-wrap: wrap;
    gap: 10px 40px;
    margin: 16px 0 0;
  }
  .totals dt {
    color: var(--ink-soft);
    font-size: 0.8125em;
  }
  .totals dd {
    margin: 0;
    font-family: var(--display-font);
    font-size: 1.5em;
    line-height: 1.3;
  }
  .totals small {
    margin-inline-start: 6px;
    color: var(--ink-soft);
    font-family: var(--text-font);
    font-size: 0.5417em;
  }
  .changed,
  .totals .changed {
    color: var(--accent);
    font-size: 0.8125em;
    white-space: nowrap;
  }
  .totals .changed {
    font-size: 0.5417em;
  }
  .by-product {
    margin-block-start: 8px;
  }
  .by-product summary {
    cursor: pointer;
    list-style: none;
  }
  .by-product summary::-webkit-details-marker {
    display: none;
  }
  .by-product[open] summary svg,
  .open .toggle svg {
    rotate: 180deg;
  }
  .by-product ul {
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.9375em;
  }
  .by-product li {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding: 6px 0;
    border-block-start: 1px solid var(--rule);
  }
  .by-product b {
    font-weight: 500;
  }
  .line th {
    font-weight: 400;
  }
  .line th comptoir-picture {
    float: inline-start;
    inline-size: 44px;
    block-size: 44px;
    margin-inline-end: 12px;
    border-radius: var(--radius);
  }
  .names {
    display: block;
    overflow: hidden;
  }
  .name {
    display: block;
    line-height: 1.4;
  }
  .under {
    display: block;
    color: var(--ink-soft);
    font-size: 0.8667em;
    line-height: 1.4;
  }
  .line td.number {
    padding-block-start: 18px;
  }
  .line td.number small {
    display: block;
    color: var(--ink-soft);
    font-size: 0.8125em;
    white-space: nowrap;
  }
  td.toggle {
    inline-size: 44px;
    padding-inline: 0 8px !important;
  }
  .stepper {
    display: inline-flex;
    border: 1px solid var(--outline);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .stepper button {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
  }
  .stepper button:hover:not(:disabled) {
    background: var(--wash);
  }
  .stepper button:disabled {
    color: var(--outline);
  }
  .stepper input {
    appearance: textfield;
    inline-size: 52px;
    padding: 0;
    border: 0;
    border-inline: 1px solid var(--rule);
    border-radius: 0;
    background: none;
    color: var(--ink);
    font: inherit;
    /* Below 16 px, phones zoom into a field that is touched. */
    font-size: 16px;
    text-align: center;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .stepper input::-webkit-inner-spin-button,
  .stepper input::-webkit-outer-spin-button {
    appearance: none;
    margin: 0;
  }
  .quantity .changed {
    display: block;
    margin-block-start: 4px;
  }
  .effect {
    display: block;
    margin-block-start: 4px;
    font-size: 0.8125em;
    line-height: 1.4;
  }
  .effect span {
    display: block;
    white-space: nowrap;
  }
  .effect.waiting {
    opacity: 0.5;
  }
  .reason-given {
    display: block;
    font-size: 0.8125em;
  }
  .reason {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 142px;
    min-block-size: 36px;
    margin-block-start: 4px;
    padding: 4px 8px;
    border: 1px solid var(--outline);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: 0.875em;
  }
  .stepper input:disabled {
    color: var(--ink-soft);
  }
  .confirm,
  .problem {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 12px 20px;
    border-block-start: 1px solid var(--rule);
    background: var(--wash);
  }
  .confirm p,
  .problem p {
    flex: 1 1 16em;
    margin: 0;
  }
  .open th,
  .open td,
  .details td {
    background: var(--paper);
  }
  .details td {
    padding: 2px 20px 18px;
    border: 0;
  }
  .details dl {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
    margin: 0 0 12px;
    font-size: 0.9333em;
  }
  .details dt {
    color: var(--ink-soft);
    font-size: 0.8667em;
  }
  .details dd {
    margin: 0;
  }
  .more,
  .actions,
  .quiet-lines {
    padding-inline: 20px;
    border-block-start: 1px solid var(--rule);
  }
  .quiet-lines {
    margin: 0;
    padding-block: 12px;
    font-size: 0.875em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 18px;
    padding-block: 10px;
    font-size: 0.9375em;
  }
  .take {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-inline-start: auto;
  }
  .why {
    padding: 12px 20px 16px;
    border-block-start: 1px solid var(--rule);
    font-size: 0.9375em;
  }
  .why .label {
    margin: 0 0 8px;
  }
  @container (max-width: 600px) {
    table,
    tbody {
      display: block;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .line {
      position: relative;
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 10px 12px;
      padding: 16px 20px;
      border-block-start: 1px solid var(--rule);
    }
    .line.open {
      padding-block-end: 8px;
      background: var(--paper);
    }
    .line > * {
      padding: 0 !important;
      border: 0;
    }
    .line th {
      grid-column: 1 / -1;
      padding-inline-end: 44px !important;
    }
    .line .quantity {
      grid-column: 1 / -1;
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: 6px 14px;
    }
    .effect {
      margin: 0;
    }
    .reason {
      /* Below 16 px, phones zoom into a field that is touched. */
      font-size: 16px;
      min-block-size: 44px;
    }
    .line td.number {
      text-align: start;
    }
    .line td.number::before {
      content: attr(data-label);
      display: block;
      color: var(--ink-soft);
      font-size: 0.8125em;
    }
    .line td.number small {
      white-space: normal;
    }
    td.toggle {
      position: absolute;
      inset-block-start: 8px;
      inset-inline-end: 8px;
    }
    .details,
    .details td {
      display: block;
    }
    .take {
      inline-size: 100%;
      margin: 0;
    }
    .take .button {
      flex: 1;
    }
  }
`;
