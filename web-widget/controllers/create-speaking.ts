import type { ReactiveControllerHost } from 'lit';
import type { LanguageCode } from '../../contracts/languages.ts';
import { browserStorage } from '../state/browser-storage.ts';
import type { ChatController } from './chat-controller.ts';
import { ReadAloudController } from './read-aloud-controller.ts';
import type { VoiceEnvironment } from './voice-controller.ts';

/** What the chat's microphone and loudspeaker need of it; a press on the one silences the other. */
export function createSpeaking(
  host: ReactiveControllerHost,
  chat: ChatController,
  language: () => LanguageCode,
): { aloud: ReadAloudController; voice: VoiceEnvironment } {
  const settings = () => chat.session.me?.voice ?? null;
  const aloud = new ReadAloudController(host, {
    chat,
    storage: browserStorage('localStorage'),
    language,
    serverSpeaks: () => settings()?.speaks === true,
    async fetchSound(text, spoken) {
      const result = await chat.services?.api.speech(text, spoken);
      return result?.ok === true ? result.value : null;
    },
  });
  const voice: VoiceEnvironment = {
    line: () => chat.services?.socket.voice ?? null,
    isOnline: () => chat.connection.isOnline,
    settings,
    language,
    newId: () => crypto.randomUUID(),
    silence: aloud.silence,
  };
  return { aloud, voice };
}
