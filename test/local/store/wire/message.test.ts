import { describe, expect, it } from 'vitest';
import { crc32c } from '../../../../local/store/wire/crc32c.ts';
import type { Frame } from '../../../../local/store/wire/frames.ts';
import { createFrames } from '../../../../local/store/wire/frames.ts';
import { readMessage } from '../../../../local/store/wire/message.ts';
import { frame, message } from './rawClient.ts';

const one = (bytes: Buffer): Frame => {
  const frames = createFrames();
  frames.push(bytes);
  return frames.take() as Frame;
};
const read = (bytes: Buffer) => readMessage(one(bytes));

const withChecksum = (bytes: Buffer, change = 0): Buffer => {
  const longer = Buffer.concat([bytes, Buffer.alloc(4)]);
  longer.writeInt32LE(longer.length, 0);
  longer.writeInt32LE(1, 16);
  longer.writeUInt32LE((crc32c(longer.subarray(0, -4)) ^ change) >>> 0, longer.length - 4);
  return longer;
};

/** A section as it is written after the flags. */
const sections = (...parts: Buffer[]): Buffer => frame(2013, Buffer.concat([Buffer.alloc(4), ...parts]));
const EMPTY = Buffer.from([5, 0, 0, 0, 0]);
const BODY = Buffer.concat([Buffer.from([0]), EMPTY]);
const sequence = (length: number, content: string): Buffer => {
  const head = Buffer.from([1, 0, 0, 0, 0]);
  head.writeInt32LE(length, 1);
  return Buffer.concat([head, Buffer.from(content)]);
};

describe('reading OP_MSG', () => {
  it('folds document sequences into the command', () => {
    const { body } = read(message({ insert: 'c' }, { sequences: { documents: [{ a: 'x' }, { b: 'y' }] } }));
    expect(body.get('documents')).toEqual([new Map([['a', 'x']]), new Map([['b', 'y']])]);
  });

  it('knows who waits for no reply', () => {
    expect(read(message({ ping: 'x' })).moreToCome).toBe(false);
    expect(read(message({ ping: 'x' }, { flags: 2 })).moreToCome).toBe(true);
  });

  it('computes the checksum as the specification of CRC-32C has it', () => {
    expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  });

  it('takes a message whose checksum fits and no other', () => {
    expect(read(withChecksum(message({ ping: 'x' }))).body.get('ping')).toBe('x');
    expect(() => read(withChecksum(message({ ping: 'x' }), 1))).toThrow('checksum does not fit');
  });

  it('ignores flags that a server may not know, and refuses those it must know', () => {
    expect(read(message({ ping: 'x' }, { flags: 1 << 16 })).body.get('ping')).toBe('x');
    expect(() => read(message({ ping: 'x' }, { flags: 1 << 5 }))).toThrow('unknown flags');
  });

  it.each([
    ['no body', sections()],
    ['two bodies', sections(BODY, BODY)],
    ['a section of unknown kind', sections(Buffer.from([2]), EMPTY)],
    ['a sequence that runs over the end', sections(BODY, sequence(100, 'documents\0'))],
    ['a sequence without a name', sections(BODY, sequence(8, 'docs'))],
    ['a sequence that comes twice', sections(BODY, sequence(6, 'd\0'), sequence(6, 'd\0'))],
    ['a body cut short', sections(Buffer.from([0, 50, 0, 0, 0, 0]))],
    ['no flags', frame(2013, Buffer.from([0, 0]))],
  ])('refuses a message with %s', (_, bytes) => {
    expect(() => read(bytes)).toThrow(expect.objectContaining({ name: 'WireError' }));
  });
});
