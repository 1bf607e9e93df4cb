/** The kind of identifiers that name lines of a chat. */
export const CHAT_LINES = 'chatLines';

/** `<conversation>:2-9,14`: which lines of a chat were a person's before an erasure. */
export const writeChatLines = ({
  conversationId,
  lines,
}: {
  conversationId: string;
  lines: readonly { seq: number }[];
}): string => {
  const ranges: [number, number][] = [];
  for (const { seq } of lines) {
    const last = ranges.at(-1);
    if (last?.[1] === seq - 1) last[1] = seq;
    else ranges.push([seq, seq]);
  }
  const written = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return `${conversationId}:${written.join(',')}`;
};

export const readChatLines = (value: string): { conversationId: string; seqs: number[] } => {
  const [conversationId = '', ranges = ''] = value.split(':');
  const seqs = ranges.split(',').flatMap((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return { conversationId, seqs };
};
