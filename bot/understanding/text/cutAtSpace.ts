const BORDER = /[\s,;<>()[\]"]/;

/** The beginning of a text that is longer than what is read; it ends where a word ends, so that no part of an address or a number is taken for the whole. */
export const cutAtSpace = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  let end = longest;
  while (end > 0 && !BORDER.test(text[end]!)) end--;
  return text.slice(0, end === 0 ? longest : end);
};
