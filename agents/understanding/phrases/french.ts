import { frenchProcedurePhrases } from './french/procedures.ts';
import { frenchStockPhrases } from './french/stock.ts';
import { frenchPhotoPhrases } from './french/photos.ts';
import { frenchForecastPhrases } from './french/forecasts.ts';
import { frenchReplenishmentPhrases } from './french/replenishment.ts';
import { frenchStockOutPhrases } from './french/stock-outs.ts';
import { frenchSimilarSellerPhrases } from './french/similar-sellers.ts';
import { frenchHandOffPhrases } from './french/hand-offs.ts';
import { frenchSmallTalkPhrases } from './french/small-talk.ts';
import { frenchAssistantPhrases } from './french/the-assistant.ts';
import { frenchOutOfRemitPhrases } from './french/out-of-remit.ts';
import type { IntentPhrases } from './intent-phrases.ts';

export const frenchPhrases: IntentPhrases = {
  ...frenchProcedurePhrases,
  ...frenchStockPhrases,
  ...frenchPhotoPhrases,
  ...frenchForecastPhrases,
  ...frenchReplenishmentPhrases,
  ...frenchStockOutPhrases,
  ...frenchSimilarSellerPhrases,
  ...frenchHandOffPhrases,
  ...frenchSmallTalkPhrases,
  ...frenchAssistantPhrases,
  ...frenchOutOfRemitPhrases,
};
