import type { Citation } from '../../contracts/tool-results.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { Texts } from '../language/english.ts';
import type { Formats } from '../language/formats.ts';
import type { PhotoService } from '../service/photo-service.ts';
import type { PictureSource } from '../service/picture-cache.ts';
import type { PlanService } from '../service/plan-service.ts';

/** What the parts of an answer need around them: the words of its language and what pressing something does. */
export interface PartContext {
  language: LanguageCode;
  texts: Texts;
  formats: Formats;
  pictures: PictureSource;
  plans: PlanService;
  /** Keeps photos as views of articles; without it nothing offers to. */
  photos?: PhotoService;
  /** Asks this question as if the person had typed it. */
  ask: (question: string) => void;
  openCitation: (citation: Citation) => void;
}
