import type { LanguageCode } from '../../../contracts/languages.ts';

/** Fixed phrases of answers about procedures; titles and passages are put in as they are written. */
export interface ProcedurePhrases {
  /** Before numbered steps. */
  steps: (title: string) => string;
  /** Before a list or table rows. */
  from: (title: string, section: string | null) => string;
  noAnswer: string;
  noAnswerButNear: string;
  conflict: (titles: string) => string;
  otherSource: string;
  byCountry: (countries: string) => string;
  otherLanguage: (language: string) => string;
  /** What one says to hand the question on to a person. */
  handOff: string;
}

const phrases: Record<LanguageCode, ProcedurePhrases> = {
  en: {
    steps: (title) => `Here is how, from “${title}” [1]:`,
    from: (title, section) => `From “${title}”${section === null ? '' : `, ${section}`}`,
    noAnswer:
      'None of the procedures that apply to you answers this. You can pass the question on, or put it in other words.',
    noAnswerButNear:
      'None of the procedures that apply to you answers this. These are the nearest ones; otherwise you can pass the question on.',
    conflict: (titles) =>
      `Two procedures in force speak about this: ${titles}. Check with your manager which one holds.`,
    otherSource: 'The other one says:',
    byCountry: (countries) => `This is the rule for ${countries}. It differs from country to country.`,
    otherLanguage: (language) =>
      `This procedure exists in ${language} only; the passage is as it was written.`,
    handOff: 'Pass this question on',
  },
  fr: {
    steps: (title) => `Voici comment faire, d’après « ${title} » [1] :`,
    from: (title, section) => `D’après « ${title} »${section === null ? '' : `, ${section}`}`,
    noAnswer:
      'Aucune procédure qui vous concerne ne répond à cette question. Vous pouvez transmettre la question, ou la reformuler.',
    noAnswerButNear:
      'Aucune procédure qui vous concerne ne répond à cette question. Voici les plus proches ; sinon, vous pouvez transmettre la question.',
    conflict: (titles) =>
      `Deux procédures en vigueur traitent ce sujet : ${titles}. Vérifiez auprès de votre responsable laquelle s’applique.`,
    otherSource: 'L’autre dit :',
    byCountry: (countries) => `Ceci est la règle pour : ${countries}. Elle diffère d’un pays à l’autre.`,
    otherLanguage: (language) =>
      `Cette procédure n’existe qu’en ${language} ; le passage est cité tel qu’il est écrit.`,
    handOff: 'Transmettre la question',
  },
  it: {
    steps: (title) => `Ecco come fare, da «${title}» [1]:`,
    from: (title, section) => `Da «${title}»${section === null ? '' : `, ${section}`}`,
    noAnswer:
      'Nessuna delle procedure che la riguardano risponde a questa domanda. Può inoltrare la domanda, o formularla con altre parole.',
    noAnswerButNear:
      'Nessuna delle procedure che la riguardano risponde a questa domanda. Queste sono le più vicine; altrimenti può inoltrare la domanda.',
    conflict: (titles) =>
      `Due procedure in vigore trattano questo tema: ${titles}. Verifichi con il responsabile quale vale.`,
    otherSource: 'L’altra dice:',
    byCountry: (countries) => `Questa è la regola per: ${countries}. Cambia da paese a paese.`,
    otherLanguage: (language) =>
      `Questa procedura esiste solo in ${language}; il passaggio è riportato com’è scritto.`,
    handOff: 'Inoltra la domanda',
  },
};

/** Phrases of a language. */
export function procedurePhrases(language: LanguageCode): ProcedurePhrases {
  return phrases[language];
}
