/** Samples of one window at 16 kHz: 32 ms. */
export const voiceWindow = 512;

/** Port: whether somebody speaks. */
export interface VoiceActivity {
  /** Follows one recording from its beginning. */
  follow(): VoiceFollower;
  release(): Promise<void>;
}

export interface VoiceFollower {
  /** Probability (0–1) of a voice in the next `voiceWindow` samples; windows are given in order, one at a time. */
  next(window: Float32Array): Promise<number>;
}
