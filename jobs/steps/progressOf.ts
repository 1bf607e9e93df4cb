import type { ErasureProgress } from '../../integrations/sources/source.ts';
import { openField, sealFor } from '../../privacy/records/sealedFields.ts';
import type { JobContext } from '../context.ts';
import type { Run } from '../run.ts';

/**
 * How far a step has come that takes several looks. Each word of it is a recorded step of its own, so that whoever goes on
 * after a crash reads the last one.
 */
export const progressOf = (step: string, run: Run, { sealer }: JobContext): ErasureProgress => {
  const all = () => openField(sealer, run.request, 'progress') ?? {};
  return {
    read: () => all()[step] || undefined,
    write: async (text) => {
      const written = run.request.steps.filter(({ name }) => name.startsWith(`${step}:so_far:`)).length;
      await run.step(`${step}:so_far:${written + 1}`, async () => ({
        seal: { progress: sealFor(sealer, run.request, 'progress', { ...all(), [step]: text }) },
      }));
    },
  };
};
