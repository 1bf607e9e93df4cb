import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../bot/understanding/lines.ts';

const read = async (...chunks: string[]): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(chunks))) lines.push(line);
  return lines;
};

describe('linesOf', () => {
  it('joins what arrives in pieces', async () => {
    expect(await read('del', 'ete me\nsec', 'ond\n')).toEqual(['delete me', 'second']);
  });

  it('keeps empty lines, and the last one without an end', async () => {
    expect(await read('a\n\n\nb')).toEqual(['a', '', '', 'b']);
    expect(await read('')).toEqual([]);
  });

  it('ends a line at a line feed alone', async () => {
    expect(await read('a\u2028b\u0085c\rd\r\ne\n')).toEqual(['a\u2028b\u0085c\rd', 'e']);
  });

  it('keeps the beginning of a line that never ends', async () => {
    const [line, next] = await read(...Array.from({ length: 50 }, () => 'x'.repeat(10_000)), '\nnext');
    expect(line).toHaveLength(100_000);
    expect(next).toBe('next');
  });
});
