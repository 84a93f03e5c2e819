import type { html as litHtml, TemplateResult } from 'lit';
import type { VoiceDesk } from './voice-desk.ts';

/** Seconds from which the time left is shown. */
const longestSeconds = 30;
const countFrom = 20;

/**
 * What stands above the field while a question is spoken: that it listens, how loud, the words so far, what to do next.
 * The templates' maker is handed in, so that this file needs nothing of the widget that loaded it.
 */
export function voicePanel(html: typeof litHtml, desk: VoiceDesk, level: number): TemplateResult | null {
  const { state, texts } = desk;
  const { phase } = state;
  if (phase === 'idle') return null;
  const button = (label: string, run: () => void, style = 'quiet') =>
    html`<button class=${style} type="button" @click=${run}>${label}</button>`;
  const cancel = (label: string) => button(label, () => desk.cancel());
  if (phase === 'note' || phase === 'problem') {
    return html`<div class="voice ${phase}">
      <p class="words">${state.words}</p>
      <div class="actions">
        ${phase === 'problem' ? button(texts.tryAgain, () => (desk.press(), desk.release(0))) : null}
        ${cancel(texts.close)}
      </div>
    </div>`;
  }
  if (phase === 'download') {
    return html`<div class="voice note">
      <p class="words">${state.isDownloading ? texts.downloading : state.words}</p>
      <div class="actions">
        ${state.isDownloading ? null : button(texts.download, () => void desk.download())}
        ${cancel(texts.close)}
      </div>
    </div>`;
  }
  const heading = { opening: texts.opening, listening: texts.listening, transcribing: texts.transcribing }[
    phase
  ];
  const hint =
    phase === 'opening'
      ? texts.allow
      : state.isReconnecting
        ? texts.reconnecting
        : phase === 'transcribing'
          ? ''
          : state.isCloud
            ? texts.cloudNote
            : state.mode === 'hold'
              ? texts.holdHint
              : texts.tapHint;
  const seconds = Math.floor(state.seconds);
  return html`<div class="voice ${phase}">
    <div class="line">
      <span class="dot" aria-hidden="true"></span>
      <span class="heading">${heading}</span>
      ${
        phase === 'listening'
          ? html`<span
                class="meter"
                role="meter"
                aria-label=${texts.level}
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=${Math.round(level * 10) * 10}
                style="--level: ${level}"
              >
                ${[0.5, 0.8, 1, 0.7, 0.9, 0.6, 0.4].map((share) => html`<i style="--share: ${share}"></i>`)}
              </span>
              <span class="time"
                >${
                  seconds >= countFrom
                    ? `−${longestSeconds - seconds}`
                    : `0:${String(seconds).padStart(2, '0')}`
                }</span
              >`
          : html`<span class="thread" aria-hidden="true"></span>`
      }
    </div>
    ${
      state.stable === '' && state.tail === ''
        ? null
        : html`<p class="sofar">${state.stable} <span class="tail">${state.tail}</span></p>`
    }
    <div class="actions">
      <span class="hint">${hint}</span>
      ${phase === 'listening' && state.mode === 'tap' ? button(texts.finish, () => desk.finish()) : null}
      ${cancel(texts.cancel)}
    </div>
  </div>`;
}

/** What a screen reader is told when the state changes. */
export function voiceAnnouncement({ state, texts }: VoiceDesk): string {
  switch (state.phase) {
    case 'idle':
      return '';
    case 'opening':
      return texts.opening;
    case 'listening':
      return `${texts.listening}. ${state.mode === 'hold' ? texts.holdHint : texts.tapHint}`;
    case 'transcribing':
      return texts.transcribing;
    case 'download':
    case 'note':
    case 'problem':
      return state.words;
  }
}

/** The panel's look, for the field's shadow root. */
export const voiceStyles = `
.voice {
  display: grid;
  gap: 2px;
  margin-block-end: 8px;
  padding: 12px 14px 4px;
  border: 1px solid var(--rule);
  border-radius: var(--radius);
  background: var(--surface);
}
.voice p { margin: 0; }
.voice.problem { border-color: var(--negative); }
.voice.listening { border-color: var(--accent); }
.voice .words { line-height: 1.45; font-size: 0.9375em; }
.voice.problem .words { color: var(--negative); }
.voice .line { display: flex; align-items: center; gap: 10px; min-block-size: 28px; }
.voice .heading { font-family: var(--display-font); font-size: 1.0625em; }
.voice .dot { inline-size: 10px; block-size: 10px; border-radius: 50%; background: var(--outline); }
.voice.listening .dot { background: var(--negative); animation: voice-pulse 1.6s ease-in-out infinite; }
@keyframes voice-pulse { 50% { opacity: 0.35; } }
.voice .meter { display: flex; flex: 1; align-items: center; justify-content: flex-end; gap: 3px; block-size: 28px; }
.voice .meter i {
  inline-size: 3px;
  block-size: max(3px, calc(26px * var(--share) * var(--level)));
  border-radius: 2px;
  background: var(--accent);
  transition: block-size 0.08s linear;
}
.voice .time { min-inline-size: 2.6em; color: var(--ink-soft); font-size: 0.875em; font-variant-numeric: tabular-nums; text-align: end; }
.voice .thread { flex: 1; block-size: 1px; background: linear-gradient(90deg, var(--accent) 40%, var(--rule) 0) 0 / 200% 100%; animation: voice-thread 1.2s linear infinite; }
@keyframes voice-thread { to { background-position: -200% 0; } }
.voice .sofar { padding-block: 2px; line-height: 1.45; }
.voice .tail { color: var(--ink-soft); }
.voice .actions { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 0 18px; }
.voice .hint { flex: 1; min-inline-size: 10em; color: var(--ink-soft); font-size: 0.875em; line-height: 1.4; }
@media (prefers-reduced-motion: reduce) {
  .voice .dot, .voice .thread, .voice .meter i { animation: none; transition: none; }
}
`;
