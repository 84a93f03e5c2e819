import { expect, it } from 'vitest';
import { sniffFormat } from '../../../../../knowledge/catalogue/visual/pictures/sniff-format.ts';

const box = (major: string, ...compatible: string[]) => {
  const text = `ftyp${major}\0\0\0\0${compatible.join('')}`;
  return Buffer.from(`\0\0\0${String.fromCharCode(text.length + 4)}${text}`, 'latin1');
};

it.each([
  ['jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['webp', Buffer.from('RIFF1234WEBPVP8 ')],
  ['gif', Buffer.from('GIF89a')],
  ['avif', box('avif', 'mif1')],
  ['avif', box('mif1', 'avif')],
  ['heic', box('heic', 'mif1')],
  ['heic', box('mif1', 'heic')],
  ['unknown', box('isom', 'mp42')],
  ['unknown', Buffer.from('<svg/>')],
  ['unknown', Buffer.from('%PDF-1.7')],
  ['unknown', Buffer.from('RIFF1234WAVE')],
  ['unknown', Buffer.alloc(0)],
])('tells %s by its first bytes', (format, bytes) => {
  expect(sniffFormat(bytes)).toBe(format);
});
