import type { SignedIn } from '../../privacy/useCases.ts';
import type { Task } from './goal.ts';
import type { Memory } from './memory.ts';

/**
 * Takes out of the memory what came from a sign-in on the host site that does not hold any more: signed out, signed in as
 * somebody else, or too long ago. Whoever sits at the screen now never typed that address, and must not read it.
 * `abandoned`: what was begun for it and not filed yet.
 */
export const forgetFormerSignIn = (
  memory: Memory,
  signedIn: SignedIn | undefined,
): { memory: Memory; abandoned: string[] } => {
  const { signedInAs: former, ...kept } = memory;
  if (former === undefined || former === signedIn?.address) return { memory, abandoned: [] };
  const isTheirs = (task: Task | undefined): task is Task => task?.address === former;
  const anew = (task: Task): Task => {
    if (!isTheirs(task)) return task;
    const { address: _address, requestId: _requestId, codeUntil: _codeUntil, ...wanted } = task;
    return wanted;
  };
  const { task, waiting, question, address, proof, ...rest } = kept;
  const asked = isTheirs(task) ? (signedIn ? undefined : ({ about: 'address' } as const)) : question;
  return {
    memory: {
      ...rest,
      waiting: waiting.map(anew),
      ...(task && { task: anew(task) }),
      ...(asked && { question: asked }),
      ...(address !== undefined && address !== former && { address }),
      ...(proof !== undefined && proof.address !== former && { proof }),
    },
    abandoned: [task, ...waiting].filter(isTheirs).flatMap(({ requestId }) => requestId ?? []),
  };
};
