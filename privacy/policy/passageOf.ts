/** A clause up to this length is quoted whole; longer, it is a wall of text in a chat window. */
const WHOLE = 420;

/** A sentence with the space after it. Abbreviations ("Art. 6") and numbers do not end one: a capital letter follows. */
const SENTENCE = /.+?(?:[.!?](?=\s+[\p{Lu}¿¡«"-])\s+|\n+|$)/gsu;

const sentencesOf = (text: string): string[] =>
  (text.match(SENTENCE) ?? []).filter((one) => one.trim() !== '');

/**
 * The passage of a clause that is quoted in the chat, verbatim: the whole clause, or of a long one the sentences around the
 * one that fits best. An ellipsis stands for what is left out. `weigh` says how well each sentence fits.
 */
export const passageOf = (text: string, weigh: (sentences: string[]) => number[]): string => {
  if (text.length <= WHOLE) return text;
  const sentences = sentencesOf(text);
  const weights = weigh(sentences);
  let from = weights.indexOf(Math.max(...weights));
  let to = from + 1;
  let length = sentences[from]!.length;
  for (;;) {
    const next = sentences[to];
    const previous = sentences[from - 1];
    if (next !== undefined && length + next.length <= WHOLE) {
      length += next.length;
      to += 1;
    } else if (previous !== undefined && length + previous.length <= WHOLE) {
      length += previous.length;
      from -= 1;
    } else break;
  }
  const passage = sentences.slice(from, to).join('').trim();
  return `${from > 0 ? '… ' : ''}${passage}${to < sentences.length ? ' …' : ''}`;
};
