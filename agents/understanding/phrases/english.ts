import { englishProcedurePhrases } from './english/procedures.ts';
import { englishStockPhrases } from './english/stock.ts';
import { englishPhotoPhrases } from './english/photos.ts';
import { englishForecastPhrases } from './english/forecasts.ts';
import { englishReplenishmentPhrases } from './english/replenishment.ts';
import { englishStockOutPhrases } from './english/stock-outs.ts';
import { englishSimilarSellerPhrases } from './english/similar-sellers.ts';
import { englishHandOffPhrases } from './english/hand-offs.ts';
import { englishSmallTalkPhrases } from './english/small-talk.ts';
import { englishAssistantPhrases } from './english/the-assistant.ts';
import { englishOutOfRemitPhrases } from './english/out-of-remit.ts';
import type { IntentPhrases } from './intent-phrases.ts';

export const englishPhrases: IntentPhrases = {
  ...englishProcedurePhrases,
  ...englishStockPhrases,
  ...englishPhotoPhrases,
  ...englishForecastPhrases,
  ...englishReplenishmentPhrases,
  ...englishStockOutPhrases,
  ...englishSimilarSellerPhrases,
  ...englishHandOffPhrases,
  ...englishSmallTalkPhrases,
  ...englishAssistantPhrases,
  ...englishOutOfRemitPhrases,
};
