import { EXPECTATIONS, UNDERSTOOD_LANGUAGES, type UnderstandingContext } from './types.ts';

export interface MessageOnLine {
  text: string;
  context: UnderstandingContext;
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/**
 * The message on a line of input: `{"text", "language"?, "expecting"?}` as JSON, where what it does not say is taken from
 * `context`, or else the line itself. JSON with an unknown language or expectation is a message like any other.
 */
export const messageOn = (line: string, context: UnderstandingContext): MessageOnLine => {
  const plain = { text: line, context };
  if (!line.startsWith('{')) return plain;
  const said = parsed(line) as { text?: unknown; language?: unknown; expecting?: unknown } | undefined;
  if (typeof said?.text !== 'string') return plain;
  const language = UNDERSTOOD_LANGUAGES.find((known) => known === said.language);
  const expecting = EXPECTATIONS.find((known) => known === said.expecting);
  if (language !== said.language || expecting !== said.expecting) return plain;
  const own = { ...(language && { language }), ...(expecting && { expecting }) };
  return { text: said.text, context: { ...context, ...own } };
};
