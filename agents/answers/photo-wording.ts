import type { LanguageCode } from '../../contracts/languages.ts';
import type { PictureProblem } from '../../knowledge/catalogue/visual-match.ts';

/** What is said about a photo that cannot be looked at: what is wrong, and what to do. */
interface PhotoWording {
  problems: Record<PictureProblem, string>;
  unreadable: string;
  /** No photo was sent yet. */
  missing: string;
  /** One was sent, and is no longer kept. */
  gone: string;
}

const wordings: Record<LanguageCode, PhotoWording> = {
  en: {
    problems: {
      heic: 'I cannot read HEIC pictures. Send it as JPEG: on an iPhone choose Settings › Camera › Formats › Most Compatible, or send a screenshot of it.',
      'not-a-picture':
        'I cannot read this file: it is not a JPEG, PNG, WebP, AVIF or GIF picture. Take a photo, or send it in one of these.',
      'too-large':
        'I cannot read this picture: it is too large. Send it with at most 50 megapixels and 15 MB, or send a screenshot of it.',
      'too-small': 'I cannot read this picture: it is too small to recognise anything. Send a larger one.',
      damaged:
        'I cannot read this picture: the file is damaged or incomplete. Send it again, or take a new one.',
    },
    unreadable: 'I cannot read this picture. Please send it again as JPEG, PNG or WebP, or take a new one.',
    missing: 'There is no photo yet. Take or choose one of the article, and ask again.',
    gone: 'I no longer have that photo: photos are deleted after a while. Send it again to go on with it.',
  },
  fr: {
    problems: {
      heic: 'Je ne peux pas lire les images HEIC. Envoyez-la en JPEG : sur un iPhone, Réglages › Appareil photo › Formats › Le plus compatible, ou envoyez-en une capture d’écran.',
      'not-a-picture':
        'Je ne peux pas lire ce fichier : ce n’est pas une image JPEG, PNG, WebP, AVIF ou GIF. Prenez une photo, ou envoyez-la dans l’un de ces formats.',
      'too-large':
        'Je ne peux pas lire cette image : elle est trop grande. Au plus 50 mégapixels et 15 Mo, ou envoyez-en une capture d’écran.',
      'too-small':
        'Je ne peux pas lire cette image : elle est trop petite pour reconnaître quoi que ce soit. Envoyez-en une plus grande.',
      damaged:
        'Je ne peux pas lire cette image : le fichier est endommagé ou incomplet. Renvoyez-la, ou prenez une nouvelle photo.',
    },
    unreadable:
      'Je ne peux pas lire cette image. Renvoyez-la en JPEG, PNG ou WebP, ou prenez une nouvelle photo.',
    missing:
      'Il n’y a pas encore de photo. Prenez ou choisissez une photo de l’article, puis reposez la question.',
    gone: 'Je n’ai plus cette photo : les photos sont effacées après un certain temps. Renvoyez-la pour continuer.',
  },
  it: {
    problems: {
      heic: 'Non posso leggere immagini HEIC. La invii in JPEG: su iPhone Impostazioni › Fotocamera › Formati › Più compatibile, oppure ne invii uno screenshot.',
      'not-a-picture':
        'Non riesco a leggere questo file: non è un’immagine JPEG, PNG, WebP, AVIF o GIF. Scatti una foto o la invii in uno di questi formati.',
      'too-large':
        'Non riesco a leggere questa immagine: è troppo grande. Al massimo 50 megapixel e 15 MB, oppure ne invii uno screenshot.',
      'too-small':
        'Non riesco a leggere questa immagine: è troppo piccola per riconoscere qualcosa. Ne invii una più grande.',
      damaged:
        'Non riesco a leggere questa immagine: il file è danneggiato o incompleto. La invii di nuovo o scatti un’altra foto.',
    },
    unreadable:
      'Non riesco a leggere questa immagine. La invii di nuovo in JPEG, PNG o WebP, oppure scatti un’altra foto.',
    missing: 'Non c’è ancora una foto. Scatti o scelga una foto dell’articolo e rifaccia la domanda.',
    gone: 'Non ho più quella foto: le foto vengono cancellate dopo un certo tempo. La invii di nuovo per continuare.',
  },
};

/** The sentence for a problem of `pictureProblems`, or a general one. */
export function unreadablePhoto(problem: string, language: LanguageCode): string {
  const { problems, unreadable } = wordings[language];
  return new Map<string, string>(Object.entries(problems)).get(problem) ?? unreadable;
}

/** The sentence for a missing photo; `imageId` is that of a photo that was there, or empty. */
export function missingPhoto(imageId: string, language: LanguageCode): string {
  return imageId === '' ? wordings[language].missing : wordings[language].gone;
}
