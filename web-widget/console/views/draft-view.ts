import { html, nothing, type TemplateResult } from 'lit';
import type { GapDetail, GapDraft, GapDraftRequest } from '../../../contracts/gaps.ts';
import { renderMarkdown } from '../../markdown/render-markdown.ts';
import type { ConsoleContext } from '../console-context.ts';
import type { DraftStart } from './draft-editor.ts';

export interface DraftView {
  detail: GapDetail;
  context: ConsoleContext;
  start: DraftStart | null;
  busy: 'approving' | 'replaying' | 'saving' | null;
  open: () => void;
  close: () => void;
  save: (draft: GapDraftRequest) => void;
  approve: () => void;
}

/** The missing text of a gap: to be written, as it was written, or as it was published. */
export function draftView(view: DraftView): TemplateResult {
  const { detail, context, start, busy, open, close, save } = view;
  const { texts } = context;
  if (start !== null) {
    return html`<comptoir-draft-editor
      .context=${context}
      .start=${start}
      .busy=${busy === 'saving'}
      @draft-save=${(event: CustomEvent<GapDraftRequest>) => save(event.detail)}
      @draft-cancel=${close}
    ></comptoir-draft-editor>`;
  }
  const { draft } = detail;
  if (draft === null) {
    return html`<button class="primary" type="button" @click=${open}>${texts.writeText}</button>`;
  }
  return html`<div class="sheet stack">
    ${draft.editions.map(
      (edition) =>
        html`<article lang=${edition.language}>
          <p class="meta">${texts.languages[edition.language]}</p>
          <h3>${edition.title}</h3>
          <div class="prose">${renderMarkdown(edition.body, { scope: 'document' })}</div>
        </article>`,
    )}
    <p class="meta">${facts(draft, context).join(' · ')}</p>
    ${detail.approval === 'nothing-to-approve' ? nothing : html`<p>${texts.approval[detail.approval]}</p>`}
    <div class="row">
      ${
        detail.approval === 'allowed'
          ? html`<button class="primary" type="button" ?disabled=${busy !== null} @click=${view.approve}>
              ${busy === 'approving' ? texts.approving : texts.approve}
            </button>`
          : nothing
      }
      <button class="button" type="button" ?disabled=${busy !== null} @click=${open}>
        ${texts.editText}
      </button>
    </div>
  </div>`;
}

function facts(draft: GapDraft, { texts, formats }: ConsoleContext): string[] {
  const { countries, roles, effectiveFrom, effectiveTo, documentId, version } = draft;
  return [
    countries.length === 0 ? texts.everyCountry : countries.map(formats.country).join(', '),
    roles.length === 0 ? texts.everyRole : roles.map((role) => texts.roles[role]).join(', '),
    ...(effectiveFrom === null ? [] : [`${texts.fromField} ${formats.day(effectiveFrom)}`]),
    ...(effectiveTo === null ? [] : [`${texts.toField} ${formats.day(effectiveTo)}`]),
    texts.writtenBy(draft.author, formats.moment(draft.writtenAt)),
    ...(draft.approvedBy === null
      ? []
      : [texts.approvedBy(draft.approvedBy, formats.moment(draft.approvedAt ?? draft.writtenAt))]),
    ...(documentId === null ? [] : [texts.publishedAs(documentId, version ?? '')]),
  ];
}
