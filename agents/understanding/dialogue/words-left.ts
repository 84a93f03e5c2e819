import type { Slots } from '../slots/slots.ts';
import { isSizeWord } from './size-words.ts';

/** Words that add nothing to a slot beside them. */
const littleWords = new Set(
  (
    'and what about how also same again ok okay the a an in of for to at on is it its one ones please then there here with make if size colour color i you we meant mean sorry actually rather said no not but only instead just now thing let too well people store stores shop s us is do try show me see that this those these him her them back let go return per cent percent back take choose ' +
    'et pour pareil idem ca fait meme chose la le les l un une des du de d en a au aux est ce que c qu avec si il elle on taille couleur svp stp alors mets mettez je j voulais dire veux parle parlais non plutot seulement mais celui celle ci la-bas revenons reviens pas pointure montre moi passe passez sur dans chez juste uniquement prends ' +
    'e ed per anche stesso stessa uguale invece il lo gli i un una di da del della dello dei delle nel nella in al alla con se taglia colore allora metti metta no non ma solo intendevo volevo intendo dire anzi io quello quella questo questa torniamo torna portalo passa per cento prendo numero misura soltanto solamente ce li le c ne nel'
  ).split(' '),
);

/** How many words a message says beside what was read as slots and little words. */
export function wordsLeft({ masked }: Slots): number {
  return (masked.match(/_\w+_|[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !word.startsWith('_') && !littleWords.has(word) && !isSizeWord(word),
  ).length;
}

/** What a reading has beside the things that a message names. */
const notNamed: ReadonlySet<string> = new Set(['masked', 'spans', 'evidence', 'topic', 'quantity']);

/** Whether a message names anything at all. */
export function namesAnything(slots: Slots): boolean {
  return Object.entries(slots).some(([name, value]) => !notNamed.has(name) && value !== undefined);
}
