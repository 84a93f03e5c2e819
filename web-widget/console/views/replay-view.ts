import { css, html, nothing, type TemplateResult } from 'lit';
import type { GapReplay, SearchOutcome } from '../../../contracts/gaps.ts';
import type { ConsoleContext } from '../console-context.ts';

export const replayStyles = css`
  .replay {
    margin-block-end: 40px;
  }
  .replay:focus {
    outline: none;
  }
  .replay li {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 3fr) minmax(0, 4fr);
    gap: 6px 24px;
    padding: 14px 0;
    border-block-end: 1px solid var(--rule);
  }
  .replay .state span {
    display: block;
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  .replay .yes {
    color: var(--positive);
  }
  @media (max-width: 720px) {
    .replay li {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .replay li > :first-child {
      grid-column: 1 / -1;
    }
  }
`;

/** The questions asked again: what each got before, and what it gets now. */
export function replayView(
  replays: readonly GapReplay[],
  { texts, formats }: ConsoleContext,
  again: () => void,
  busy: boolean,
): TemplateResult | typeof nothing {
  const [latest, ...earlier] = replays;
  if (!latest) return nothing;
  const words = ({ answered, total, replayedAt }: GapReplay) =>
    texts.replayed(formats.count(answered), formats.count(total), formats.moment(replayedAt));
  const outcome = ({ answered, citation }: SearchOutcome, isNew: boolean) =>
    answered
      ? html`${citation?.title ?? ''}${isNew ? html`<span>${texts.byNewText}</span>` : nothing}`
      : texts.noAnswer;
  return html`<section class="replay sheet" id="replay" tabindex="-1" aria-labelledby="replayed">
    <div class="row">
      <h2 id="replayed">${texts.replay}</h2>
      <span class=${latest.answered === latest.total ? 'mark good' : 'mark due'}>${words(latest)}</span>
      <button class="quiet" type="button" ?disabled=${busy} @click=${again}>${texts.replayNow}</button>
    </div>
    <ul>
      ${latest.questions.map(
        ({ text, role, country, before, after, byNewText }) =>
          html`<li>
            <div>
              ${text}
              <p class="meta">
                ${texts.inCountry(texts.roles[role], country === null ? '' : formats.country(country))}
              </p>
            </div>
            <div class="state"><span>${texts.before}</span>${outcome(before, false)}</div>
            <div class=${after.answered ? 'state yes' : 'state'}>
              <span>${texts.after}</span>${outcome(after, byNewText)}
            </div>
          </li>`,
      )}
    </ul>
    ${
      earlier.length === 0
        ? nothing
        : html`<p class="meta">${texts.earlierReplays}: ${earlier.map(words).join(' · ')}</p>`
    }
  </section>`;
}
