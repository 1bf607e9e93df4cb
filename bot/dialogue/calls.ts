import type { PrivacyUseCases } from '../../privacy/useCases.ts';

type Name = keyof PrivacyUseCases;
type Input<N extends Name> = Omit<Parameters<PrivacyUseCases[N]>[0], 'conversation' | 'transcript'>;

/** A use case that the dialogue wants performed. The runner adds the conversation and, for a person, the chat so far. */
export type UseCaseCall = { [N in Name]: { name: N; input: Input<N> } }[Name];

/** What the use case answered, beside the call that asked. */
export type Answered = {
  [N in Name]: { call: { name: N; input: Input<N> }; result: Awaited<ReturnType<PrivacyUseCases[N]>> };
}[Name];

export type AnsweredCall<N extends Name> = Extract<Answered, { call: { name: N } }>;
