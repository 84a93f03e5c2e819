// Runs in the browser's audio thread, as a file of its own: samples in at the device's rate, 16 kHz in 16 bits out.
// TypeScript's libraries do not describe that thread.
declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

const rate = 16_000;
/** 64 ms. */
const frameLength = 1024;

/** Averages the input samples that fall on each output sample, which is filter enough for a voice, and sends frames. */
class CaptureProcessor extends AudioWorkletProcessor {
  #frame = new Int16Array(frameLength);
  #filled = 0;
  #loudness = 0;
  #sum = 0;
  #weight = 0;

  process([input]: Float32Array[][]): boolean {
    const channel = input?.[0];
    if (channel === undefined) return true;
    const step = rate / sampleRate;
    for (const value of channel) {
      if (step >= 1) {
        this.#push(value);
        continue;
      }
      // A sample on the border of two output samples counts for both by its share.
      const rest = 1 - this.#weight;
      if (step < rest) {
        this.#sum += value * step;
        this.#weight += step;
      } else {
        this.#push(this.#sum + value * rest);
        this.#sum = value * (step - rest);
        this.#weight = step - rest;
      }
    }
    return true;
  }

  #push(value: number): void {
    const limited = Math.max(-1, Math.min(1, value));
    this.#frame[this.#filled] = Math.round(limited * 32_767);
    this.#loudness += limited * limited;
    this.#filled += 1;
    if (this.#filled < frameLength) return;
    const level = Math.sqrt(this.#loudness / frameLength);
    this.port.postMessage({ frame: this.#frame, level }, [this.#frame.buffer]);
    this.#frame = new Int16Array(frameLength);
    this.#filled = 0;
    this.#loudness = 0;
  }
}

registerProcessor('comptoir-capture', CaptureProcessor);
