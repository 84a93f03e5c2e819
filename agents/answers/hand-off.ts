import type { AnswerPart } from '../../contracts/answer-parts.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { HandOffResult } from '../../contracts/tool-results.ts';
import type { Reader } from './reader.ts';

interface HandOffWording {
  passed: string;
  title: string;
  toManager: (names: string | null, store: string) => string;
  toAdministrators: string;
  next: string;
  question: (text: string) => string;
  manager: string;
  answered: (name: string, question: string) => string;
}

const wordings: Record<LanguageCode, HandOffWording> = {
  en: {
    passed: 'I have passed your question on. You need not do anything else.',
    title: 'Your question is with a colleague',
    toManager: (names, store) =>
      names ? `To: ${names}, manager of ${store}.` : `To: the manager of ${store}.`,
    toAdministrators: 'To: the people who run the assistant.',
    next: 'They see it now, with the question before it. The answer comes back into this conversation, also if you close it.',
    question: (text) => `Passed on: “${text}”`,
    manager: 'Your manager',
    answered: (name, question) => `**${name} has answered your question** “${question}”:`,
  },
  fr: {
    passed: 'J’ai transmis votre question. Vous n’avez rien d’autre à faire.',
    title: 'Votre question est chez un collègue',
    toManager: (names, store) =>
      names ? `À : ${names}, responsable de ${store}.` : `À : la personne responsable de ${store}.`,
    toAdministrators: 'À : l’équipe qui gère l’assistant.',
    next: 'Elle est visible dès maintenant, avec la question précédente. La réponse arrive dans cette conversation, même si vous la fermez.',
    question: (text) => `Transmis : « ${text} »`,
    manager: 'Votre responsable',
    answered: (name, question) => `**${name} a répondu à votre question** « ${question} » :`,
  },
  it: {
    passed: 'Ho inoltrato la sua domanda. Non deve fare altro.',
    title: 'La sua domanda è da un collega',
    toManager: (names, store) =>
      names ? `A: ${names}, responsabile di ${store}.` : `A: il responsabile di ${store}.`,
    toAdministrators: 'A: chi gestisce l’assistente.',
    next: 'È visibile da subito, con la domanda precedente. La risposta arriva in questa conversazione, anche se la chiude.',
    question: (text) => `Inoltrata: «${text}»`,
    manager: 'Il suo responsabile',
    answered: (name, question) => `**${name} ha risposto alla sua domanda** «${question}»:`,
  },
};

/** Characters of an id that people quote. */
const referenceLength = 8;

/** A question that was passed on: to whom, and what happens next. Pure. */
export function composeHandOff(result: HandOffResult, reader: Reader): AnswerPart[] {
  const words = wordings[reader.language];
  const { to, question, handOffId } = result;
  const names = to.names.length > 0 ? reader.list(to.names) : null;
  const whom = to.storeName === null ? words.toAdministrators : words.toManager(names, to.storeName);
  return [
    { type: 'text', text: words.passed },
    {
      type: 'confirmation',
      title: words.title,
      text: [whom, words.next, words.question(question)].join('\n\n'),
      reference: handOffId.slice(0, referenceLength),
    },
  ];
}

/** A colleague's answer as the message that the person who asked gets; `by` is null where no name is known. Pure. */
export function composeColleagueAnswer(
  answer: { by: string | null; question: string; text: string },
  language: LanguageCode,
): AnswerPart[] {
  const words = wordings[language];
  const lead = words.answered(answer.by ?? words.manager, answer.question);
  return [{ type: 'text', text: `${lead}\n\n${answer.text}` }];
}
