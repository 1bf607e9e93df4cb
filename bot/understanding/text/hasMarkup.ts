const LONGEST = 10_000;
const ELEMENT =
  /<\/?(?:script|img|svg|iframe|object|embed|body|html|input|button|video|audio|math|details|link|meta|style|form|marquee|base|template|isindex|xss)\b/i;
const CALL = /\b(?:javascript|vbscript):|\bon[a-z]{3,20}\s{0,5}=|\bsrcdoc\s{0,5}=/i;

/** Whether a text carries what would run, or load something, where it became a part of a page. Here it stays text. */
export const hasMarkup = (text: string): boolean => {
  const read = text.slice(0, LONGEST);
  return ELEMENT.test(read) || CALL.test(read);
};
