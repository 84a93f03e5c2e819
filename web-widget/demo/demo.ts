import { showDemo } from './demo-page.ts';

// The script of the page: it starts the demonstration in the one element that the page has.
const root = document.getElementById('demo');
if (root !== null) {
  void showDemo({
    root,
    storage: sessionStorage,
    fetch: (...request) => fetch(...request),
    languages: navigator.languages,
  });
}
