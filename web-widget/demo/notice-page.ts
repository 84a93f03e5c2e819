import type { LanguageCode } from '../../contracts/languages.ts';
import type { Offer } from './demo-server.ts';
import { demoTexts } from './demo-texts.ts';
import { make } from './dom.ts';

/** The page when there is nothing to sign in to, and what to do about it. */
export function noticePage(
  state: Exclude<Offer['state'], 'ready'>,
  language: LanguageCode,
  tryAgain: () => void,
): HTMLElement {
  const texts = demoTexts[language];
  const [title, words] = {
    off: [texts.offTitle, texts.off],
    empty: [texts.emptyTitle, texts.empty],
    unreachable: [texts.unreachableTitle, texts.unreachable],
  }[state] as [string, string];
  return make(
    'main',
    { class: 'notice', lang: language },
    make('p', { class: 'house' }, 'Comptoir'),
    make('h1', {}, title),
    make('p', {}, words),
    state === 'empty' ? make('pre', {}, make('code', {}, 'npm run import -- <folder>')) : null,
    state === 'off'
      ? null
      : make('button', { class: 'enter', type: 'button', onclick: tryAgain }, texts.tryAgain),
  );
}
