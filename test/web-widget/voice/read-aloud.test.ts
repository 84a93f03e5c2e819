// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  createLoudspeaker,
  type LoudspeakerEnvironment,
  voiceFor,
} from '../../../web-widget/voice/read-aloud.ts';
import { settled } from '../fakes.ts';

const parts = [{ type: 'text', text: 'Two here. One in Milan.' }] as const;

function createEnvironment(fetched: Blob | null = null) {
  const spoken: { text: string; lang: string; onend: (() => void) | null }[] = [];
  const played: Blob[] = [];
  const environment = {
    silenced: 0,
    synthesis: {
      getVoices: () => [],
      speak: (utterance: (typeof spoken)[number]) => void spoken.push(utterance),
      cancel: () => void (environment.silenced += 1),
    },
    createUtterance: (text: string) => ({ text, lang: '', onend: null, onerror: null }),
    fetchSound: () => Promise.resolve(fetched),
    play: (sound: Blob) => {
      played.push(sound);
      return Promise.resolve();
    },
  };
  const speaker = createLoudspeaker(environment as unknown as LoudspeakerEnvironment);
  return { environment, spoken, played, speaker };
}

describe('the loudspeaker', () => {
  it('says one sentence after the other, in the language of the answer', async () => {
    const { spoken, speaker } = createEnvironment();
    const done = speaker.read(parts, 'it');
    await settled();
    expect(spoken.map(({ text, lang }) => [text, lang])).toEqual([['Two here.', 'it-IT']]);
    spoken[0]?.onend?.();
    await settled();
    spoken[1]?.onend?.();
    await done;
    expect(spoken.map(({ text }) => text)).toEqual(['Two here.', 'One in Milan.']);
  });

  it('falls silent at once and says nothing more', async () => {
    const { environment, spoken, speaker } = createEnvironment();
    const done = speaker.read(parts, 'en');
    await settled();
    const before = environment.silenced;
    speaker.stop();
    expect(environment.silenced).toBe(before + 1);
    await done;
    expect(spoken).toHaveLength(1);
  });

  it('plays the server’s voice where there is one', async () => {
    const sound = new Blob(['sound'], { type: 'audio/mpeg' });
    const { spoken, played, speaker } = createEnvironment(sound);
    await speaker.read(parts, 'en');
    expect(played).toEqual([sound, sound]);
    expect(spoken).toEqual([]);
  });

  it('prefers a voice on the device', () => {
    const voice = (lang: string, localService: boolean) =>
      ({ lang, localService, name: `${lang} ${localService}` }) as SpeechSynthesisVoice;
    const voices = [voice('fr-FR', false), voice('it-IT', true), voice('fr-CA', true)];
    expect(voiceFor(voices, 'fr')?.name).toBe('fr-CA true');
    expect(voiceFor(voices, 'en')).toBeNull();
  });
});
