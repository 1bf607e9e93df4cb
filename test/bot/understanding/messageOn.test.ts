import { describe, expect, it } from 'vitest';
import { messageOn } from '../../../bot/understanding/messageOn.ts';

describe('a line of input', () => {
  it('is a message as it stands', () => {
    expect(messageOn(' no ', { language: 'it' })).toEqual({ text: ' no ', context: { language: 'it' } });
  });

  it('brings its own language and expectation where it is JSON', () => {
    expect(messageOn('{"text":"no","language":"es","expecting":"yes_no"}', { language: 'it' })).toEqual({
      text: 'no',
      context: { language: 'es', expecting: 'yes_no' },
    });
  });

  it('keeps the context for what its JSON does not say, and overlooks what else stands there', () => {
    expect(messageOn('{"text":"no\\nyes","id":7}', { language: 'it' })).toEqual({
      text: 'no\nyes',
      context: { language: 'it' },
    });
  });

  it.each([
    '{"text":"no"',
    '{"text":7}',
    '{"language":"es"}',
    '{"text":"no","language":"pt"}',
    '{"text":"no","expecting":"money"}',
    '{"text":"no","language":null}',
    '["no"]',
    '"no"',
    'null',
    '{}',
  ])('is a message itself where it is no such JSON: %s', (line) => {
    expect(messageOn(line, {})).toEqual({ text: line, context: {} });
  });
});
