import type { LanguageCode } from '../../contracts/languages.ts';
import type { DeclinedResult } from '../../contracts/tool-results.ts';
import { missingPhoto, unreadablePhoto } from './photo-wording.ts';

/** A sentence for each reason. `subject` may be empty; `choices` is a list parted by commas, or null. */
type DeclinedWording = Record<DeclinedResult['reason'], (subject: string, choices: string | null) => string>;

const dataNames: Record<LanguageCode, Record<string, string>> = {
  en: { stock: 'stock', sales: 'sales', catalogue: 'catalogue', procedures: 'procedures' },
  fr: { stock: 'de stock', sales: 'de ventes', catalogue: 'de catalogue', procedures: 'de procédures' },
  it: { stock: 'di giacenza', sales: 'di vendita', catalogue: 'di catalogo', procedures: 'sulle procedure' },
};

const english: DeclinedWording = {
  'unknown-product': (subject, choices) =>
    `I found no article for ${subject ? `“${subject}”` : 'that'}. ` +
    (choices
      ? `The nearest that exist: ${choices}.`
      : 'Check the name, or give the style code or the barcode on the tag.'),
  'ambiguous-product': (subject, choices) =>
    `${subject ? `“${subject}” fits` : 'That fits'} several articles. Which one do you mean${choices ? `: ${choices}` : ''}?`,
  'unknown-place': (subject, choices) =>
    `The house has no store for ${subject ? `“${subject}”` : 'that place'}. ` +
    (choices ? `Nearest: ${choices}.` : 'Name a city, a country or a store.'),
  'no-product-given': () =>
    'Which article? Tell me its name, line, category or colour, give the code on the tag, or send a photo.',
  'not-permitted': (subject) =>
    `${subject ? `“${subject}” is` : 'That is'} not open to your role. Your manager or the planning team can help you.`,
  'no-data': (subject) =>
    `No ${dataNames.en[subject] ?? 'such'} data is loaded${subject && !dataNames.en[subject] ? ` for “${subject}”` : ''}, so I cannot answer that yet. An administrator can import it.`,
  'photo-unreadable': (subject) => unreadablePhoto(subject, 'en'),
  'photo-missing': (subject) => missingPhoto(subject, 'en'),
  'pictures-not-ready': () =>
    'The catalogue pictures are still being read, so I cannot be sure about this photo yet. Ask again in a minute, or give the style code.',
  'nothing-applies': (subject, choices) =>
    `Nothing applies${subject ? ` to “${subject}”` : ''}. ` +
    (choices ? `You can ask about ${choices}.` : 'Ask it more broadly, or in other words.'),
};

const french: DeclinedWording = {
  'unknown-product': (subject, choices) =>
    `Je n’ai trouvé aucun article pour ${subject ? `« ${subject} »` : 'cette demande'}. ` +
    (choices
      ? `Les plus proches : ${choices}.`
      : 'Vérifiez le nom, ou donnez la référence ou le code-barres de l’étiquette.'),
  'ambiguous-product': (subject, choices) =>
    `${subject ? `« ${subject} » correspond` : 'Cela correspond'} à plusieurs articles. Lequel${choices ? ` : ${choices}` : ''} ?`,
  'unknown-place': (subject, choices) =>
    `La maison n’a pas de boutique pour ${subject ? `« ${subject} »` : 'ce lieu'}. ` +
    (choices ? `Les plus proches : ${choices}.` : 'Indiquez une ville, un pays ou une boutique.'),
  'no-product-given': () =>
    'De quel article s’agit-il ? Donnez son nom, sa ligne, sa catégorie ou sa couleur, la référence de l’étiquette, ou envoyez une photo.',
  'not-permitted': (subject) =>
    `${subject ? `« ${subject} » n’est pas accessible` : 'Ce n’est pas accessible'} à votre rôle. Votre responsable ou l’équipe de planification peut vous aider.`,
  'no-data': (subject) =>
    `Aucune donnée ${dataNames.fr[subject] ?? ''}`.trimEnd() +
    `${subject && !dataNames.fr[subject] ? ` pour « ${subject} »` : ''} n’est chargée : je ne peux pas encore répondre. Un administrateur peut l’importer.`,
  'photo-unreadable': (subject) => unreadablePhoto(subject, 'fr'),
  'photo-missing': (subject) => missingPhoto(subject, 'fr'),
  'pictures-not-ready': () =>
    'Les images du catalogue sont encore en cours de lecture : je ne peux pas encore me prononcer. Redemandez dans une minute, ou donnez la référence.',
  'nothing-applies': (subject, choices) =>
    `Rien ne s’applique${subject ? ` à « ${subject} »` : ''}. ` +
    (choices ? `Vous pouvez demander : ${choices}.` : 'Élargissez la question ou dites-la autrement.'),
};

const italian: DeclinedWording = {
  'unknown-product': (subject, choices) =>
    `Non ho trovato alcun articolo per ${subject ? `«${subject}»` : 'questa richiesta'}. ` +
    (choices
      ? `I più vicini: ${choices}.`
      : 'Controlli il nome, oppure indichi il codice o il codice a barre dell’etichetta.'),
  'ambiguous-product': (subject, choices) =>
    `${subject ? `«${subject}» corrisponde` : 'Corrisponde'} a più articoli. Quale${choices ? `: ${choices}` : ''}?`,
  'unknown-place': (subject, choices) =>
    `La maison non ha una boutique per ${subject ? `«${subject}»` : 'questo luogo'}. ` +
    (choices ? `Le più vicine: ${choices}.` : 'Indichi una città, un paese o una boutique.'),
  'no-product-given': () =>
    'Di quale articolo si tratta? Indichi il nome, la linea, la categoria o il colore, il codice dell’etichetta, oppure invii una foto.',
  'not-permitted': (subject) =>
    `${subject ? `«${subject}» non è accessibile` : 'Non è accessibile'} al suo ruolo. Il suo responsabile o il team di pianificazione può aiutarla.`,
  'no-data': (subject) =>
    `Nessun dato ${dataNames.it[subject] ?? ''}`.trimEnd() +
    `${subject && !dataNames.it[subject] ? ` per «${subject}»` : ''} è caricato: non posso ancora rispondere. Un amministratore può importarlo.`,
  'photo-unreadable': (subject) => unreadablePhoto(subject, 'it'),
  'photo-missing': (subject) => missingPhoto(subject, 'it'),
  'pictures-not-ready': () =>
    'Le immagini del catalogo sono ancora in lettura: non posso ancora dirlo con certezza. Richieda tra un minuto, o indichi il codice.',
  'nothing-applies': (subject, choices) =>
    `Nulla si applica${subject ? ` a «${subject}»` : ''}. ` +
    (choices ? `Può chiedere: ${choices}.` : 'Allarghi la domanda o la dica con altre parole.'),
};

const wordings: Record<LanguageCode, DeclinedWording> = { en: english, fr: french, it: italian };

export function declinedWording(language: LanguageCode): DeclinedWording {
  return wordings[language];
}
