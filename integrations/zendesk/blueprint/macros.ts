import type { TicketDecision } from '../ticketDesk.ts';
import { type MacroThing, START_TAG } from './things.ts';

/** What agents may decide, and how they see it. Approving one of several people has no macro: the ticket lists who is which. */
export type DecisionTitles = Readonly<
  Record<Exclude<TicketDecision, 'approve_1' | 'approve_2' | 'approve_3'>, string>
>;

/** Zendesk makes a folder in the agents' menu of what stands before the two colons. */
const inFolder = (title: string): string => `Privacy::${title}`;

export const macrosFor = (decisions: DecisionTitles): MacroThing[] => [
  {
    key: 'macro_start',
    title: inFolder('Start a privacy request'),
    description:
      'For a ticket in which a customer asks for one of their rights. Choose which one in the field "Privacy request", then submit.',
    actions: [
      { field: 'ticket_form_id', value: '@form' },
      { field: 'current_tags', value: START_TAG },
    ],
  },
  ...Object.entries(decisions).map(
    ([word, title]): MacroThing => ({
      key: `macro_${word}`,
      title: inFolder(title),
      description: 'A decision on a privacy request. The note on the ticket says what it will do.',
      actions: [{ field: '@decision', value: word }],
    }),
  ),
];
