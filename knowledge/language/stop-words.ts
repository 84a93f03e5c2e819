import { foldAccents } from './tokens.ts';

const english = `a about after anybody anyone anything anywhere everybody everyone everything everywhere item items long lot
many nobody nothing number please several somebody someone something somewhere today tomorrow tonight
yesterday again all also am an and any are aren as at be because been before being both but by can could
couldn d did didn do does doesn doing don down during each else ever every few for from further get gets
give got had has have having he her here hers him his how i if in into is isn it its itself just know let
like ll m may maybe me might mine more most much must my need no nor not now of off ok on once one only or
other our ours out over own re s same say shall she should so some such t tell than that the their theirs
them then there these they thing things this those through to too under until up us ve very want wants was
wasn we were what when where which while who whom whose why will with won would yes you your yours`;

const french = `aujourd demain hier fais font nulle plusieurs quelqu rien vient viens article articles fera a à ai ainsi
alors as au aucun aucune aussi autre autres aux avait avant avec avez avoir avons ayant c ça car ce ceci
cela celle celles celui ces cet cette ceux chaque chez ci combien comme comment d dans de des deux dit dites
dois doit donc dont du elle elles en encore entre es est et étaient était étant été être eu eux fait faire
faut il ils j je jusqu l la là laquelle le lequel les leur leurs lors lorsque lui m ma mais me mes moi mon
même n ne ni nos notre nous on ont ou où par parce pas pendant peu peut peuvent peux plus plutôt pour
pourquoi puis puisque qu quand que quel quelle quelles quels quelque quelques qui quoi s sa sans se sera ses
si soit son sont sous sur t ta te tes toi ton tous tout toute toutes très tu un une va vais veut veux vos
votre vous y`;

const italian = `domani ieri oggi articolo articoli cosa niente nessuno nessuna qualcuno qualcosa quanta quante quanti
diversi a ad agli ai al alla alle allo altra altre altri altro anche ancora avere aveva ha hai hanno ho
abbiamo avete c che chi ci ciò cioè come con cui d da dagli dai dal dalla dalle dallo degli dei del dell
della delle dello deve devo di dice dopo dove dovere due e è ed era erano essere fa faccio fare fatto fino
fra gli i il in io l la le lei li lo loro lui ma me mi mia mie miei mio molto n ne nei nel nell nella nelle
nello no noi non nostra nostre nostri nostro o ogni oppure per perché però più po poi posso possiamo possono
prima può qua qual quale quali quando quanto quei quella quelle quelli quello questa queste questi questo
qui quindi s sarà se sei sempre senza si sia siamo sono sopra sotto sta stata stati stato su sua sue sugli
sui sul sull sulla sulle suo suoi t te ti tra tu tua tue tuo tuoi tutta tutte tutti tutto un una uno v va
vai vi voglio vogliamo voi vostra vostro vuole`;

const lists: Readonly<Record<string, string>> = { en: english, fr: french, it: italian };

/** Function words of a language (ISO 639-1), without accents; empty for a language without a list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  return new Set((lists[language] ?? '').split(/\s+/).filter(Boolean).map(foldAccents));
}
