/** Asked the same again, it gives the same answer without working it out: halves of halves meet again in one message. */
export const once = <T>(of: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    const value = of(text);
    known.set(text, value);
    return value;
  };
};
