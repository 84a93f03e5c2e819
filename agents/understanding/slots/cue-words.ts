import type { LanguageCode } from '../../../contracts/languages.ts';
import { commonWords } from '../../../knowledge/language/trade-lexicon-common-words.ts';
import { editSimilarity } from '../../../knowledge/language/name-similarity.ts';
import { canonicalTerms } from '../../../knowledge/language/trade-lexicon.ts';
import { isNumberWord } from './number-words.ts';

/** Words that tell the slot readers what a number or a date is for, by language. */
const cues: Record<LanguageCode, string> = {
  en: `week weeks month months quarter year season weekend fortnight tomorrow next coming following until before during
    january february march april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday christmas easter valentine thanksgiving halloween holidays summer winter autumn spring
    percent service level warehouse budget campaign starts start begins moves moved earlier later under below
    maximum price euros dollars pounds pieces units size sizes thousand hundred cover
    twenty thirty forty fifty sixty seventy eighty ninety eleven twelve fifteen mother father chinese postponed moved first second third fourth forward delayed
    repair return refund exchange`,
  fr: `budget semaine semaines trimestre annee saison demain prochain prochaine prochaines prochains jusqu pendant avant
    janvier fevrier avril juillet septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche
    paques valentin fetes rentree soldes automne printemps
    pourcent niveau service entrepot depot campagne commence demarre debute decale avance reporte moins dessous
    maximum euros pieces taille tailles pointure couverture couvrir mille
    vingt trente quarante cinquante soixante quatre quinze douze meres peres chinois reportee deuxieme premier premiere
    troisieme quatrieme especes rendre reparation detaxe echange`,
  it: `budget campagna settimana settimane trimestre stagione domani prossimo prossima prossime prossimi durante prima entro
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedi martedi mercoledi
    giovedi venerdi sabato domenica natale pasqua valentino ferragosto epifania capodanno feste saldi estate inverno
    autunno primavera cento livello servizio magazzino deposito campagna inizia parte comincia sposta anticipa meno sotto
    massimo euro pezzi taglia taglie misura copertura coprire mila
    venti trenta quaranta cinquanta sessanta settanta ottanta novanta mamma papa cinese secondo terzo quarto
    contanti rendere riparazione ventimila trentamila quarantamila cinquantamila diecimila centomila`,
};

/** Words that stay as they are although they are near to a cue. */
const others = `festa fete party eighth nights weekly monthly campus cover covers price prices sized sizing taille
  units maxi maxime maximal percentage percentuale warehouses entrepots marche marches parts party partie comme comincia
  eight events event seasonal saisons stagioni beginning starting started launch levels livelli service services servizi
  valentino marchi mamme meres women winner winters printed souls solde saldo pointe points levare starter
  advance annex contacts deposit deposits detain dollar entry exchanged exchanges holiday late match move part peers refunds
  repairs returns report reported seconds sides soles star magazine moving covered fort forts soul mere meme memes ayant
  avancee avancer commencer commente commentez debut decalee demarrer dessus doute echangee echanger echanges echangez
  espaces mains mari paquet parle partez parti perte porte portes premieres premiers prime prise prive privee quart rendue
  rentre rentrer reparations repartition seconde servie suivante suivant marre marie soeur douce vends vente jeune jeunes
  anticipare anticipata anticipo apri aprire aprite cenno certo comincio commento conto conti contando contante contati
  contatta contatto contenuti dimentica entra esatte inizio interno maggior mangio misuro parete parti perse prime primi
  quadrata quarantena quarta rende salvi seconda secondi servire settimanale settimanali soldi sosta terza terzi toglie
  centro sento vento venti carte posta esterno prese saluti saldo marzio piazza inviare taglio tagli meglio fermata fermo
  martello giovane dominio domanda domande feste gente genere`;
const cueSet = new Set([...Object.values(cues), others].flatMap((words) => words.trim().split(/\s+/)));
const shortestCue = 4;
/** Cue words by their first letter: a slip is looked for among those of the sentence's own language. */
const byLetter = new Map<string, { word: string; language: LanguageCode }[]>();
for (const language of ['en', 'fr', 'it'] as const) {
  for (const word of cues[language].trim().split(/\s+/)) {
    if (word.length < shortestCue) continue;
    const letter = word.charAt(0);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), { word, language }]);
  }
}

/** Whether a folded word tells what a number or a date is for, so that it is no misspelt word of the trade. */
export const isCue = (word: string): boolean => cueSet.has(word);

/** A misspelt word of four letters has lost one of a longer cue. */
const leastLength = 4;
/** Letters from which on two slips are forgiven. */
const longWord = 8;

/**
 * The cue word that a folded word is a misspelling of ("wareouse" → "warehouse"), or the word itself. Words that are known
 * as something else, and short ones, stay.
 */
export function repairCue(word: string, language: LanguageCode): string {
  if (word.length < leastLength || !/^[a-z]+$/.test(word)) return word;
  if (cueSet.has(word) || commonWords.has(word) || isNumberWord(word)) return word;
  const near = (byLetter.get(word.charAt(0)) ?? []).filter(
    (cue) => Math.abs(cue.word.length - word.length) <= 2,
  );
  if (near.length === 0 || canonicalTerms(word).length > 0) return word;
  let best = word;
  let highest = 0;
  for (const cue of near) {
    if (cue.language !== language) continue;
    const longest = Math.max(cue.word.length, word.length);
    // Short words have many neighbours: only a letter more or less makes a slip of them.
    if (longest < 5 || (Math.min(cue.word.length, word.length) < 5 && cue.word.length === word.length))
      continue;
    const slips = Math.min(cue.word.length, word.length) >= longWord ? 2 : 1;
    const similarity = editSimilarity(word, cue.word);
    if (similarity >= 1 - slips / longest - 1e-9 && similarity > highest) {
      highest = similarity;
      best = cue.word;
    }
  }
  return best;
}
