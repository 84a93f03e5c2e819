import { ComptoirConsole } from './console-element.ts';
import { AnswersPage } from './pages/answers-page.ts';
import { DocumentsPage } from './pages/documents-page.ts';
import { GapPage } from './pages/gap-page.ts';
import { GapsPage } from './pages/gaps-page.ts';
import { HandOffsPage } from './pages/hand-offs-page.ts';
import { TryPage } from './pages/try-page.ts';
import { DocumentDrop } from './views/document-drop.ts';
import { DraftEditor } from './views/draft-editor.ts';

const elements: Record<string, CustomElementConstructor> = {
  'comptoir-gaps-page': GapsPage,
  'comptoir-gap-page': GapPage,
  'comptoir-draft-editor': DraftEditor,
  'comptoir-hand-offs-page': HandOffsPage,
  'comptoir-documents-page': DocumentsPage,
  'comptoir-document-drop': DocumentDrop,
  'comptoir-try-page': TryPage,
  'comptoir-answers-page': AnswersPage,
  'comptoir-console': ComptoirConsole,
};
for (const [name, element] of Object.entries(elements)) {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
