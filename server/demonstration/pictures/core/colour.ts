/** OKLab (Björn Ottosson, 2020): equal steps of lightness look equal, which sRGB does not give. */
interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function toGamma(channel: number): number {
  const c = Math.min(1, Math.max(0, channel));
  return c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055;
}

function toLab(hex: string): Lab {
  const value = Number.parseInt(hex.slice(1), 16);
  const [r, g, b] = [(value >> 16) & 255, (value >> 8) & 255, value & 255].map((c) => toLinear(c / 255)) as [
    number,
    number,
    number,
  ];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function toHex({ l, a, b }: Lab): string {
  const [x, y, z] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ] as const;
  const channels = [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
  return `#${channels
    .map((c) =>
      Math.round(toGamma(c) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Perceived lightness, 0 to 1. */
export function lightness(hex: string): number {
  return toLab(hex).l;
}

/** The colour with its lightness moved by `by` (−1 to 1) and its chroma multiplied. */
export function tone(hex: string, by: number, chroma = 1): string {
  const { l, a, b } = toLab(hex);
  return toHex({ l: Math.min(1, Math.max(0, l + by)), a: a * chroma, b: b * chroma });
}

/** A colour between two others. */
export function mix(from: string, to: string, share: number): string {
  const [f, t] = [toLab(from), toLab(to)];
  return toHex({ l: f.l + (t.l - f.l) * share, a: f.a + (t.a - f.a) * share, b: f.b + (t.b - f.b) * share });
}

/** The colour with its hue turned by degrees. */
export function turnHue(hex: string, degrees: number, chroma = 1): string {
  const { l, a, b } = toLab(hex);
  const angle = Math.atan2(b, a) + (degrees * Math.PI) / 180;
  const c = Math.hypot(a, b) * chroma;
  return toHex({ l, a: c * Math.cos(angle), b: c * Math.sin(angle) });
}

/** How different two colours look: their distance in OKLab (black to white is 1). */
export function difference(one: string, other: string): number {
  const [a, b] = [toLab(one), toLab(other)];
  return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
}
