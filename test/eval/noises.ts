import { createRandom } from './seeded-random.ts';

/** Sounds without speech, eight seconds each at 16 kHz, the same every time. */
export function noises(): { name: string; samples: Float32Array }[] {
  const rate = 16_000;
  const length = 8 * rate;
  const make = (name: string, sample: (index: number) => number) => ({
    name,
    samples: Float32Array.from({ length }, (_, index) => Math.max(-1, Math.min(1, sample(index)))),
  });
  const random = createRandom('noises');
  let brown = 0;
  let slow = 0;
  let rustle = 0;
  return [
    make('digital silence', () => 0),
    make('microphone hiss', () => random.normal() * 0.0005),
    make('white noise', () => random.normal() * 0.1),
    make('air conditioning', () => (brown = brown * 0.995 + random.normal() * 0.01)),
    make(
      'mains hum',
      (index) =>
        0.1 * Math.sin((2 * Math.PI * 50 * index) / rate) +
        0.05 * Math.sin((2 * Math.PI * 150 * index) / rate),
    ),
    make('steady tone', (index) => 0.3 * Math.sin((2 * Math.PI * 1000 * index) / rate)),
    make('door chime', (index) => {
      const time = (index / rate) % 2;
      return 0.4 * Math.exp(-3 * time) * Math.sin(2 * Math.PI * (time < 1 ? 660 : 550) * time);
    }),
    make('steps', (index) => Math.exp(-40 * ((index / rate) % 0.6)) * random.normal() * 0.3),
    make('rustling paper', () => {
      slow = slow * 0.9998 + random.normal() * 0.02;
      rustle = random.normal() - rustle * 0.5;
      return 0.1 * Math.abs(slow) * rustle;
    }),
    make('knocks', (index) => {
      const time = (index / rate) % 1;
      return 0.8 * Math.exp(-60 * time) * Math.sin(2 * Math.PI * 180 * time);
    }),
  ];
}
