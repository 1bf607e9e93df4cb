import { describe, expect, it } from 'vitest';
import { createFrames } from '../../../../local/store/wire/frames.ts';
import { frame } from './rawClient.ts';

const bodies = ['', 'a', 'bc'.repeat(500)].map((text) => Buffer.from(text));
const stream = Buffer.concat(bodies.map((body, at) => frame(2013, body, at)));

const framesOf = (chunks: readonly Buffer[]): string[] => {
  const frames = createFrames();
  const taken: string[] = [];
  for (const chunk of chunks) {
    frames.push(chunk);
    for (let next = frames.take(); next; next = frames.take()) taken.push(next.body.toString());
  }
  expect(frames.held).toBe(0);
  return taken;
};

describe('cutting a stream into messages', () => {
  it.each([1, 3, 15, 16, 17, 100, stream.length])('finds the same messages in pieces of %i bytes', (size) => {
    const chunks = Array.from({ length: Math.ceil(stream.length / size) }, (_, at) =>
      stream.subarray(at * size, (at + 1) * size),
    );
    expect(framesOf(chunks)).toEqual(bodies.map(String));
  });

  it.each([-1, 0, 15, 48_000_001, 2_147_483_647])('refuses a message of %i bytes', (length) => {
    const header = frame(2013, Buffer.alloc(0));
    header.writeInt32LE(length, 0);
    const frames = createFrames();
    frames.push(header);
    expect(() => frames.take()).toThrow(`a message of ${length} bytes cannot be`);
  });

  it('waits for a long message without holding more than came', () => {
    const header = frame(2013, Buffer.alloc(0));
    header.writeInt32LE(48_000_000, 0);
    const frames = createFrames();
    frames.push(header);
    expect(frames.take()).toBeUndefined();
    expect(frames.held).toBe(16);
  });
});
