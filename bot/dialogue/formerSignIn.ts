import type { SignedIn } from '../../privacy/outcomes.ts';
import type { Goal } from './goal.ts';
import type { Memory } from './memory.ts';

/**
 * Removes from the memory what came from a sign-in on the host site that no longer holds: signed out, signed in as
 * somebody else, or too long ago. Whoever is at the screen now never typed that address and must not read it.
 * `abandoned` are the requests that were begun for it and not filed yet.
 */
export const forgetFormerSignIn = (
  memory: Memory,
  signedIn: SignedIn | undefined,
): { memory: Memory; abandoned: string[] } => {
  const { signedInAs: former, ...kept } = memory;
  if (former === undefined || former === signedIn?.address) return { memory, abandoned: [] };
  const isFormer = (goal: Goal | undefined): goal is Goal => goal?.address === former;
  const withoutAddress = (goal: Goal): Goal => {
    if (!isFormer(goal)) return goal;
    const { address: _address, requestId: _requestId, codeUntil: _codeUntil, ...others } = goal;
    return others;
  };
  const { goal, waiting, question, address, proof, optOuts, ...rest } = kept;
  const asked = isFormer(goal) ? (signedIn ? undefined : ({ about: 'address' } as const)) : question;
  return {
    memory: {
      ...rest,
      waiting: waiting.map(withoutAddress),
      ...(goal && { goal: withoutAddress(goal) }),
      ...(asked && { question: asked }),
      ...(address !== undefined && address !== former && { address }),
      ...(proof !== undefined && proof.address !== former && { proof }),
      ...(optOuts && { optOuts: optOuts.filter((one) => one.address !== former) }),
    },
    abandoned: [goal, ...waiting].filter(isFormer).flatMap(({ requestId }) => requestId ?? []),
  };
};
