import { svg, type SVGTemplateResult, html, type TemplateResult } from 'lit';

/** Line icons on a 24-unit grid, one stroke weight, always decorative: the control that holds one has the words. */
function icon(path: SVGTemplateResult, size = 22): TemplateResult {
  return html`<svg
    width=${size}
    height=${size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.4"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${path}
  </svg>`;
}

export const icons = {
  close: () => icon(svg`<path d="M5.5 5.5l13 13M18.5 5.5l-13 13" />`),
  list: () => icon(svg`<path d="M4 7h16M4 12h16M4 17h10" />`),
  compose: () => icon(svg`<path d="M12 5v14M5 12h14" />`),
  send: () => icon(svg`<path d="M12 19V5.5M6 11l6-6 6 6" />`),
  stop: () => icon(svg`<rect x="7.5" y="7.5" width="9" height="9" rx="1" fill="currentColor" />`),
  picture: () =>
    icon(
      svg`<rect x="3.5" y="5" width="17" height="14" rx="1.5" /><circle cx="8.7" cy="10" r="1.6" /><path d="M4 17.5l5-4.5 3.2 2.6L16 12l4.5 4.2" />`,
    ),
  camera: () =>
    icon(svg`<path d="M4 8h3.2l1.6-2.5h6.4L16.8 8H20v11H4z" /><circle cx="12" cy="13.2" r="3.4" />`),
  down: () => icon(svg`<path d="M12 5v13.5M6 13l6 6 6-6" />`, 20),
  chevron: () => icon(svg`<path d="M8 10l4 4 4-4" />`, 18),
  forward: () => icon(svg`<path d="M5 12h13.5M13 6.5l5.5 5.5-5.5 5.5" />`, 18),
  plus: () => icon(svg`<path d="M12 6v12M6 12h12" />`, 18),
  minus: () => icon(svg`<path d="M6 12h12" />`, 18),
  check: () => icon(svg`<path d="M5.5 12.5l4.3 4.3 8.7-9.6" />`, 18),
  undo: () => icon(svg`<path d="M8.5 6L4.5 10l4 4M5 10h9a5 5 0 0 1 0 10h-3" />`, 18),
  info: () => icon(svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.2M12 7.8v.2" />`, 20),
  warning: () => icon(svg`<path d="M12 4l9 16H3zM12 10v4.6M12 17.2v.2" />`, 20),
  error: () =>
    icon(svg`<path d="M8.3 3.5h7.4l4.8 4.8v7.4l-4.8 4.8H8.3l-4.8-4.8V8.3zM12 7.8v5.2M12 16v.2" />`, 20),
  retry: () => icon(svg`<path d="M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4" />`, 18),
  thumbUp: () =>
    icon(
      svg`<path d="M4.5 10.5h3v9h-3zM7.5 11l3.6-6.6c1.5 0 2.3 1 2 2.4l-.6 3.2h5.2c1.1 0 1.9 1 1.6 2.1l-1.3 5.3a2.5 2.5 0 0 1-2.4 1.9H7.5" />`,
      20,
    ),
  thumbDown: () =>
    icon(
      svg`<path d="M4.5 13.5h3v-9h-3zM7.5 13l3.6 6.6c1.5 0 2.3-1 2-2.4l-.6-3.2h5.2c1.1 0 1.9-1 1.6-2.1l-1.3-5.3a2.5 2.5 0 0 0-2.4-1.9H7.5" />`,
      20,
    ),
  microphone: () =>
    icon(
      svg`<rect x="9" y="3.5" width="6" height="11" rx="3" /><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" />`,
    ),
  loudspeaker: (isOn: boolean) =>
    icon(
      isOn
        ? svg`<path d="M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11" />`
        : svg`<path d="M4 9.5h3.5L12 5.5v13l-4.5-4H4zM16 9.8l4.4 4.4M20.4 9.8L16 14.2" />`,
    ),
  speech: () => icon(svg`<path d="M4 5.5h16v11h-8.5L7 20v-3.5H4z" />`, 24),
};
