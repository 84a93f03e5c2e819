import type { LanguageCode } from '../../contracts/languages.ts';
import type { Role } from '../../contracts/principal.ts';

interface RoleTexts {
  name: string;
  /** What one can do in this role, in one sentence. */
  about: string;
}

export interface DemoTexts {
  tagline: string;
  introduction: string;
  language: string;
  role: string;
  store: string;
  enter: string;
  entering: string;
  roles: Record<Role, RoleTexts>;
  signedInAs: string;
  tryAsking: string;
  change: string;
  console: string;
  figures: string;
  offTitle: string;
  off: string;
  emptyTitle: string;
  empty: string;
  unreachableTitle: string;
  unreachable: string;
  tryAgain: string;
  refused: string;
}

const english: DemoTexts = {
  tagline: 'The store-floor assistant',
  introduction:
    'Ask about a procedure, a piece in stock, a photo, or how many to send to a store. Choose who you are: each role sees what it may see.',
  language: 'Language',
  role: 'Role',
  store: 'Store',
  enter: 'Enter',
  entering: 'One moment',
  roles: {
    advisor: { name: 'Client advisor', about: 'Procedures, stock here and elsewhere, and photos of pieces.' },
    'new-hire': { name: 'New hire', about: 'What an advisor sees, and the path of the first weeks.' },
    planner: { name: 'Planner', about: 'Forecasts and shipping plans for the stores of the region.' },
    manager: { name: 'Store manager', about: 'The team, the documents, and the store’s own figures.' },
    admin: { name: 'Administrator', about: 'The whole house.' },
  },
  signedInAs: 'You are signed in as',
  tryAsking: 'Try asking',
  change: 'Change role',
  console: 'Open the console',
  figures: 'This is a fictional house. Every figure comes from its data, with its source and date.',
  offTitle: 'Demonstration sign-in is off',
  off: 'This server signs its people in with the house’s own accounts. Open the assistant where the house has placed it.',
  emptyTitle: 'Nothing is loaded yet',
  empty: 'The server runs, but has no stores. Load a folder of data files, then open this page again:',
  unreachableTitle: 'The server cannot be reached',
  unreachable: 'It may still be starting. Please try again in a moment.',
  tryAgain: 'Try again',
  refused: 'Signing in did not work. Please choose again.',
};

const french: DemoTexts = {
  tagline: 'L’assistant de la boutique',
  introduction:
    'Une procédure, une pièce en stock, une photo, ou combien expédier à une boutique : posez la question. Choisissez qui vous êtes : chaque rôle voit ce qu’il peut voir.',
  language: 'Langue',
  role: 'Rôle',
  store: 'Boutique',
  enter: 'Entrer',
  entering: 'Un instant',
  roles: {
    advisor: {
      name: 'Conseil clientèle',
      about: 'Les procédures, le stock ici et ailleurs, les photos de pièces.',
    },
    'new-hire': {
      name: 'Nouvelle recrue',
      about: 'La vue du conseil, et le parcours des premières semaines.',
    },
    planner: {
      name: 'Planification',
      about: 'Les prévisions et les plans d’expédition des boutiques de la région.',
    },
    manager: {
      name: 'Direction de boutique',
      about: 'L’équipe, les documents et les chiffres de la boutique.',
    },
    admin: { name: 'Administration', about: 'Toute la maison.' },
  },
  signedInAs: 'Votre rôle',
  tryAsking: 'Essayez de demander',
  change: 'Changer de rôle',
  console: 'Ouvrir la console',
  figures: 'Cette maison est fictive. Chaque chiffre vient de ses données, avec sa source et sa date.',
  offTitle: 'La connexion de démonstration est désactivée',
  off: 'Ce serveur connecte les équipes avec les comptes de la maison. Ouvrez l’assistant là où la maison l’a placé.',
  emptyTitle: 'Rien n’est encore chargé',
  empty:
    'Le serveur fonctionne, mais ne connaît aucune boutique. Chargez un dossier de fichiers de données, puis rouvrez cette page :',
  unreachableTitle: 'Le serveur est injoignable',
  unreachable: 'Il démarre peut-être encore. Veuillez réessayer dans un instant.',
  tryAgain: 'Réessayer',
  refused: 'La connexion n’a pas fonctionné. Veuillez choisir de nouveau.',
};

const italian: DemoTexts = {
  tagline: 'L’assistente della boutique',
  introduction:
    'Chiedi di una procedura, di un articolo in giacenza, di una foto, o quanti pezzi spedire a una boutique. Scegli chi sei: ogni ruolo vede ciò che può vedere.',
  language: 'Lingua',
  role: 'Ruolo',
  store: 'Boutique',
  enter: 'Entra',
  entering: 'Un momento',
  roles: {
    advisor: { name: 'Client advisor', about: 'Procedure, giacenze qui e altrove, foto di articoli.' },
    'new-hire': {
      name: 'Nuovo assunto',
      about: 'Ciò che vede un advisor, e il percorso delle prime settimane.',
    },
    planner: {
      name: 'Pianificazione',
      about: 'Previsioni e piani di spedizione per le boutique della regione.',
    },
    manager: {
      name: 'Direzione di boutique',
      about: 'Il team, i documenti e i numeri della boutique.',
    },
    admin: { name: 'Amministrazione', about: 'Tutta la maison.' },
  },
  signedInAs: 'Il tuo ruolo',
  tryAsking: 'Prova a chiedere',
  change: 'Cambia ruolo',
  console: 'Apri la console',
  figures: 'Questa maison è di fantasia. Ogni cifra viene dai suoi dati, con fonte e data.',
  offTitle: 'L’accesso dimostrativo è disattivato',
  off: 'Questo server fa accedere le persone con gli account della maison. Apri l’assistente dove la maison lo ha messo.',
  emptyTitle: 'Non è ancora caricato nulla',
  empty:
    'Il server è attivo, ma non conosce nessuna boutique. Carica una cartella di dati, poi riapri questa pagina:',
  unreachableTitle: 'Il server non è raggiungibile',
  unreachable: 'Forse si sta ancora avviando. Riprova tra un momento.',
  tryAgain: 'Riprova',
  refused: 'L’accesso non è riuscito. Scegli di nuovo.',
};

/** The words of the demonstration page. */
export const demoTexts: Record<LanguageCode, DemoTexts> = { en: english, fr: french, it: italian };

/** Each language under its own name, as a reader looks for it. */
export const languageNames: Record<LanguageCode, string> = { en: 'English', fr: 'Français', it: 'Italiano' };
