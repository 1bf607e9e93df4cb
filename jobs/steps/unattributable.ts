import { sharedAndFormerAddresses } from '../../domain/identifiers.ts';
import { maskAddress } from '../../privacy/identity/maskAddress.ts';
import { categoryTitles } from '../../privacy/requests/previewScope.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';
import { gather } from './gather.ts';
import { noteOnTicket } from './ticket.ts';

/** Counts, once, what a shared or a former address alone leads to. It is left to an agent and holds nothing else back. */
export const countUnattributable = async (run: Run, context: JobContext): Promise<void> => {
  const known = await gather(run, context);
  await run.step('count_unattributable', async () => {
    const byHand = await context.ownership.unattributable(known);
    const count = byHand.reduce((sum, line) => sum + line.count, 0);
    return { ...(byHand.length > 0 && { set: { byHand } }), detail: { count } };
  });
};

/** Where an agent finds it: source, category, count, and the masked addresses; never what it says. */
export const noteUnattributable = async (run: Run, context: JobContext): Promise<void> => {
  const { byHand = [], kind } = run.request;
  if (byHand.length === 0) return;
  const addresses = sharedAndFormerAddresses(await gather(run, context)).map(maskAddress);
  const deed = kind === 'erasure' ? 'erase' : 'hand out';
  const lines = [
    `BY HAND: these records cannot be attributed to this person alone${addresses.length > 0 ? `, because others have or had the address (${addresses.join(', ')})` : ''}. Nothing was done with them. Look whose they are, and ${deed} only what is this person's.`,
    ...byHand.map(({ source, category, count }) => `- ${source}, ${category}: ${count}`),
    'The rest is done without waiting for this; the ticket stays open until you solve it.',
  ];
  await noteOnTicket(run, context, 'unattributable', lines.join('\n'));
};

/** For the customer: the titles, each once; nothing where there is nothing of the kind. */
export const unattributableTitles = (
  { request }: Run,
  { sources }: JobContext,
): { unattributable?: string[] } => {
  const titleOf = categoryTitles(sources, request.language);
  const titles = new Set((request.byHand ?? []).map(({ category }) => titleOf(category)));
  return titles.size === 0 ? {} : { unattributable: [...titles] };
};
