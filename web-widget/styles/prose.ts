import { css } from 'lit';

/** Running text from Markdown, of answers and of documents. */
export const prose = css`
  .prose {
    line-height: 1.6;
    overflow-wrap: break-word;
  }
  .prose > :first-child {
    margin-block-start: 0;
  }
  .prose > :last-child {
    margin-block-end: 0;
  }
  .prose p,
  .prose ul,
  .prose ol,
  .prose blockquote,
  .prose pre {
    margin-block: 0 0.75em;
  }
  .prose ul,
  .prose ol {
    padding-inline-start: 1.4em;
  }
  .prose li + li {
    margin-block-start: 0.3em;
  }
  .prose li::marker {
    color: var(--ink-soft);
  }
  .prose li > p {
    margin: 0;
  }
  .prose strong {
    font-weight: 600;
  }
  .prose blockquote {
    margin-inline: 0;
    padding-inline-start: 14px;
    border-inline-start: 1px solid var(--outline);
    color: var(--ink-soft);
  }
  .prose code {
    font-size: 0.9em;
  }
  .prose pre {
    overflow-x: auto;
  }
  .prose h3,
  .prose h4,
  .prose h5 {
    margin-block: 1.5em 0.5em;
    font-family: var(--display-font);
    font-weight: 500;
    line-height: 1.3;
  }
  .prose h3 {
    font-size: 1.3em;
  }
  .prose h4 {
    font-size: 1.12em;
  }
  .prose h5 {
    font-size: 1em;
  }
  .prose hr {
    margin-block: 1.5em;
    border: 0;
    border-block-start: 1px solid var(--rule);
  }
  .prose a {
    color: var(--accent);
    text-underline-offset: 3px;
  }
  .prose .scroll {
    margin-block-end: 0.75em;
    overflow-x: auto;
  }
  .prose table {
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  .prose th,
  .prose td {
    padding: 8px 14px 8px 0;
    border-block-end: 1px solid var(--rule);
    text-align: start;
    vertical-align: top;
  }
  .prose mark {
    padding-block: 0.1em;
    background: var(--highlight);
    color: inherit;
    box-decoration-break: clone;
  }
`;
