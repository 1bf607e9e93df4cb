import { KINDS } from '../../domain/kinds.ts';
import type { Wish } from '../../domain/wish.ts';
import type { NoteWriter } from './note.ts';

/** What the customer wants, in their words. */
export const wishNote: NoteWriter = ({ request, wish, address }) => {
  if (request.state !== 'awaiting_decision' && request.state !== 'needs_attention') return [];
  const rows: (readonly [string, string])[] = [
    ...(address !== undefined && KINDS[request.kind].asksFor === 'answer'
      ? ([['Answer to', `${address} (as typed in the chat)`]] as const)
      : []),
    ...(wish.message === undefined ? [] : ([['In their words', wish.message]] as const)),
    ...(wish.change ? changeRows(wish.change) : []),
    ...(wish.services ? ([['Services', wish.services.join(', ')]] as const) : []),
    ...(wish.marketingOnly ? ([['Meant is', 'marketing only']] as const) : []),
    ...(wish.forAnother === undefined ? [] : ([['Note', FOR_ANOTHER[wish.forAnother]]] as const)),
  ];
  return rows.length === 0
    ? []
    : [{ marker: 'wish', title: 'What the customer wants', blocks: [{ rows }], personal: true }];
};

const changeRows = ({ field, oldValue, newValue }: NonNullable<Wish['change']>) =>
  [
    ['Correct', field ?? '(which field was not said)'],
    ...(oldValue === undefined ? [] : ([['From', oldValue]] as const)),
    ['To', newValue ?? '(not said)'],
  ] as const;

const FOR_ANOTHER: Record<NonNullable<Wish['forAnother']>, string> = {
  child:
    'It is about a child’s data: make sure who holds parental responsibility before anything is released.',
  deceased:
    'It is about a person who died: make sure that the relative is entitled before anything is released.',
  representative:
    'The customer acts for somebody else: ask for the authorisation before anything is released.',
};
