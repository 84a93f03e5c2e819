import type { LanguageCode } from '../../contracts/languages.ts';

/** The sentences of a photo's answer. Articles come named in the language. */
export interface MatchWording {
  this(article: string, details: string): string;
  /** The code on a tag (or in bars) that decided. */
  read(code: string, source: 'barcode' | 'print'): string;
  /** One model whose colour or material the photo leaves open. */
  oneModel(name: string): string;
  oneOf: string;
  none: string;
  noneAdvice: string;
  here: string;
  notHere: string;
  nearest: string;
  choose: string;
  replies: {
    here(article: string): string;
    colours(name: string): string;
    elsewhere(article: string): string;
    /** How the material is looked after; the procedures answer it. */
    care(material: string): string;
    repair: string;
  };
}

const wordings: Record<LanguageCode, MatchWording> = {
  en: {
    this: (article, details) => `This is the **${article}**${details}.`,
    read: (code, source) => `I read ${code} ${source === 'print' ? 'on the tag' : 'in the barcode'}.`,
    oneModel: (name) =>
      `This is the **${name}**, but the photo does not tell for certain which one. Which of these is it?`,
    oneOf: 'It is one of these. Which one?',
    none: 'This is not one of our articles, as far as this photo shows.',
    noneAdvice:
      'If it should be ours, photograph the whole article on a plain background, or give me the code on its tag.',
    here: 'In stock here',
    notHere: 'Not in stock here',
    nearest: 'Nearest in our catalogue',
    choose: 'Which one is it?',
    replies: {
      here: (article) => `Do we have the ${article} here?`,
      colours: (name) => `Which other colours of the ${name} do we have?`,
      elsewhere: (article) => `Which stores have the ${article}? Look everywhere.`,
      care: (material) => `How do I care for ${material}?`,
      repair: 'How do I send an article for repair?',
    },
  },
  fr: {
    this: (article, details) => `C’est **${article}**${details}.`,
    read: (code, source) =>
      `J’ai lu ${code} ${source === 'print' ? 'sur l’étiquette' : 'dans le code-barres'}.`,
    oneModel: (name) =>
      `C’est **${name}**, mais la photo ne dit pas avec certitude lequel. Est-ce l’un de ceux-ci ?`,
    oneOf: 'C’est l’un de ces articles. Lequel ?',
    none: 'Ce n’est pas l’un de nos articles, d’après cette photo.',
    noneAdvice:
      'S’il devrait être de la maison, photographiez l’article entier sur un fond uni, ou donnez-moi la référence de l’étiquette.',
    here: 'En stock ici',
    notHere: 'Pas en stock ici',
    nearest: 'Les plus proches de notre catalogue',
    choose: 'Lequel est-ce ?',
    replies: {
      here: (article) => `Avons-nous ${article} ici ?`,
      colours: (name) => `Quelles autres couleurs avons-nous de ${name} ?`,
      elsewhere: (article) => `Quelles boutiques ont ${article} ? Cherche partout.`,
      care: (material) => `Comment entretenir la matière ${material} ?`,
      repair: 'Comment envoyer un article en réparation ?',
    },
  },
  it: {
    this: (article, details) => `È **${article}**${details}.`,
    read: (code, source) =>
      `Ho letto ${code} ${source === 'print' ? 'sul cartellino' : 'nel codice a barre'}.`,
    oneModel: (name) => `È **${name}**, ma la foto non dice con certezza quale. È uno di questi?`,
    oneOf: 'È uno di questi articoli. Quale?',
    none: 'Non è uno dei nostri articoli, per quanto si vede in questa foto.',
    noneAdvice:
      'Se dovesse essere nostro, fotografi l’articolo intero su uno sfondo uniforme, oppure mi dia il codice del cartellino.',
    here: 'Disponibile qui',
    notHere: 'Non disponibile qui',
    nearest: 'I più vicini nel nostro catalogo',
    choose: 'Quale è?',
    replies: {
      here: (article) => `Abbiamo ${article} qui?`,
      colours: (name) => `Quali altri colori abbiamo di ${name}?`,
      elsewhere: (article) => `Quali boutique hanno ${article}? Cerca ovunque.`,
      care: (material) => `Come si cura il materiale ${material}?`,
      repair: 'Come mando un articolo in riparazione?',
    },
  },
};

export function matchWording(language: LanguageCode): MatchWording {
  return wordings[language];
}
