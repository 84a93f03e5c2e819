import type { LanguageCode } from '../../contracts/languages.ts';
import { createFormats } from '../language/formats.ts';
import { textsIn } from '../language/texts.ts';
import type { PartContext } from './part-context.ts';

/**
 * One context a language, made once: an answer is shown in its own language, and parts render again only when their
 * context is another object.
 */
export function createPartContexts(
  shared: Pick<PartContext, 'pictures' | 'photos' | 'plans' | 'ask' | 'openCitation'>,
): (language: LanguageCode) => PartContext {
  const contexts = new Map<LanguageCode, PartContext>();
  return (language) => {
    const known = contexts.get(language);
    if (known !== undefined) return known;
    const context: PartContext = {
      ...shared,
      language,
      texts: textsIn(language),
      formats: createFormats(language),
    };
    contexts.set(language, context);
    return context;
  };
}
