/** Joins the lines of a text, trimmed and without the empty ones. Takes linear time for any input. */
export const oneLine = (text: string, between: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(between);
