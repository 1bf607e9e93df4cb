import { expect, it } from 'vitest';
import { readChatLines, writeChatLines } from '../../../../integrations/sources/own/chatLines.ts';

it.each([[[2, 3, 4, 9, 14, 15]], [[1]], [[7, 9, 11]]])('reads the lines %j as they were written', (seqs) => {
  const chat = { conversationId: 'aB_-0123456789aB_-0123', lines: seqs.map((seq) => ({ seq })) };
  expect(readChatLines(writeChatLines(chat))).toEqual({ conversationId: chat.conversationId, seqs });
});

it('writes what follows one another as a range', () => {
  const lines = [2, 3, 4, 9].map((seq) => ({ seq }));
  expect(writeChatLines({ conversationId: 'c', lines })).toBe('c:2-4,9');
});
