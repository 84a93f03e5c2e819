import { css } from 'lit';

/**
 * The palette and type of the widget: warm ivory, ink and thin rules. A page changes them with the public
 * `--comptoir-…` properties; the private `--…` ones are what the elements use. Text colours keep at least 4.5:1 on
 * paper, wash and surface, outlines of controls at least 3:1.
 */
export const tokens = css`
  :host {
    --paper: var(--comptoir-paper, #faf7f1);
    --surface: var(--comptoir-surface, #fffdf9);
    --wash: var(--comptoir-wash, #f2ece1);
    --ink: var(--comptoir-ink, #211c16);
    --ink-soft: var(--comptoir-ink-soft, #5f564a);
    --rule: var(--comptoir-rule, #e2d9ca);
    --outline: var(--comptoir-outline, #8f816c);
    --accent: var(--comptoir-accent, #74401f);
    --on-accent: var(--comptoir-on-accent, #fffdf9);
    --positive: var(--comptoir-positive, #2b5a42);
    --caution: var(--comptoir-caution, #7d4e00);
    --negative: var(--comptoir-negative, #8a2c20);
    --highlight: var(--comptoir-highlight, #f4e0ae);
    --radius: var(--comptoir-radius, 3px);
    --display-font: var(
      --comptoir-display-font,
      'Hoefler Text',
      'Baskerville',
      'Iowan Old Style',
      'Palatino Linotype',
      'Book Antiqua',
      'Georgia',
      'Noto Serif',
      serif
    );
    --text-font: var(
      --comptoir-text-font,
      -apple-system,
      system-ui,
      'Segoe UI',
      'Helvetica Neue',
      'Noto Sans',
      sans-serif
    );
    --shadow: 0 24px 60px -20px rgb(33 28 22 / 0.35);
  }
`;
