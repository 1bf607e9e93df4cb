import {
  heading,
  lines,
  list,
  maskCodes,
  type NotePart,
  noteHtml,
  paragraph,
} from '../../integrations/zendesk/noteHtml.ts';
import type { Block, Note } from './note.ts';

/** Notes as one comment, in escaped HTML. A code that somebody wrote is masked, whoever it was. */
export const renderNotes = (notes: readonly Note[]): string =>
  noteHtml(
    ...notes.map(({ title, blocks }) => [
      ...(title === undefined ? [] : [heading(title)]),
      ...blocks.flatMap(partsOf),
    ]),
  );

const partsOf = (block: Block): readonly NotePart[] => {
  if (typeof block === 'string') return [paragraph(maskCodes(block))];
  if ('list' in block) return [list(block.list.map(maskCodes))];
  return lines(block.rows.map(([label, text]) => ({ label, text })));
};
