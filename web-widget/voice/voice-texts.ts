import type { LanguageCode } from '../../contracts/languages.ts';

/** Every word that the microphone shows, in English; the other languages have the same keys. */
const english = {
  opening: 'Opening the microphone',
  allow: 'Please allow the microphone when the browser asks.',
  listening: 'Listening',
  holdHint: 'Let go to ask. Escape cancels.',
  tapHint: 'Speak; a pause ends your question.',
  transcribing: 'Writing down what you said',
  heard: (text: string) => `Heard: ${text}`,
  check: 'Please check the words, then send.',
  otherLanguage: 'I may not have heard this right. Was it another language? Please check the words.',
  nothing: 'I heard no words. Hold the microphone close, press and speak.',
  limit: 'Thirty seconds are the longest question; this is what was said until then.',
  cancel: 'Cancel',
  finish: 'Finish',
  close: 'Close',
  tryAgain: 'Try again',
  reconnecting: 'Connection lost. What you say is kept and sent when it returns.',
  level: 'Loudness',
  problems: {
    insecure: 'The microphone works only on a secure page. Ask your administrator for the https address.',
    unsupported: 'This browser cannot record. Please use a current browser, or type your question.',
    denied:
      'The microphone is blocked for this page. Allow it in the browser: press the sign beside the address, then try again.',
    missing: 'No microphone was found. Plug one in or switch it on, then try again.',
    taken: 'The microphone is used by another programme. Close it there, then try again.',
    ended: 'The microphone was switched off before you finished. Please try again.',
    offline: 'There is no connection to the server. Please type your question; it is kept and sent later.',
    lost: 'The connection was lost and your words could not be sent. Please try again, or type.',
    language:
      'Spoken English is understood here, other languages not yet: the server has no speech model for this one, and this browser none on the device. Please type. Your administrator can set COMPTOIR_SPEECH_MODEL or COMPTOIR_SPEECH_URL (docs/voice.md).',
    browser: 'The browser could not recognise speech. Please type your question.',
  },
  downloadable: 'This browser can hear English on this device, after a download.',
  download: 'Download',
  downloading: 'Downloading the language; this takes a minute',
  cloudNote: 'Your browser sends this recording to its maker to recognise it.',
};
export type VoiceTexts = typeof english;

const french: VoiceTexts = {
  opening: 'Ouverture du micro',
  allow: 'Veuillez autoriser le micro quand le navigateur le demande.',
  listening: 'J’écoute',
  holdHint: 'Relâchez pour demander. Échap annule.',
  tapHint: 'Parlez ; une pause termine la question.',
  transcribing: 'Transcription en cours',
  heard: (text) => `Entendu : ${text}`,
  check: 'Veuillez vérifier les mots, puis envoyer.',
  otherLanguage: 'Je ne suis pas sûr d’avoir bien entendu. Était-ce une autre langue ? Vérifiez les mots.',
  nothing: 'Je n’ai entendu aucun mot. Approchez le micro, appuyez et parlez.',
  limit: 'Une question dure trente secondes au plus ; voici ce qui a été dit jusque-là.',
  cancel: 'Annuler',
  finish: 'Terminer',
  close: 'Fermer',
  tryAgain: 'Réessayer',
  reconnecting: 'Connexion perdue. Vos paroles sont gardées et partiront à son retour.',
  level: 'Volume',
  problems: {
    insecure:
      'Le micro ne fonctionne que sur une page sécurisée. Demandez l’adresse https à votre administrateur.',
    unsupported: 'Ce navigateur ne peut pas enregistrer. Utilisez un navigateur récent, ou écrivez.',
    denied:
      'Le micro est bloqué pour cette page. Autorisez-le : appuyez sur le symbole à côté de l’adresse, puis réessayez.',
    missing: 'Aucun micro trouvé. Branchez-en un ou allumez-le, puis réessayez.',
    taken: 'Le micro est utilisé par un autre programme. Fermez-le, puis réessayez.',
    ended: 'Le micro s’est éteint avant la fin. Veuillez réessayer.',
    offline: 'Pas de connexion au serveur. Écrivez votre question ; elle est gardée et partira plus tard.',
    lost: 'La connexion a été perdue et vos paroles n’ont pas pu partir. Réessayez, ou écrivez.',
    language:
      'Le français parlé demande un modèle que le serveur n’a pas, et ce navigateur n’en a pas sur l’appareil. Veuillez écrire. Votre administrateur peut l’activer avec COMPTOIR_SPEECH_MODEL ou COMPTOIR_SPEECH_URL (docs/voice.md).',
    browser: 'Le navigateur n’a pas pu reconnaître la parole. Veuillez écrire votre question.',
  },
  downloadable: 'Ce navigateur peut comprendre le français sur l’appareil, après un téléchargement.',
  download: 'Télécharger',
  downloading: 'Téléchargement de la langue ; cela prend une minute',
  cloudNote: 'Votre navigateur envoie cet enregistrement à son éditeur pour le reconnaître.',
};

const italian: VoiceTexts = {
  opening: 'Apro il microfono',
  allow: 'Consenta il microfono quando il browser lo chiede.',
  listening: 'In ascolto',
  holdHint: 'Rilasci per chiedere. Esc annulla.',
  tapHint: 'Parli; una pausa chiude la domanda.',
  transcribing: 'Trascrivo ciò che ha detto',
  heard: (text) => `Sentito: ${text}`,
  check: 'Controlli le parole, poi invii.',
  otherLanguage: 'Forse non ho sentito bene. Era un’altra lingua? Controlli le parole.',
  nothing: 'Non ho sentito parole. Avvicini il microfono, prema e parli.',
  limit: 'Una domanda dura al massimo trenta secondi; ecco ciò che è stato detto fin lì.',
  cancel: 'Annulla',
  finish: 'Fine',
  close: 'Chiudi',
  tryAgain: 'Riprova',
  reconnecting: 'Connessione persa. Ciò che dice è conservato e parte al suo ritorno.',
  level: 'Volume',
  problems: {
    insecure: 'Il microfono funziona solo su una pagina sicura. Chieda l’indirizzo https all’amministratore.',
    unsupported: 'Questo browser non può registrare. Usi un browser recente, o scriva la domanda.',
    denied:
      'Il microfono è bloccato per questa pagina. Lo consenta: prema il simbolo accanto all’indirizzo, poi riprovi.',
    missing: 'Nessun microfono trovato. Ne colleghi uno o lo accenda, poi riprovi.',
    taken: 'Il microfono è usato da un altro programma. Lo chiuda, poi riprovi.',
    ended: 'Il microfono si è spento prima della fine. Riprovi.',
    offline: 'Nessuna connessione al server. Scriva la domanda; è conservata e parte più tardi.',
    lost: 'La connessione è caduta e le parole non sono partite. Riprovi, o scriva.',
    language:
      'L’italiano parlato richiede un modello che il server non ha, e questo browser non ne ha sul dispositivo. Scriva la domanda. L’amministratore può attivarlo con COMPTOIR_SPEECH_MODEL o COMPTOIR_SPEECH_URL (docs/voice.md).',
    browser: 'Il browser non ha potuto riconoscere la voce. Scriva la domanda.',
  },
  downloadable: 'Questo browser può capire l’italiano sul dispositivo, dopo uno scaricamento.',
  download: 'Scarica',
  downloading: 'Scarico la lingua; ci vuole un minuto',
  cloudNote: 'Il browser invia questa registrazione al suo produttore per riconoscerla.',
};

const tables: Record<LanguageCode, VoiceTexts> = { en: english, fr: french, it: italian };

export function voiceTextsIn(language: LanguageCode): VoiceTexts {
  return tables[language];
}
