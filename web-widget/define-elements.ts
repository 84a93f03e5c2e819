import { ComptoirChat } from './chat-element.ts';
import { CitationsPartElement } from './parts/citations-part.ts';
import { ConfirmationPartElement } from './parts/confirmation-part.ts';
import { ForecastChartPartElement } from './parts/forecast-chart-part.ts';
import { NoticePartElement } from './parts/notice-part.ts';
import { ProductCardsPartElement } from './parts/product-cards-part.ts';
import { QuickRepliesPartElement } from './parts/quick-replies-part.ts';
import { ReplenishmentPlanPartElement } from './parts/replenishment-plan-part.ts';
import { StepsPartElement } from './parts/steps-part.ts';
import { StockTablePartElement } from './parts/stock-table-part.ts';
import { TextPartElement } from './parts/text-part.ts';
import { ComposerElement } from './views/composer-element.ts';
import { FeedbackElement } from './views/feedback-element.ts';
import { KeepPhotoElement } from './views/keep-photo-element.ts';
import { PassageElement } from './views/passage-element.ts';
import { PictureElement } from './views/picture-element.ts';
import { SheetElement } from './views/sheet-element.ts';
import { TurnElement } from './views/turn-element.ts';

/** Makes the widget's elements known to the page. A page that loads the script twice keeps the first. */
export function defineComptoirElements(): void {
  const elements: Record<string, CustomElementConstructor> = {
    'comptoir-picture': PictureElement,
    'comptoir-text-part': TextPartElement,
    'comptoir-citations-part': CitationsPartElement,
    'comptoir-product-cards-part': ProductCardsPartElement,
    'comptoir-stock-table-part': StockTablePartElement,
    'comptoir-forecast-chart-part': ForecastChartPartElement,
    'comptoir-replenishment-plan-part': ReplenishmentPlanPartElement,
    'comptoir-steps-part': StepsPartElement,
    'comptoir-quick-replies-part': QuickRepliesPartElement,
    'comptoir-confirmation-part': ConfirmationPartElement,
    'comptoir-notice-part': NoticePartElement,
    'comptoir-feedback': FeedbackElement,
    'comptoir-keep-photo': KeepPhotoElement,
    'comptoir-turn': TurnElement,
    'comptoir-composer': ComposerElement,
    'comptoir-sheet': SheetElement,
    'comptoir-passage': PassageElement,
    'comptoir-chat': ComptoirChat,
  };
  for (const [name, element] of Object.entries(elements)) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
}
