import { toolNames, type ToolName } from '../../../contracts/tool-names.ts';
import type { Question, Vocabulary } from '../decision.ts';
import { aboutReferent } from './about-referent.ts';
import { changedCondition, earlierSubject } from './changed-condition.ts';
import { chosenArticle } from './choose-shown.ts';
import { earlierCalls, isScoped, productReferent, type EarlierCall } from './context.ts';
import { followUp, namesArticle, type Dialogue, type FollowUp } from './dialogue.ts';
import { asksForReasons, continuesBefore } from './markers.ts';
import type { Reading } from './reading.ts';
import { wordsLeft } from './words-left.ts';

/** Probability from which a message is clearly a question for one tool. */
const ownProbability = 0.6;
/** Probability of a tool that is enough when the message speaks of what came before. */
const askedProbability = 0.3;
/** How much likelier a question about articles is after one. */
const articlesGoOn = 3;
const isTool = (name: string): name is ToolName => (toolNames as readonly string[]).includes(name);

/** "Why?": the newest question about figures again, with its reasons. */
function reasons(dialogue: Dialogue): FollowUp | null {
  const { question, left, calls } = dialogue;
  const [newest] = calls;
  if (!newest || !isScoped(newest.name) || !asksForReasons(question.text) || left > 2) return null;
  return followUp(dialogue, newest.name, newest.input, newest.turnsAgo, { explain: true });
}

/** "And for a client from Brazil?" after a procedure: the procedure's question with it. */
function narrowedProcedure(dialogue: Dialogue): FollowUp | null {
  const { question, calls, ownTool } = dialogue;
  const [newest] = calls;
  if (newest?.name !== 'search_procedures' || !continuesBefore(question.text)) return null;
  const { slots } = dialogue.reading;
  const left = wordsLeft(slots);
  const other = ownTool !== null && ownTool !== 'search_procedures';
  if ((other && (left > 1 || namesArticle(slots))) || left > 4) return null;
  const asked = newest.input['query'];
  const query = `${typeof asked === 'string' ? asked : ''} ${question.text}`.trim();
  return followUp(dialogue, 'search_procedures', { query }, newest.turnsAgo);
}

/**
 * The tool that a message asks for as one that goes on from before: after a question about articles, another one about
 * articles is likelier than its words alone say.
 */
function askedTool({ intents }: Reading, [newest]: readonly EarlierCall[]): ToolName | null {
  const aboutArticles = newest !== undefined && (isScoped(newest.name) || newest.name === 'match_product');
  const weighed = intents.map(({ name, probability }) => ({
    name,
    probability: probability * (aboutArticles && isScoped(name) ? articlesGoOn : 1),
  }));
  const best = weighed.reduce((a, b) => (b.probability > a.probability ? b : a), {
    name: '',
    probability: 0,
  });
  return best.probability >= askedProbability && isTool(best.name) ? best.name : null;
}

/**
 * Completes a message from the turns before it: "and in Paris?", "e la 38?", "why?", "make it 98 %", "the second one",
 * "do you have it in red?", "back to the tote". Null when the message stands for itself.
 */
export function completeFromBefore(
  question: Question,
  reading: Reading,
  vocabulary: Vocabulary,
): FollowUp | null {
  const calls = earlierCalls(question.previous);
  if (calls.length === 0) return null;
  const [best] = reading.intents;
  const isClear = best !== undefined && best.probability >= ownProbability;
  const dialogue: Dialogue = {
    question,
    reading,
    vocabulary,
    calls,
    referent: productReferent(calls, vocabulary.catalogue),
    left: wordsLeft(reading.slots),
    ownTool: isClear && isTool(best.name) ? best.name : null,
    asked: askedTool(reading, calls),
  };
  return (
    reasons(dialogue) ??
    chosenArticle(dialogue) ??
    earlierSubject(dialogue) ??
    changedCondition(dialogue) ??
    narrowedProcedure(dialogue) ??
    aboutReferent(dialogue)
  );
}
