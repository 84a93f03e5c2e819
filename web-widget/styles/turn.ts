import { css } from 'lit';

/** A question, set apart on the right, and its answer over the whole width. */
export const questionStyles = css`
  .question {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 8px;
  }
  .said {
    max-inline-size: min(85%, 34em);
    margin: 0;
    padding: 10px 16px;
    border-radius: var(--radius);
    background: var(--wash);
    line-height: 1.5;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .photo {
    display: block;
    inline-size: 168px;
    block-size: 168px;
    border: 1px solid var(--rule);
    border-radius: var(--radius);
    object-fit: cover;
  }
  comptoir-picture.photo {
    display: grid;
  }
`;

export const turnStyles = [
  questionStyles,
  css`
    :host {
      display: block;
    }
    .answer {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 18px;
      margin-block-start: 22px;
    }
    .answer > h2 {
      position: absolute;
    }
    .part:empty {
      display: none;
    }
    .progress {
      display: flex;
      align-items: center;
      gap: 14px;
      margin: 0;
      color: var(--ink-soft);
      font-size: 0.9375em;
    }
    .thread {
      position: relative;
      inline-size: 36px;
      block-size: 1px;
      background: var(--rule);
      overflow: hidden;
    }
    .thread::after {
      content: '';
      position: absolute;
      inset: 0 60% 0 0;
      background: var(--accent);
      animation: pass 1.4s ease-in-out infinite;
    }
    @keyframes pass {
      from {
        translate: -110% 0;
      }
      to {
        translate: 280% 0;
      }
    }
    .ending {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 10px 18px;
      color: var(--ink-soft);
      font-size: 0.9375em;
    }
    .ending span {
      display: inline-flex;
      align-items: center;
      gap: 10px;
    }
    .failed {
      color: var(--negative);
    }
    .ending .button {
      color: var(--ink);
    }
  `,
];
