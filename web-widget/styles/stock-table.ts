import { css } from 'lit';

/** The stock table: a table where there is room, cards with a grid of sizes where there is not. */
export const stockTableStyles = css`
  .product {
    display: flex;
    gap: 16px;
    align-items: center;
  }
  .product comptoir-picture {
    flex: none;
    inline-size: 72px;
    block-size: 72px;
  }
  .details {
    margin: 3px 0 0;
    color: var(--ink-soft);
    font-size: 0.875em;
    line-height: 1.45;
  }
  tbody th {
    min-inline-size: 150px;
    font-weight: 400;
  }
  tbody tr.here {
    background: var(--paper);
  }
  .store {
    display: block;
    line-height: 1.4;
  }
  .badge {
    display: inline-block;
    margin-inline-end: 4px;
    padding: 1px 7px;
    border: 1px solid var(--accent);
    border-radius: 99px;
    color: var(--accent);
    font-size: 0.75em;
    line-height: 1.4;
    white-space: nowrap;
  }
  .where {
    display: block;
    color: var(--ink-soft);
    font-size: 0.8125em;
  }
  .cell {
    min-inline-size: 92px;
  }
  .size {
    display: none;
  }
  .stock {
    display: grid;
    justify-items: start;
    gap: 1px;
    line-height: 1.35;
  }
  .stock b {
    font-family: var(--display-font);
    font-size: 1.1875em;
    font-weight: 500;
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: 0.8125em;
    white-space: nowrap;
  }
  .state i {
    flex: none;
    inline-size: 9px;
    block-size: 9px;
    border: 1.5px solid currentColor;
    border-radius: 50%;
  }
  .available {
    color: var(--positive);
  }
  .available i {
    background: currentColor;
  }
  .last-piece {
    color: var(--caution);
  }
  .last-piece i {
    background: linear-gradient(90deg, currentColor 50%, transparent 50%);
  }
  .none {
    color: var(--ink-soft);
  }
  .extra {
    color: var(--ink-soft);
    font-size: 0.75em;
    line-height: 1.4;
  }
  .more {
    padding: 0 20px;
    border-block-start: 1px solid var(--rule);
  }
  @media (forced-colors: active) {
    .state i {
      forced-color-adjust: none;
    }
  }
  @container (max-width: 560px) {
    table,
    tbody {
      display: block;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tbody tr {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(96px, 1fr));
      padding: 14px 20px 6px;
      border-block-start: 1px solid var(--rule);
    }
    tbody th,
    tbody td,
    tbody th:first-child,
    tbody td:last-child {
      padding: 0 8px 10px 0;
      border: 0;
    }
    tbody th {
      grid-column: 1 / -1;
    }
    .cell {
      min-inline-size: 0;
    }
    .size {
      display: block;
      color: var(--ink-soft);
      font-size: 0.8125em;
    }
    /* One column of availability stands beside the place, without a heading. */
    .single tbody tr {
      grid-template-columns: 1fr auto;
      gap: 12px;
      padding-block: 12px;
    }
    .single tbody th,
    .single tbody td {
      grid-column: auto;
      padding: 0;
    }
    .single .size {
      display: none;
    }
    .single .stock {
      justify-items: end;
    }
  }
`;
