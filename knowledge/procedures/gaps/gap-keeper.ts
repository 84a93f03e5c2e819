import type { TextEmbedder } from '../../language/text-embedder.ts';
import type { TradeConcept } from '../trade-glossary.ts';
import { assignGap, type ComparableGap } from './assign-gap.ts';
import type { Gaps, NewGapQuestion } from './gaps.ts';
import type { ComparableQuestion } from './question-likeness.ts';
import { createSignatureReader } from './question-signature.ts';

/** Puts questions into gaps as they come. */
export interface GapKeeper {
  /**
   * Adds a question to the gap it belongs to, or begins one, and gives the gap's id; a turn that is in a gap stays there.
   * A gap that counted as answered is open again: the question shows that it is not.
   */
  add(question: NewGapQuestion): Promise<string>;
}

export interface GapKeeperOptions {
  gaps: Gaps;
  glossary: readonly TradeConcept[];
  embedder: TextEmbedder | null;
  newId: () => string;
  /** Told when a question cannot be embedded; it is compared by its words then. */
  onEmbeddingFailure?: (error: unknown) => void;
}

/** Clusters questions one after the other, so that two that come together cannot begin the same gap twice. */
export function createGapKeeper(options: GapKeeperOptions): GapKeeper {
  const { gaps, embedder, newId } = options;
  const signatureOf = createSignatureReader(options.glossary);
  /** Questions as they are compared, by language and text: people ask the same again. */
  const known = new Map<string, ComparableQuestion>();
  let queue: Promise<unknown> = Promise.resolve();

  async function comparables(
    questions: readonly { text: string; language: string }[],
  ): Promise<ComparableQuestion[]> {
    const keyOf = ({ text, language }: { text: string; language: string }) => `${language} ${text}`;
    const fresh = [...new Map(questions.map((one) => [keyOf(one), one]))].filter(([key]) => !known.has(key));
    const embedded = fresh.filter(([, one]) => embedder?.languages.includes(one.language) === true);
    const vectors = new Map<string, Float32Array>();
    try {
      const made = (await embedder?.embed(embedded.map(([, one]) => one.text))) ?? [];
      embedded.forEach(([key], at) => {
        const vector = made[at];
        if (vector) vectors.set(key, vector);
      });
    } catch (error) {
      options.onEmbeddingFailure?.(error);
    }
    for (const [key, { text, language }] of fresh)
      known.set(key, { signature: signatureOf(text, language), vector: vectors.get(key) ?? null });
    return questions.flatMap((one) => known.get(keyOf(one)) ?? []);
  }

  async function add(question: NewGapQuestion): Promise<string> {
    const stored = await gaps.questions();
    const [compared, ...others] = await comparables([question, ...stored]);
    const members = new Map<string, ComparableQuestion[]>();
    stored.forEach(({ gapId }, at) => {
      const other = others[at];
      if (other) members.set(gapId, [...(members.get(gapId) ?? []), other]);
    });
    const candidates = [...members].map(([gapId, questions]): ComparableGap => ({ gapId, questions }));
    const found = compared ? assignGap(compared, candidates) : null;
    const gapId = await gaps.add(question, found ?? newId());
    const reopens = gapId === found && (await gaps.get(gapId))?.status === 'answered';
    if (reopens) await gaps.change(gapId, { status: 'open' }, question.askedAt);
    return gapId;
  }

  return {
    add(question) {
      const added = queue.then(() => add(question));
      queue = added.catch(() => undefined);
      return added;
    },
  };
}
