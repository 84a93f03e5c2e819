import type { LanguageCode } from '../../contracts/languages.ts';
import type { DemoOptions } from '../../contracts/session.ts';
import {
  type Choice,
  createDemoTokens,
  forgetChoice,
  keepChoice,
  keptChoice,
  loadOffer,
  loadSuggestions,
} from './demo-server.ts';
import { demoTexts } from './demo-texts.ts';
import { noticePage } from './notice-page.ts';
import { signInPage } from './sign-in-page.ts';
import { workspacePage } from './workspace-page.ts';

export interface DemoEnvironment {
  root: HTMLElement;
  storage: Storage;
  fetch: typeof fetch;
  /** The browser's languages, best first. */
  languages: readonly string[];
}

/** Shows the demonstration: the notice, the choice of role, store and language, or the assistant. */
export async function showDemo(environment: DemoEnvironment): Promise<void> {
  const language = firstKnown(environment.languages);
  const offer = await loadOffer(environment.fetch);
  if (offer.state !== 'ready') {
    show(
      environment,
      language,
      noticePage(offer.state, language, () => void showDemo(environment)),
    );
    return;
  }
  const { options } = offer;
  const kept = keptChoice(environment.storage, options);
  if (kept === null) showSignIn(environment, options, firstChoice(options, language), null);
  else showWorkspace(environment, options, kept);
}

function showSignIn(
  environment: DemoEnvironment,
  options: DemoOptions,
  choice: Choice,
  problem: string | null,
): void {
  const focused = document.activeElement?.id ?? '';
  show(
    environment,
    choice.language,
    signInPage({
      options,
      choice,
      problem,
      change: (changed) => showSignIn(environment, options, changed, null),
      enter: (chosen) => void enter(environment, options, chosen),
    }),
  );
  // The page is made anew; whoever moves by keyboard stays where they were.
  if (focused !== '') document.getElementById(focused)?.focus();
}

async function enter(environment: DemoEnvironment, options: DemoOptions, choice: Choice): Promise<void> {
  const { root, storage } = environment;
  const texts = demoTexts[choice.language];
  const button = root.querySelector<HTMLButtonElement>('button.enter');
  if (button !== null) {
    button.disabled = true;
    button.textContent = texts.entering;
  }
  keepChoice(storage, choice);
  try {
    await createDemoTokens(choice, storage, environment.fetch)({ refresh: false });
  } catch {
    forgetChoice(storage);
    showSignIn(environment, options, choice, texts.refused);
    return;
  }
  showWorkspace(environment, options, choice);
}

function showWorkspace(environment: DemoEnvironment, options: DemoOptions, choice: Choice): void {
  const { storage } = environment;
  const tokens = createDemoTokens(choice, storage, environment.fetch);
  show(
    environment,
    choice.language,
    workspacePage({
      options,
      choice,
      tokens,
      suggestions: loadSuggestions(tokens, environment.fetch).then((own) =>
        own.length > 0 ? own : (options.suggestions[choice.language] ?? []),
      ),
      leave: () => {
        forgetChoice(storage);
        showSignIn(environment, options, choice, null);
      },
    }),
  );
}

function show({ root }: DemoEnvironment, language: LanguageCode, page: HTMLElement): void {
  document.documentElement.lang = language;
  root.replaceChildren(page);
}

function firstChoice(options: DemoOptions, language: LanguageCode): Choice {
  return {
    role: options.roles[0] ?? 'advisor',
    storeId: options.stores[0]?.storeId ?? '',
    language: options.languages.includes(language) ? language : (options.languages[0] ?? 'en'),
  };
}

function firstKnown(wishes: readonly string[]): LanguageCode {
  for (const wish of wishes) {
    const code = wish.toLowerCase().split('-', 1)[0];
    if (code === 'en' || code === 'fr' || code === 'it') return code;
  }
  return 'en';
}
