import type { LanguageCode } from '../../contracts/languages.ts';
import type { Role } from '../../contracts/principal.ts';
import type { DemoOptions } from '../../contracts/session.ts';
import type { Choice } from './demo-server.ts';
import { type DemoTexts, demoTexts, languageNames } from './demo-texts.ts';
import { make } from './dom.ts';

export interface SignInPage {
  options: DemoOptions;
  /** What is chosen at the moment; changing the language shows the page in it. */
  choice: Choice;
  /** Shown above the button, e.g. that signing in did not work. */
  problem: string | null;
  change: (choice: Choice) => void;
  enter: (choice: Choice) => void;
}

/** Where one picks a role, a store and a language. */
export function signInPage({ options, choice, problem, change, enter }: SignInPage): HTMLElement {
  const texts = demoTexts[choice.language];
  const form = make(
    'form',
    {
      class: 'sign-in',
      onsubmit: (event) => {
        event.preventDefault();
        enter(choice);
      },
    },
    languagePicker(options, choice, texts, change),
    rolePicker(options, choice, texts, change),
    storePicker(options, choice, texts, change),
    problem === null ? null : make('p', { class: 'problem', role: 'alert' }, problem),
    make('button', { class: 'enter', type: 'submit' }, texts.enter),
  );
  return make(
    'main',
    { class: 'entrance', lang: choice.language },
    make(
      'div',
      { class: 'words' },
      make('p', { class: 'house' }, options.house),
      make('h1', {}, 'Comptoir'),
      make('p', { class: 'tagline' }, texts.tagline),
      make('p', { class: 'introduction' }, texts.introduction),
    ),
    form,
  );
}

function languagePicker(
  options: DemoOptions,
  choice: Choice,
  texts: DemoTexts,
  change: (choice: Choice) => void,
): HTMLElement {
  return make(
    'fieldset',
    { class: 'languages' },
    make('legend', {}, texts.language),
    ...options.languages.map((language: LanguageCode) =>
      make(
        'label',
        { lang: language },
        radio('language', language, language === choice.language, () => change({ ...choice, language })),
        make('span', {}, languageNames[language]),
      ),
    ),
  );
}

function rolePicker(
  options: DemoOptions,
  choice: Choice,
  texts: DemoTexts,
  change: (choice: Choice) => void,
): HTMLElement {
  return make(
    'fieldset',
    { class: 'roles' },
    make('legend', {}, texts.role),
    ...options.roles.map((role: Role) =>
      make(
        'label',
        {},
        radio('role', role, role === choice.role, () => change({ ...choice, role })),
        make(
          'span',
          {},
          make('strong', {}, texts.roles[role].name),
          make('small', {}, texts.roles[role].about),
        ),
      ),
    ),
  );
}

function storePicker(
  options: DemoOptions,
  choice: Choice,
  texts: DemoTexts,
  change: (choice: Choice) => void,
): HTMLElement {
  const select = make('select', {
    id: 'store',
    name: 'store',
    onchange: () => change({ ...choice, storeId: select.value }),
  });
  for (const { country, stores } of storesByCountry(options, choice.language)) {
    const group = make('optgroup', { label: country });
    for (const store of stores) {
      const name = store.name.includes(store.city) ? store.name : `${store.name}, ${store.city}`;
      group.append(
        make('option', { value: store.storeId, selected: store.storeId === choice.storeId }, name),
      );
    }
    select.append(group);
  }
  return make('div', { class: 'stores' }, make('label', { for: 'store' }, texts.store), select);
}

/** The stores under their countries' names, both in the reader's alphabetical order. */
export function storesByCountry(
  options: Pick<DemoOptions, 'stores'>,
  language: LanguageCode,
): { country: string; stores: DemoOptions['stores'] }[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
  const groups = new Map<string, DemoOptions['stores']>();
  for (const store of options.stores) {
    const country = /^[A-Z]{2}$/.test(store.country)
      ? (names.of(store.country) ?? store.country)
      : store.country;
    groups.set(country, [...(groups.get(country) ?? []), store]);
  }
  return [...groups]
    .map(([country, stores]) => ({
      country,
      stores: stores.toSorted((a, b) => a.name.localeCompare(b.name, language)),
    }))
    .sort((a, b) => a.country.localeCompare(b.country, language));
}

function radio(name: string, value: string, checked: boolean, choose: () => void): HTMLInputElement {
  return make('input', { type: 'radio', name, value, id: `${name}-${value}`, checked, onchange: choose });
}
