import { categoryTitles } from '../../privacy/requests/previewScope.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';
import { gather } from './gather.ts';

/** Counts, once, what a shared or a former address alone leads to. It is left to an agent and holds nothing else back. */
export const countUnattributable = async (run: Run, context: JobContext): Promise<void> => {
  const known = await gather(run, context);
  await run.step('count_unattributable', async () => {
    const byHand = await context.ownership.unattributable(known);
    const count = byHand.reduce((sum, line) => sum + line.count, 0);
    return { ...(byHand.length > 0 && { set: { byHand } }), detail: { count } };
  });
};

/** Where an agent finds it: source, category, count; never what it says, nor whose address it is. */
export const noteUnattributable = async (run: Run): Promise<void> => {
  const { byHand = [], kind } = run.request;
  if (byHand.length === 0) return;
  const deed = kind === 'erasure' ? 'erase' : 'hand out';
  const lines = [
    `BY HAND: these records cannot be attributed to this person alone, because others have or had one of the addresses. Nothing was done with them. Look whose they are, and ${deed} only what is this person's.`,
    ...byHand.map(({ source, category, count }) => `- ${source}, ${category}: ${count}`),
    'The rest is done without waiting for this; the ticket stays open until you solve it.',
  ];
  await run.tell('tell:unattributable', lines.join('\n'));
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
