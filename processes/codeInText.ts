/** Eight digits, in one or two groups; digits inside a link's token are none. */
const CODE = /(?<![\w-])(\d{4})[ \u00a0]?(\d{4})(?![\w-])/;

/** The verification code that a mail's text carries. */
export const codeInText = (text: string): string | undefined => {
  const [, first, second] = CODE.exec(text) ?? [];
  return first !== undefined && second !== undefined ? `${first}${second}` : undefined;
};
