import type { Block, WrittenEmail } from '../../wording/emails/types.ts';
import { type Brand, imprint } from './brand.ts';
import { colon } from './colon.ts';
import { plainText, webUrl } from './escapeHtml.ts';
import { oneLine as inOneLine } from './oneLine.ts';

const WIDTH = 74;

/** Breaks at ordinary spaces only; the unbreakable ones of French stay. */
const wrap = (text: string, indent = ''): string => {
  const lines: string[] = [];
  for (const word of plainText(text).split(/[ \n]+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH - indent.length)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, index) => (index === 0 ? line : indent + line)).join('\n');
};

const oneLine = (text: string): string => inOneLine(plainText(text), ' ');

const blockText = (block: Block, between: string): string => {
  switch (block.type) {
    case 'paragraph':
      return wrap(block.text);
    case 'heading':
      return wrap(block.text).toUpperCase();
    case 'code':
      return `    ${oneLine(block.digits)}`;
    case 'facts':
      return block.rows.map(({ label, value }) => `${oneLine(label)}${between}${oneLine(value)}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${wrap(item, '  ')}`).join('\n');
    case 'quote':
      return plainText(block.text)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'button':
      return `${oneLine(block.label)}${between.trimEnd()}\n${webUrl(block.url)}`;
    case 'note':
      return [
        wrap(block.text),
        ...(block.link
          ? [`${oneLine(block.link.label)}${between.trimEnd()}\n${webUrl(block.link.url)}`]
          : []),
      ].join('\n');
  }
};

/** The email as plain text: everything that the HTML says, links included. */
export const renderText = (content: WrittenEmail, brand: Brand): string => {
  const { sentBy, privacyLabel, reference } = content.footer;
  const between = colon(content.language);
  const footer = [
    '--',
    wrap(sentBy),
    ...(reference ? [`${reference.label}${between}${oneLine(reference.value)}`] : []),
    oneLine(imprint(brand)),
    `${privacyLabel}${between}${webUrl(brand.privacyUrl)}`,
  ].join('\n');
  return `${[oneLine(content.title), ...content.blocks.map((block) => blockText(block, between)), footer].join('\n\n')}\n`;
};
