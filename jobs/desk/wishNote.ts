import { wishRows } from '../../privacy/agents/wishRows.ts';
import type { NoteWriter } from './note.ts';

/** What the customer wants, in their words. */
export const wishNote: NoteWriter = ({ request, wish, address }) => {
  if (request.state !== 'awaiting_decision' && request.state !== 'needs_attention') return [];
  const rows = wishRows(request.kind, wish, address);
  return rows.length === 0
    ? []
    : [{ marker: 'wish', title: 'What the customer wants', blocks: [{ rows }], personal: true }];
};
