import { CHOICE_TITLES } from '../../privacy/agents/choiceWords.ts';
import type { Choice } from '../../privacy/requests/choices.ts';
import type { Block } from './note.ts';

const FIRST: Record<NonNullable<Choice['needs']>, string> = {
  public_reply: 'Write a public reply first.',
  internal_note: 'Write an internal note first.',
};

const withFirst = ({ needs, consequence }: Choice): string =>
  needs ? `${FIRST[needs]} ${consequence}` : consequence;

/** What an agent may choose in the field "Privacy decision", with what it does to this request. */
export const choiceBlocks = (choices: readonly Choice[], people: number): readonly Block[] => {
  const titleOf = ({ decision }: Choice): string =>
    decision === 'approve' && people > 1
      ? `Approve 1${people > 2 ? ' to ' : ' or '}${Math.min(people, 3)}`
      : CHOICE_TITLES[decision];
  const reserved = choices.filter(({ deciders }) => deciders).map(titleOf);
  return [
    { rows: choices.map((choice) => [titleOf(choice), withFirst(choice)] as const) },
    ...(reserved.length > 0 ? [`Only for those with the right to decide: ${reserved.join(', ')}.`] : []),
  ];
};
