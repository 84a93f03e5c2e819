import { css } from 'lit';
import { controls } from '../styles/controls.ts';

/** What the pages of the console share: headings, lists, forms and states, in the widget's own palette. */
export const pageStyles = [
  controls,
  css`
    :host {
      display: block;
    }
    h1,
    h2,
    h3 {
      margin: 0;
      font-family: var(--display-font);
      font-weight: 400;
      line-height: 1.2;
      text-wrap: balance;
    }
    h1 {
      font-size: clamp(1.75rem, 3.4vw, 2.375rem);
      letter-spacing: -0.01em;
    }
    h1:focus {
      outline: none;
    }
    h2 {
      font-size: 1.375rem;
    }
    h3 {
      font-size: 1.125rem;
    }
    p {
      margin: 0;
    }
    ul,
    ol.plain {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .about {
      max-inline-size: 62ch;
      margin-block: 10px 28px;
      color: var(--ink-soft);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 10px 16px;
    }
    .stack {
      display: grid;
      align-content: start;
      grid-template-columns: minmax(0, 1fr);
      gap: 18px;
    }
    .sheet {
      padding: clamp(18px, 3vw, 28px);
      border: 1px solid var(--rule);
      border-radius: var(--radius);
      background: var(--surface);
    }
    .meta {
      color: var(--ink-soft);
      font-size: 0.875rem;
    }
    .mark {
      display: inline-flex;
      align-items: center;
      gap: 7px;
      color: var(--ink-soft);
      font-size: 0.875rem;
      white-space: nowrap;
    }
    .mark::before {
      content: '';
      inline-size: 8px;
      block-size: 8px;
      border: 1px solid currentColor;
      border-radius: 50%;
    }
    .mark.good {
      color: var(--positive);
    }
    .mark.good::before {
      background: currentColor;
    }
    .mark.due {
      color: var(--caution);
    }
    .mark.due::before {
      background: linear-gradient(90deg, currentColor 50%, transparent 50%);
    }
    .mark.bad {
      color: var(--negative);
    }
    .field {
      display: grid;
      gap: 6px;
      min-inline-size: 0;
    }
    .field > span,
    legend {
      padding: 0;
      color: var(--ink-soft);
      font-size: 0.875rem;
    }
    input:not([type='checkbox'], [type='file']),
    select,
    textarea {
      inline-size: 100%;
      min-block-size: 44px;
      padding: 9px 12px;
      border: 1px solid var(--outline);
      border-radius: var(--radius);
      background: var(--paper);
      color: inherit;
      /* Below 16 px a phone zooms into the field. */
      font: 16px/1.45 var(--text-font);
    }
    textarea {
      display: block;
      resize: vertical;
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 0 18px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    .check {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      min-block-size: 44px;
      cursor: pointer;
    }
    .check input {
      inline-size: 18px;
      block-size: 18px;
      margin: 0;
      accent-color: var(--accent);
    }
    .failure {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 10px 18px;
      padding: 14px 18px;
      border-inline-start: 2px solid var(--negative);
      background: var(--wash);
    }
    .empty {
      padding: clamp(28px, 6vw, 64px) 24px;
      border: 1px dashed var(--outline);
      border-radius: var(--radius);
      color: var(--ink-soft);
      font-family: var(--display-font);
      font-size: 1.1875rem;
      text-align: center;
      text-wrap: balance;
    }
    .waiting {
      display: grid;
      gap: 14px;
    }
    .waiting span {
      block-size: 68px;
      border-radius: var(--radius);
      background: var(--wash);
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
    blockquote {
      margin: 0;
      padding-inline-start: 14px;
      border-inline-start: 2px solid var(--rule);
      overflow-wrap: anywhere;
    }
    a {
      color: var(--accent);
      text-underline-offset: 4px;
      text-decoration-thickness: 1px;
    }
  `,
];
