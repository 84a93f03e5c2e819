import { italianProcedurePhrases } from './italian/procedures.ts';
import { italianStockPhrases } from './italian/stock.ts';
import { italianPhotoPhrases } from './italian/photos.ts';
import { italianForecastPhrases } from './italian/forecasts.ts';
import { italianReplenishmentPhrases } from './italian/replenishment.ts';
import { italianStockOutPhrases } from './italian/stock-outs.ts';
import { italianSimilarSellerPhrases } from './italian/similar-sellers.ts';
import { italianHandOffPhrases } from './italian/hand-offs.ts';
import { italianSmallTalkPhrases } from './italian/small-talk.ts';
import { italianAssistantPhrases } from './italian/the-assistant.ts';
import { italianOutOfRemitPhrases } from './italian/out-of-remit.ts';
import type { IntentPhrases } from './intent-phrases.ts';

export const italianPhrases: IntentPhrases = {
  ...italianProcedurePhrases,
  ...italianStockPhrases,
  ...italianPhotoPhrases,
  ...italianForecastPhrases,
  ...italianReplenishmentPhrases,
  ...italianStockOutPhrases,
  ...italianSimilarSellerPhrases,
  ...italianHandOffPhrases,
  ...italianSmallTalkPhrases,
  ...italianAssistantPhrases,
  ...italianOutOfRemitPhrases,
};
