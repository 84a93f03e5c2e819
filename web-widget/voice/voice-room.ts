import { openMicrophone } from './microphone.ts';
import { createLoudspeaker, type Loudspeaker, type LoudspeakerEnvironment, playSound } from './read-aloud.ts';
import { VoiceDesk, type VoiceDeskEnvironment } from './voice-desk.ts';
import { voiceAnnouncement, voicePanel, voiceStyles } from './voice-panel.ts';

// The one file of everything that is spoken, loaded when a person first wants it. It imports nothing of the widget but
// types, so that it is a file of its own beside it.

/** A microphone's desk over the browser's own devices. */
export function openVoiceDesk(environment: Omit<VoiceDeskEnvironment, 'openMicrophone'>): VoiceDesk {
  return new VoiceDesk({ ...environment, openMicrophone });
}

/** A loudspeaker over the browser's own voices, or the server's where there is one. */
export function openLoudspeaker(fetchSound: LoudspeakerEnvironment['fetchSound']): Loudspeaker {
  return createLoudspeaker({
    synthesis: (globalThis as { speechSynthesis?: SpeechSynthesis }).speechSynthesis ?? null,
    createUtterance: (text) => new SpeechSynthesisUtterance(text),
    fetchSound,
    play: playSound,
  });
}

export { voiceAnnouncement, voicePanel, voiceStyles };
