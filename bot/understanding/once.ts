/** Remembers the results of a pure function. Splitting a message into halves reads the same parts again and again. */
export const once = <T>(of: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    const value = of(text);
    known.set(text, value);
    return value;
  };
};
