import type { ComptoirConsole } from './console-element.ts';
import { consoleTextsIn } from './language/console-texts.ts';
import { pickLanguage } from '../language/texts.ts';

// The console's own page: it takes the session of the demonstration page. A house with its own sign-in places the element.
const place = document.querySelector<ComptoirConsole>('comptoir-console');
const token = sessionStorage.getItem('comptoir-demo:token');
const kept = JSON.parse(sessionStorage.getItem('comptoir-demo:choice') ?? 'null') as {
  language?: string;
} | null;
const language = pickLanguage([kept?.language, navigator.language]);
document.documentElement.lang = language;
if (place !== null) {
  place.language = language;
  const home = document.createElement('a');
  home.slot = 'home';
  home.href = '..';
  home.textContent = consoleTextsIn(language).backToChat;
  place.append(home);
  // A session that ended is begun again on the start page.
  if (token !== null) place.tokenProvider = () => token;
}
