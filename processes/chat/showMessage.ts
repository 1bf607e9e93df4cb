import type { Message } from './directLine.ts';

const plainText = (markdown: string): string =>
  markdown.replace(/\*\*([^*]+)\*\*/g, '$1').replace(/\[([^[\]]+)\]\(([^)]+)\)/g, '$1 ($2)');

const indented = (text: string): string => text.replaceAll('\n', '\n  ');

/** One message as lines at a terminal: the text, its rows, its quote, its buttons with numbers to choose by. */
export const showMessage = ({ from, text, rows, quote, buttons }: Message): string =>
  [
    `${from}: ${indented(plainText(text))}`,
    ...rows.map(({ label, value }) => `  ${label}: ${value}`),
    ...(quote === undefined ? [] : [`  > ${indented(quote)}`]),
    ...(buttons.length === 0 ? [] : [buttons.map((label, index) => `  (${index + 1}) ${label}`).join('')]),
    '',
  ].join('\n');
