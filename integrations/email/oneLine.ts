/** Lines of a text joined by something else; what is blank around them goes. Linear, whatever it is given. */
export const oneLine = (text: string, between: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(between);
