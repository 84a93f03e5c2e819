import { englishPlanning } from './planning-en.ts';
import { frenchPlanning } from './planning-fr.ts';
import { italianPlanning } from './planning-it.ts';
import { englishStoreFloor } from './store-floor-en.ts';
import { frenchStoreFloor } from './store-floor-fr.ts';
import { italianStoreFloor } from './store-floor-it.ts';
import { englishTalk } from './talk-en.ts';
import { frenchTalk } from './talk-fr.ts';
import { italianTalk } from './talk-it.ts';
import type { UnderstandingCase } from './understanding-case.ts';

/** Every case, written apart from the training phrases. */
export const understandingCases: readonly UnderstandingCase[] = [
  englishStoreFloor,
  englishPlanning,
  englishTalk,
  frenchStoreFloor,
  frenchPlanning,
  frenchTalk,
  italianStoreFloor,
  italianPlanning,
  italianTalk,
].flat();
