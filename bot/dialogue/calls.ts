import type { PrivacyUseCases } from '../../privacy/useCases.ts';

type Name = keyof PrivacyUseCases;
type Input<N extends Name> = Omit<Parameters<PrivacyUseCases[N]>[0], 'conversation' | 'transcript'>;

/**
 * A use case that the dialogue wants to be called. Whoever calls it adds the conversation and, for a handover to a
 * person, the chat so far.
 */
export type UseCaseCall = { [N in Name]: { name: N; input: Input<N> } }[Name];

/** What the use case returned, with the call that it belongs to. */
export type UseCaseResult = {
  [N in Name]: { call: { name: N; input: Input<N> }; result: Awaited<ReturnType<PrivacyUseCases[N]>> };
}[Name];
