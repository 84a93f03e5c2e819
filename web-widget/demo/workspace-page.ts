import type { DemoOptions } from '../../contracts/session.ts';
import type { ComptoirChat } from '../chat-element.ts';
import type { TokenProvider } from '../service/token-source.ts';
import type { Choice } from './demo-server.ts';
import { demoTexts } from './demo-texts.ts';
import { make } from './dom.ts';

export interface WorkspacePage {
  options: DemoOptions;
  choice: Choice;
  tokens: TokenProvider;
  /** Fills in when they are known. */
  suggestions: Promise<string[]>;
  leave: () => void;
}

/** The assistant, as any page would embed it, beside who one is and what one might ask. */
export function workspacePage({ options, choice, tokens, suggestions, leave }: WorkspacePage): HTMLElement {
  const texts = demoTexts[choice.language];
  const store = options.stores.find((one) => one.storeId === choice.storeId);
  const role = texts.roles[choice.role];
  // Made by name: the widget's own script defines it, before or after this page is shown.
  const chat = document.createElement('comptoir-chat') as ComptoirChat;
  chat.setAttribute('server', new URL('.', document.baseURI).href);
  chat.setAttribute('language', choice.language);
  chat.tokenProvider = tokens;
  chat.addEventListener('comptoir-sign-in-needed', leave);

  const questions = make('ul', {});
  const asking = make('section', { hidden: true }, make('h2', {}, texts.tryAsking), questions);
  void suggestions.then((asked) => {
    asking.hidden = asked.length === 0;
    questions.append(
      ...asked.map((question) =>
        make('li', {}, make('button', { type: 'button', onclick: () => chat.ask(question) }, question)),
      ),
    );
  });

  return make(
    'main',
    { class: 'workspace', lang: choice.language },
    make(
      'aside',
      {},
      make('p', { class: 'house' }, options.house),
      make(
        'div',
        { class: 'who' },
        make('h2', {}, texts.signedInAs),
        make('p', { class: 'role' }, role.name),
        make('p', { class: 'place' }, store === undefined ? '' : store.name),
      ),
      make('p', { class: 'about' }, role.about),
      asking,
      choice.role === 'manager' || choice.role === 'admin'
        ? make('a', { class: 'console', href: 'console/' }, texts.console)
        : null,
      make('p', { class: 'figures' }, texts.figures),
      make('button', { class: 'leave', type: 'button', onclick: leave }, texts.change),
    ),
    chat,
  );
}
