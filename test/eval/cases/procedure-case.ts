/** A question about the demonstration house's procedures and what must come of it. */
export interface ProcedureCase {
  question: string;
  /** Documents that answer it (any of them at the first place is right); empty where no document does. */
  expected: readonly string[];
  /** Country of the person's store; the language's first country when not given. */
  country?: string;
  role?: string;
}

/** Writes cases shortly: question, then the documents that answer it. */
export function answeredBy(
  question: string,
  expected: string | readonly string[],
  person: { country?: string; role?: string } = {},
): ProcedureCase {
  return { question, expected: typeof expected === 'string' ? [expected] : expected, ...person };
}

/** Questions that no document answers. */
export function unanswered(...questions: readonly string[]): ProcedureCase[] {
  return questions.map((question) => ({ question, expected: [] }));
}
