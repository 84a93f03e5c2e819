import { mix, tone, turnHue } from './core/colour.ts';
import type { Texture } from './core/finish.ts';
import { element, figure } from './core/sheet.ts';
import { litTile, pebbles, softNoise, tile, whiteNoise } from './core/tiles.ts';
import { seeded } from './seeded.ts';

function texture(key: string, size: number, make: () => string): Texture {
  return { key, size, scale: 1, make };
}

/** Cells of a tile. The renderer decodes the tile of every part anew, so tiles are small. */
const side = 64;

/** Pebbled grain. `perSide` pebbles in a tile: 9 is bold, 17 fine. */
export function grain(perSide: number, strength: number): Texture {
  return texture(`grain ${perSide} ${strength}`, side, () =>
    litTile(side, pebbles(side, `grain ${perSide}`, perSide), strength),
  );
}

/** The faint irregular pores of smooth leather. */
export function pores(strength: number): Texture {
  return texture(`pores ${strength}`, side, () => litTile(side, softNoise(side, 'pores', 1, 1), strength));
}

/** Brushed nap: very fine fibres, with paler and darker clouds where a hand has passed. */
export function nap(strength: number, clouds = 0.25): Texture {
  return texture(`nap ${strength} ${clouds}`, side, () => {
    const [fine, cloud, grit] = [
      softNoise(side, 'nap', 1, 1),
      softNoise(side, 'nap clouds', 11, 9),
      whiteNoise(side, 'nap grit'),
    ];
    return tile(side, (x, y) => {
      const at = y * side + x;
      return ((fine[at] ?? 0) * 0.55 + (grit[at] ?? 0) * 0.22 + (cloud[at] ?? 0) * clouds) * strength;
    });
  });
}

/** Plain weave: crossing threads of about two cells. */
export function plainWeave(strength: number, slub = 0.4): Texture {
  return texture(`weave ${strength} ${slub}`, side, () => {
    const [across, along] = [softNoise(side, 'weft', 12, 0), softNoise(side, 'warp', 0, 12)];
    return tile(side, (x, y) => {
      const check = (x + y) % 2 === 0 ? 1 : -1;
      return strength * (check * 0.45 + slub * ((across[y * side + x] ?? 0) + (along[y * side + x] ?? 0)));
    });
  });
}

/** Twill: diagonal ribs `pitch` cells apart (a divisor of 48), with flecks of paler yarn. */
export function twill(pitch: number, strength: number, flecks: number): Texture {
  return texture(`twill ${pitch} ${strength} ${flecks}`, 48, () => {
    const [noise, slub] = [whiteNoise(48, `twill ${pitch}`), softNoise(48, 'slub', 0, 9)];
    return tile(48, (x, y) => {
      const rib = Math.sin((((x + y) % pitch) / pitch) * 2 * Math.PI);
      const grit = noise[y * 48 + x] ?? 0;
      const fleck = grit > 0.5 && rib > 0.5 ? flecks * (grit - 0.5) * 2 : 0;
      return strength * (rib * 0.6 + (slub[y * 48 + x] ?? 0) * 0.55 + grit * 0.25) + fleck;
    });
  });
}

/** Felted cloth: mélange fibres in all directions. */
export function felt(strength: number): Texture {
  return texture(`felt ${strength}`, side, () => {
    const [a, b, c] = [
      softNoise(side, 'felt a', 1, 0),
      softNoise(side, 'felt b', 0, 1),
      softNoise(side, 'felt c', 2, 2),
    ];
    return tile(side, (x, y) => {
      const at = y * side + x;
      return strength * ((a[at] ?? 0) * 0.5 + (b[at] ?? 0) * 0.5 + (c[at] ?? 0) * 0.2);
    });
  });
}

/** Stocking stitch: columns of V, lit. `gauge` cells a stitch (three quarters of it, a row, divide 72 too). */
export function knit(gauge: number, strength: number): Texture {
  return texture(`knit ${gauge} ${strength}`, 72, () => {
    const heights = new Float32Array(72 * 72);
    for (let y = 0; y < 72; y++) {
      for (let x = 0; x < 72; x++) {
        const u = (x % gauge) / gauge;
        const lean = u < 0.5 ? u * 2 : (1 - u) * 2;
        const row = ((y + lean * gauge * 0.6) % (gauge * 0.75)) / (gauge * 0.75);
        heights[y * 72 + x] =
          Math.sin(Math.PI * row) ** 0.7 * (0.45 + 0.55 * Math.sin(Math.PI * ((u * 2) % 1)));
      }
    }
    return litTile(72, heights, strength);
  });
}

/** Crêpe and twill of silk: a fine diagonal lustre. */
export function silkGround(strength: number): Texture {
  return texture(`silk ${strength}`, side, () => {
    const slub = softNoise(side, 'silk', 0, 6);
    return tile(
      side,
      (x, y) => strength * (((x + 2 * y) % 4 < 2 ? 0.5 : -0.5) + (slub[y * side + x] ?? 0) * 0.5),
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
