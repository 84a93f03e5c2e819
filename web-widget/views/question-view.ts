import { html, nothing, type TemplateResult } from 'lit';
import type { PartContext } from '../parts/part-context.ts';

export interface QuestionView {
  text: string;
  previewUrl: string | null;
  /** Where the server keeps the picture; null without one. */
  pictureAddress: string | null;
  context: PartContext;
  /** Shown under the question, e.g. that it waits. */
  below?: TemplateResult;
}

/** What a person asked: words, a picture, or both. */
export function questionView({
  text,
  previewUrl,
  pictureAddress,
  context,
  below,
}: QuestionView): TemplateResult {
  const { texts, pictures } = context;
  const picture =
    previewUrl !== null
      ? html`<img class="photo" src=${previewUrl} alt=${texts.yourPicture} />`
      : pictureAddress !== null
        ? html`<comptoir-picture
            class="photo"
            .address=${pictureAddress}
            .pictures=${pictures}
            .alt=${texts.yourPicture}
            .fallback=${texts.pictureUnavailable}
          ></comptoir-picture>`
        : nothing;
  return html`<div class="question">
    <h2 class="visually-hidden">${texts.you}</h2>
    ${picture} ${text === '' ? nothing : html`<p class="said" dir="auto">${text}</p>`} ${below ?? nothing}
  </div>`;
}
