import { describe, expect, it } from 'vitest';
import { createMessage } from '../../../../../knowledge/catalogue/visual/mobilenet/protobuf.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('protocol buffers', () => {
  it('encodes the examples of the format’s description', () => {
    expect(hex(createMessage().integer(1, 150).finish())).toBe('089601');
    expect(hex(createMessage().text(2, 'testing').finish())).toBe('120774657374696e67');
    expect(hex(createMessage().message(3, createMessage().integer(1, 150)).finish())).toBe('1a03089601');
  });

  it('encodes numbers past 32 bits and field numbers past one byte', () => {
    expect(
      hex(
        createMessage()
          .integer(20, 2 ** 40)
          .finish(),
      ),
    ).toBe('a001808080808020');
  });

  it('refuses what a varint here cannot hold', () => {
    expect(() => createMessage().integer(1, -1)).toThrow(RangeError);
    expect(() => createMessage().integer(1, 0.5)).toThrow(RangeError);
  });
});
