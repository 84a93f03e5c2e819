import { mix, tone, turnHue } from './core/colour.ts';
import type { Texture } from './core/finish.ts';
import { element, figure } from './core/sheet.ts';
import { litTile, pebbles, softNoise, tile, whiteNoise } from './core/tiles.ts';
import { seeded } from './seeded.ts';

function texture(key: string, size: number, make: () => string): Texture {
  return { key, size, scale: 1, make };
}

/** Pebbled grain. `perSide` pebbles in 96 cells: 14 is bold, 26 fine. */
export function grain(perSide: number, strength: number): Texture {
  return texture(`grain ${perSide} ${strength}`, 96, () =>
    litTile(96, pebbles(96, `grain ${perSide}`, perSide), strength),
  );
}

/** The faint irregular pores of smooth leather. */
export function pores(strength: number): Texture {
  return texture(`pores ${strength}`, 96, () => litTile(96, softNoise(96, 'pores', 1, 1), strength));
}

/** Brushed nap: very fine fibres, with paler and darker clouds where a hand has passed. */
export function nap(strength: number, clouds = 0.25): Texture {
  return texture(`nap ${strength} ${clouds}`, 128, () => {
    const [fine, cloud, grit] = [
      softNoise(128, 'nap', 1, 1),
      softNoise(128, 'nap clouds', 11, 9),
      whiteNoise(128, 'nap grit'),
    ];
    return tile(128, (x, y) => {
      const at = y * 128 + x;
      return ((fine[at] ?? 0) * 0.5 + (grit[at] ?? 0) * 0.28 + (cloud[at] ?? 0) * clouds) * strength;
    });
  });
}

/** Plain weave: crossing threads of about two cells. */
export function plainWeave(strength: number, slub = 0.4): Texture {
  return texture(`weave ${strength} ${slub}`, 96, () => {
    const [across, along] = [softNoise(96, 'weft', 12, 0), softNoise(96, 'warp', 0, 12)];
    return tile(96, (x, y) => {
      const check = (x + y) % 2 === 0 ? 1 : -1;
      return strength * (check * 0.45 + slub * ((across[y * 96 + x] ?? 0) + (along[y * 96 + x] ?? 0)));
    });
  });
}

/** Twill: diagonal ribs `pitch` cells apart (a divisor of 96), with flecks of paler yarn. */
export function twill(pitch: number, strength: number, flecks: number): Texture {
  return texture(`twill ${pitch} ${strength} ${flecks}`, 96, () => {
    const [noise, slub] = [whiteNoise(96, `twill ${pitch}`), softNoise(96, 'slub', 0, 9)];
    return tile(96, (x, y) => {
      const rib = Math.sin((((x + y) % pitch) / pitch) * 2 * Math.PI);
      const grit = noise[y * 96 + x] ?? 0;
      const fleck = grit > 0.72 && rib > 0 ? flecks : 0;
      return strength * (rib * 0.6 + (slub[y * 96 + x] ?? 0) * 0.55 + grit * 0.25) + fleck;
    });
  });
}

/** Felted cloth: mélange fibres in all directions. */
export function felt(strength: number): Texture {
  return texture(`felt ${strength}`, 128, () => {
    const [a, b, c] = [
      softNoise(128, 'felt a', 3, 0),
      softNoise(128, 'felt b', 0, 3),
      whiteNoise(128, 'felt c'),
    ];
    return tile(128, (x, y) => {
      const at = y * 128 + x;
      return strength * ((a[at] ?? 0) * 0.5 + (b[at] ?? 0) * 0.5 + (c[at] ?? 0) * 0.25);
    });
  });
}

/** Stocking stitch: columns of V, lit. `gauge` cells a stitch (divides 96). */
export function knit(gauge: number, strength: number): Texture {
  return texture(`knit ${gauge} ${strength}`, 96, () => {
    const heights = new Float32Array(96 * 96);
    for (let y = 0; y < 96; y++) {
      for (let x = 0; x < 96; x++) {
        const u = (x % gauge) / gauge;
        const lean = u < 0.5 ? u * 2 : (1 - u) * 2;
        const row = ((y + lean * gauge * 0.6) % (gauge * 0.75)) / (gauge * 0.75);
        heights[y * 96 + x] =
          Math.sin(Math.PI * row) ** 0.7 * (0.45 + 0.55 * Math.sin(Math.PI * ((u * 2) % 1)));
      }
    }
    return litTile(96, heights, strength);
  });
}

/** Crêpe and twill of silk: a fine diagonal lustre. */
export function silkGround(strength: number): Texture {
  return texture(`silk ${strength}`, 96, () => {
    const slub = softNoise(96, 'silk', 0, 6);
    return tile(
      96,
      (x, y) => strength * (((x + 2 * y) % 4 < 2 ? 0.5 : -0.5) + (slub[y * 96 + x] ?? 0) * 0.5),
    );
  });
}

/** Tweed: a basket of coloured slubs. The yarns are relatives of the colour, with one stranger per key. */
export function tweed(colour: string, key: string): Texture {
  return texture(`tweed ${colour} ${key}`, 96, () => {
    const random = seeded('tweed', key);
    const yarns = [
      tone(colour, 0.1, 0.85),
      tone(colour, -0.12),
      mix(colour, '#f4efe6', 0.5),
      mix(turnHue(colour, random.range(40, 130)), colour, 0.35),
      mix(colour, '#2a2522', 0.5),
    ] as const;
    const paths = yarns.map(() => '');
    for (let y = 0; y < 96; y += 3) {
      for (let x = (y / 3) % 2 === 0 ? 0 : 2.5; x < 96; x += 5) {
        const i = Math.floor(random.next() * yarns.length);
        const length = random.range(2.4, 5.4);
        const lean = random.range(-0.7, 0.7);
        paths[i] += random.chance(0.62)
          ? `M${figure(x)} ${figure(y + lean)}l${figure(length)} ${figure(lean)}`
          : `M${figure(x + lean)} ${figure(y - 1)}l${figure(lean)} ${figure(length * 0.8)}`;
      }
    }
    return paths
      .map((d, i) =>
        element('path', {
          d,
          fill: 'none',
          stroke: yarns[i],
          'stroke-width': 1.7,
          'stroke-opacity': 0.72,
          'stroke-linecap': 'round',
        }),
      )
      .join('');
  });
}
