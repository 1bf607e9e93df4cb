import { REQUEST_KINDS, type RequestKind } from '../../../domain/kinds.ts';
import { REQUEST_STATES } from '../../../domain/states.ts';
import { FIELD_TITLES, type FieldKey } from '../fieldCatalogue.ts';
import { TICKET_DECISIONS } from '../ticketDesk.ts';
import type { DecisionTitles } from './macros.ts';
import type { FieldThing } from './things.ts';

/** How agents see each kind of request. */
export type KindTitles = Readonly<Record<RequestKind, string>>;

const inWords = (word: string): string => {
  const spaced = word.replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

const field = (
  key: FieldKey,
  type: FieldThing['type'],
  description: string,
  options?: FieldThing['options'],
): FieldThing => ({ key, type, title: FIELD_TITLES[key], description, ...(options && { options }) });

export const ticketFieldsFor = (decisions: DecisionTitles, kinds: KindTitles): FieldThing[] => [
  field('reference', 'text', 'The reference that the customer was given.'),
  field(
    'kind',
    'tagger',
    'Which right it is about.',
    REQUEST_KINDS.map((word) => ({ word, name: kinds[word] })),
  ),
  field(
    'state',
    'tagger',
    'How far the request is. Written by Rightsdesk.',
    REQUEST_STATES.map((word) => ({ word, name: inWords(word) })),
  ),
  field('deadline', 'date', 'The earliest legal date. Written by Rightsdesk.'),
  field(
    'decision',
    'tagger',
    'What an agent decides. Rightsdesk carries it out, answers with a note and empties the field.',
    TICKET_DECISIONS.map((word) => ({
      word,
      name: (decisions as Readonly<Record<string, string>>)[word] ?? inWords(word),
    })),
  ),
];
