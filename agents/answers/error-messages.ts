import type { ErrorCode } from '../../contracts/errors.ts';
import type { LanguageCode } from '../../contracts/languages.ts';

/** What a person reads when something is refused or fails: what happened and what to do next. */
const messages: Record<ErrorCode, Record<LanguageCode, string>> = {
  'not-signed-in': {
    en: 'Please sign in first.',
    fr: 'Veuillez d’abord vous connecter.',
    it: 'Effettui prima l’accesso.',
  },
  'session-expired': {
    en: 'Your session has expired. Sign in again; your conversation is kept.',
    fr: 'Votre session a expiré. Reconnectez-vous ; votre conversation est conservée.',
    it: 'La sessione è scaduta. Acceda di nuovo; la conversazione è conservata.',
  },
  'not-permitted': {
    en: 'That is not open to your role. Your manager can help you with it.',
    fr: 'Ce n’est pas accessible à votre rôle. Votre responsable peut vous aider.',
    it: 'Non è accessibile al suo ruolo. Il suo responsabile può aiutarla.',
  },
  'not-found': {
    en: 'There is nothing at that address. Check it and try again.',
    fr: 'Il n’y a rien à cette adresse. Vérifiez-la et réessayez.',
    it: 'Non c’è nulla a questo indirizzo. Lo verifichi e riprovi.',
  },
  'unknown-store': {
    en: 'This store is not known. Choose one of the listed stores.',
    fr: 'Cette boutique est inconnue. Choisissez-en une dans la liste.',
    it: 'Questa boutique non è nota. Ne scelga una dall’elenco.',
  },
  'unknown-product': {
    en: 'This article is not in the catalogue. Check its name or style code.',
    fr: 'Cet article n’est pas au catalogue. Vérifiez son nom ou sa référence.',
    it: 'Questo articolo non è a catalogo. Verifichi il nome o il codice.',
  },
  'invalid-input': {
    en: 'The request is not in the expected form. See the details and correct it.',
    fr: 'La demande n’a pas la forme attendue. Voyez le détail et corrigez-la.',
    it: 'La richiesta non ha la forma prevista. Veda i dettagli e la corregga.',
  },
  'message-empty': {
    en: 'The message is empty. Type a question or add a photo.',
    fr: 'Le message est vide. Saisissez une question ou ajoutez une photo.',
    it: 'Il messaggio è vuoto. Scriva una domanda o aggiunga una foto.',
  },
  'message-too-long': {
    en: 'The message is too long. Shorten it to 4,000 characters.',
    fr: 'Le message est trop long. Limitez-le à 4 000 caractères.',
    it: 'Il messaggio è troppo lungo. Lo riduca a 4.000 caratteri.',
  },
  'upload-too-large': {
    en: 'The file is too large. Photos may have 15 MB, recordings 10 MB, documents 20 MB.',
    fr: 'Le fichier est trop volumineux : 15 Mo au plus pour une photo, 10 Mo pour un enregistrement, 20 Mo pour un document.',
    it: 'Il file è troppo grande: al massimo 15 MB per una foto, 10 MB per una registrazione, 20 MB per un documento.',
  },
  'upload-type-refused': {
    en: 'This kind of file is not accepted. Send a JPEG, PNG or WebP photo, or a WAV recording.',
    fr: 'Ce type de fichier n’est pas accepté. Envoyez une photo JPEG, PNG ou WebP, ou un enregistrement WAV.',
    it: 'Questo tipo di file non è accettato. Invii una foto JPEG, PNG o WebP, o una registrazione WAV.',
  },
  'picture-unreadable': {
    en: 'The photo cannot be read: the file is damaged or of another type. Take it again, or send it as JPEG.',
    fr: 'La photo est illisible : le fichier est endommagé ou d’un autre type. Reprenez-la, ou envoyez-la en JPEG.',
    it: 'La foto non è leggibile: il file è danneggiato o di altro tipo. La scatti di nuovo o la invii in JPEG.',
  },
  'reference-photos-full': {
    en: 'This article has enough photos already. Take an older one back first.',
    fr: 'Cet article a déjà assez de photos. Retirez-en d’abord une ancienne.',
    it: 'Questo articolo ha già abbastanza foto. Prima ne tolga una vecchia.',
  },
  'audio-unreadable': {
    en: 'The recording cannot be read. Send a WAV file, mono or stereo, of at most 30 seconds.',
    fr: 'L’enregistrement est illisible. Envoyez un fichier WAV, mono ou stéréo, de 30 secondes au plus.',
    it: 'La registrazione non è leggibile. Invii un file WAV, mono o stereo, di al massimo 30 secondi.',
  },
  'speech-language-unavailable': {
    en: 'Speech in this language needs a model that is not configured. Please type; your administrator can enable it.',
    fr: 'La reconnaissance vocale en français demande un modèle qui n’est pas configuré. Saisissez votre question ; l’administrateur peut l’activer.',
    it: 'Il riconoscimento vocale in italiano richiede un modello non configurato. Scriva la domanda; l’amministratore può attivarlo.',
  },
  'speech-unavailable': {
    en: 'Speech recognition is not ready. Please type the question, or try again in a minute.',
    fr: 'La reconnaissance vocale n’est pas prête. Saisissez la question, ou réessayez dans une minute.',
    it: 'Il riconoscimento vocale non è pronto. Scriva la domanda, o riprovi tra un minuto.',
  },
  'visual-match-unavailable': {
    en: 'Photo search is not ready: no catalogue pictures are indexed yet. Try again later, or give the style code.',
    fr: 'La recherche par photo n’est pas prête : aucune image du catalogue n’est indexée. Réessayez plus tard, ou donnez la référence.',
    it: 'La ricerca per foto non è pronta: nessuna immagine del catalogo è indicizzata. Riprovi più tardi, o indichi il codice.',
  },
  'demand-unavailable': {
    en: 'There are no sales data for this. Ask for another product or store, or import the sales file.',
    fr: 'Il n’y a pas de données de ventes pour cela. Demandez un autre article ou une autre boutique, ou importez le fichier des ventes.',
    it: 'Non ci sono dati di vendita per questo. Chieda un altro articolo o boutique, o importi il file delle vendite.',
  },
  'document-refused': {
    en: 'The document was not taken in; what was stored before stays. See the details for the reason and what to do.',
    fr: 'Le document n’a pas été repris ; ce qui était enregistré reste. Le détail donne la raison et la marche à suivre.',
    it: 'Il documento non è stato acquisito; ciò che era registrato resta. Nei dettagli il motivo e cosa fare.',
  },
  'document-in-folder': {
    en: 'This document comes from the watched folder. Remove its file there, and it goes.',
    fr: 'Ce document vient du dossier surveillé. Retirez-y son fichier, et il disparaîtra.',
    it: 'Questo documento viene dalla cartella sorvegliata. Rimuova lì il file e sparirà.',
  },
  'plan-changed': {
    en: 'Somebody changed this plan in the meantime. Load it again and repeat your change.',
    fr: 'Quelqu’un a modifié ce plan entre-temps. Rechargez-le et refaites votre modification.',
    it: 'Qualcuno ha modificato questo piano nel frattempo. Lo ricarichi e ripeta la modifica.',
  },
  'plan-approved': {
    en: 'This plan is approved and can no longer be changed. Ask for a new plan to propose something else.',
    fr: 'Ce plan est approuvé et ne peut plus être modifié. Demandez un nouveau plan pour proposer autre chose.',
    it: 'Questo piano è approvato e non si può più modificare. Chieda un nuovo piano per proporre altro.',
  },
  'nothing-to-undo': {
    en: 'There is no change to undo in this plan.',
    fr: 'Il n’y a aucune modification à annuler dans ce plan.',
    it: 'In questo piano non ci sono modifiche da annullare.',
  },
  'turn-in-progress': {
    en: 'The previous question is still being answered. Wait for it, or stop it.',
    fr: 'La question précédente est encore en cours. Attendez-la, ou arrêtez-la.',
    it: 'La domanda precedente è ancora in corso. Attenda, o la interrompa.',
  },
  'model-unavailable': {
    en: 'The language model did not answer; this answer comes from the local model.',
    fr: 'Le modèle de langue n’a pas répondu ; cette réponse vient du modèle local.',
    it: 'Il modello linguistico non ha risposto; questa risposta viene dal modello locale.',
  },
  'too-many-requests': {
    en: 'Too many requests. Wait a moment and try again.',
    fr: 'Trop de demandes. Patientez un instant et réessayez.',
    it: 'Troppe richieste. Attenda un momento e riprovi.',
  },
  'not-ready': {
    en: 'The assistant is still starting. Try again in a moment.',
    fr: 'L’assistant démarre encore. Réessayez dans un instant.',
    it: 'L’assistente si sta ancora avviando. Riprovi tra un momento.',
  },
  internal: {
    en: 'Something went wrong on our side. Try again; if it happens again, give your manager the request number.',
    fr: 'Un problème est survenu de notre côté. Réessayez ; si cela se répète, donnez le numéro de la demande à votre responsable.',
    it: 'Si è verificato un problema da parte nostra. Riprovi; se si ripete, dia il numero della richiesta al suo responsabile.',
  },
};

/** The sentence for a code in the person's language. */
export function errorMessage(code: ErrorCode, language: LanguageCode): string {
  return messages[code][language];
}
