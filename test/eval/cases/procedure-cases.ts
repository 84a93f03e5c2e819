import type { LanguageCode } from '../../../contracts/languages.ts';
import type { ProcedureCase } from './procedure-case.ts';
import { furtherDevelopmentCases } from './procedures-development.ts';
import { englishProcedureCases } from './procedures-en.ts';
import { frenchProcedureCases } from './procedures-fr.ts';
import { italianProcedureCases } from './procedures-it.ts';
import { englishValidationCases } from './procedures-validation-en.ts';
import { frenchValidationCases } from './procedures-validation-fr.ts';
import { italianValidationCases } from './procedures-validation-it.ts';

/** Questions that settings may be chosen on, and those that only figures are read from. */
export const procedureCases: Readonly<
  Record<LanguageCode, { development: readonly ProcedureCase[]; validation: readonly ProcedureCase[] }>
> = {
  en: {
    development: [...englishProcedureCases, ...furtherDevelopmentCases.en],
    validation: englishValidationCases,
  },
  fr: {
    development: [...frenchProcedureCases, ...furtherDevelopmentCases.fr],
    validation: frenchValidationCases,
  },
  it: {
    development: [...italianProcedureCases, ...furtherDevelopmentCases.it],
    validation: italianValidationCases,
  },
};
