import { expect, test } from 'vitest';
import type { Message } from '../../../../../web/widget/client/window/chatState.ts';
import { answerStart } from '../../../../../web/widget/client/window/stickToEnd.ts';

const message = (from: Message['from'], at: number): Message => ({
  kind: 'message', key: `${at}`, from, text: 'x', at, cards: [], suggestions: [],
}); // biome-ignore format: a message to read across

test('an answer in several messages is read from its first', () => {
  expect(answerStart([message('assistant', 0), message('customer', 9_000), message('assistant', 9_500), message('assistant', 9_600)])).toBe(2);
}); // biome-ignore format: a conversation to read across

test('what came later by itself is an answer of its own', () => {
  expect(answerStart([message('assistant', 0), message('assistant', 60_000)])).toBe(1);
  expect(answerStart([])).toBe(0);
});
