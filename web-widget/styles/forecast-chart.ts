import { css } from 'lit';

/** The forecast: its headline figure, the drawing with its key, and the same as a table. */
export const forecastChartStyles = css`
  .total {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 12px;
    margin: 10px 0 0;
  }
  .total b {
    margin-inline-end: 8px;
    font-family: var(--display-font);
    font-size: 1.75em;
    font-weight: 500;
    line-height: 1.1;
  }
  .total .soft {
    font-size: 0.875em;
  }
  .plot {
    margin-inline: 8px;
    overflow: hidden;
  }
  .uplot {
    font-family: inherit;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    min-block-size: 24px;
    margin: 4px 20px 6px;
    color: var(--ink-soft);
    font-size: 0.8125em;
  }
  .key span {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .key i {
    inline-size: 22px;
    border-block-start: 2px solid var(--ink);
  }
  .key .mean {
    border-block-start: 2px dashed var(--accent);
  }
  .key .band {
    block-size: 12px;
    border: 0;
    background: color-mix(in srgb, var(--accent) 18%, transparent);
  }
  .note {
    margin: 0 20px 10px;
    font-size: 0.875em;
  }
  .table {
    max-block-size: 340px;
    overflow: auto;
  }
  .table thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--surface);
  }
  .table tbody th {
    font-weight: 400;
    white-space: nowrap;
  }
  .coming {
    background: var(--paper);
  }
  .actions {
    padding: 0 20px 4px;
  }
  .why {
    padding: 12px 20px 16px;
    border-block-start: 1px solid var(--rule);
    font-size: 0.9375em;
  }
  .why .label {
    margin: 0 0 8px;
  }
`;
