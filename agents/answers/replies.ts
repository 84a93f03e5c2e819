import type { AnswerPart, QuickReply } from '../../contracts/answer-parts.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { ToolName } from '../../contracts/tool-names.ts';
import type { Decision, Reply } from '../understanding/decision.ts';

type Localized<T = string> = Record<LanguageCode, T>;

const fixedReplies: Record<
  Exclude<Reply, 'help' | 'not-permitted' | 'clarify-product' | 'clarify-intent'>,
  Localized
> = {
  greeting: {
    en: 'Hello! What can I find for you?',
    fr: 'Bonjour ! Que puis-je trouver pour vous ?',
    it: 'Buongiorno! Che cosa posso trovare per lei?',
  },
  thanks: { en: 'With pleasure.', fr: 'Avec plaisir.', it: 'Con piacere.' },
  goodbye: {
    en: 'Goodbye, have a good day in store.',
    fr: 'Au revoir, bonne journée en boutique.',
    it: 'Arrivederci, buona giornata in boutique.',
  },
  'who-are-you': {
    en: 'I am Comptoir, the assistant of the house. I answer from its procedures, stock, catalogue and sales, and say where each answer comes from.',
    fr: 'Je suis Comptoir, l’assistant de la maison. Je réponds à partir de ses procédures, de son stock, de son catalogue et de ses ventes, en citant toujours la source.',
    it: 'Sono Comptoir, l’assistente della maison. Rispondo a partire da procedure, giacenze, catalogo e vendite, indicando sempre la fonte.',
  },
  'out-of-remit': {
    en: 'I cannot help with that: I only know the house’s own data.',
    fr: 'Je ne peux pas vous aider sur ce point : je ne connais que les données de la maison.',
    it: 'Su questo non posso aiutarla: conosco solo i dati della maison.',
  },
  'not-understood': {
    en: 'I did not understand the question. Could you say it in other words, or pick one of these?',
    fr: 'Je n’ai pas compris la question. Pouvez-vous la reformuler, ou choisir parmi ces exemples ?',
    it: 'Non ho capito la domanda. Può dirla con altre parole, o scegliere tra questi esempi?',
  },
};

/** What each tool does for a person, as "I can …" and as a question to start with. */
const abilities: Partial<Record<ToolName, { can: Localized; ask: Localized }>> = {
  search_procedures: {
    can: {
      en: 'procedures, with their source',
      fr: 'les procédures, avec leur source',
      it: 'le procedure, con la fonte',
    },
    ask: {
      en: 'How do I process a tax refund?',
      fr: 'Comment faire une détaxe ?',
      it: 'Come si fa un rimborso IVA?',
    },
  },
  look_up_stock: {
    can: {
      en: 'stock here and in other stores',
      fr: 'le stock ici et dans les autres boutiques',
      it: 'le giacenze qui e nelle altre boutique',
    },
    ask: {
      en: 'Which bags do we have in black?',
      fr: 'Quels sacs avons-nous en noir ?',
      it: 'Quali borse abbiamo in nero?',
    },
  },
  match_product: {
    can: {
      en: 'the article on a photo',
      fr: 'l’article sur une photo',
      it: 'l’articolo in una foto',
    },
    ask: {
      en: 'Which article is this? (add a photo)',
      fr: 'Quel est cet article ? (ajoutez une photo)',
      it: 'Che articolo è questo? (aggiunga una foto)',
    },
  },
  forecast_demand: {
    can: { en: 'demand forecasts', fr: 'les prévisions de ventes', it: 'le previsioni di vendita' },
    ask: {
      en: 'How much will we sell in the next 8 weeks?',
      fr: 'Combien allons-nous vendre ces 8 prochaines semaines ?',
      it: 'Quanto venderemo nelle prossime 8 settimane?',
    },
  },
  plan_replenishment: {
    can: {
      en: 'how many pieces to ship where',
      fr: 'combien de pièces expédier et où',
      it: 'quanti pezzi spedire e dove',
    },
    ask: {
      en: 'How many should we ship to Milan?',
      fr: 'Combien de pièces faut-il expédier à Milan ?',
      it: 'Quanti pezzi dobbiamo spedire a Milano?',
    },
  },
};

const helpLead: Localized = { en: 'I can tell you:', fr: 'Je peux vous dire :', it: 'Posso dirle:' };

const refusals: Partial<Record<ToolName, Localized>> & { other: Localized } = {
  forecast_demand: {
    en: 'Forecasts are for planners. I can look up stock or a procedure for you instead.',
    fr: 'Les prévisions sont réservées aux planificateurs. Je peux en revanche chercher un stock ou une procédure.',
    it: 'Le previsioni sono riservate ai planner. Posso invece cercare una giacenza o una procedura.',
  },
  plan_replenishment: {
    en: 'Shipment proposals are for planners. I can look up stock, or the procedure to ask for a replenishment.',
    fr: 'Les propositions d’expédition sont réservées aux planificateurs. Je peux chercher un stock, ou la procédure de demande de réassort.',
    it: 'Le proposte di spedizione sono riservate ai planner. Posso cercare una giacenza, o la procedura per chiedere un riassortimento.',
  },
  other: {
    en: 'That is not open to your role. Your manager can help you with it.',
    fr: 'Ce n’est pas accessible à votre rôle. Votre responsable peut vous aider.',
    it: 'Non è accessibile al suo ruolo. Il suo responsabile può aiutarla.',
  },
};

const whichProduct: Localized = {
  en: 'Which article do you mean?',
  fr: 'De quel article s’agit-il ?',
  it: 'Di quale articolo si tratta?',
};
const whichIntent: Localized = {
  en: 'What would you like to know?',
  fr: 'Que souhaitez-vous savoir ?',
  it: 'Che cosa desidera sapere?',
};

function starters(mayUse: readonly ToolName[], language: LanguageCode): QuickReply[] {
  return mayUse.flatMap((tool) => {
    const ask = abilities[tool]?.ask[language];
    return ask && tool !== 'match_product' ? [{ label: ask, text: ask }] : [];
  });
}

/** Questions that a person with these tools can start with. */
export function suggestionsFor(mayUse: readonly ToolName[], language: LanguageCode): string[] {
  return starters(mayUse, language).map((reply) => reply.text);
}

function replyText(decision: Extract<Decision, { kind: 'reply' }>, mayUse: readonly ToolName[]): string {
  const { language, reply, tool } = decision;
  const list = mayUse.flatMap((name) => abilities[name]?.can[language] ?? []).map((can) => `- ${can}`);
  switch (reply) {
    case 'help':
      return [helpLead[language], ...list].join('\n');
    case 'out-of-remit':
      return [fixedReplies[reply][language], helpLead[language], ...list].join('\n');
    case 'not-permitted':
      return ((tool && refusals[tool]) ?? refusals.other)[language];
    case 'clarify-product':
      return whichProduct[language];
    case 'clarify-intent':
      return whichIntent[language];
    default:
      return fixedReplies[reply][language];
  }
}

/** Composes the answer of a turn that calls no tool: small talk, help, a refusal or a clarifying question. */
export function composeReply(
  decision: Extract<Decision, { kind: 'reply' }>,
  mayUse: readonly ToolName[],
): AnswerPart[] {
  const replies =
    decision.choices.length > 0
      ? decision.choices.map(({ label, text }) => ({ label, text }))
      : decision.reply === 'thanks' || decision.reply === 'goodbye'
        ? []
        : starters(mayUse, decision.language);
  const parts: AnswerPart[] = [{ type: 'text', text: replyText(decision, mayUse) }];
  if (replies.length > 0) parts.push({ type: 'quick-replies', replies: replies.slice(0, 4) });
  return parts;
}
