import type { BeginResult, Proof } from '../../../privacy/useCases.ts';
import { ask } from '../asking.ts';
import { advance } from '../flow.ts';
import { saying } from '../saying.ts';
import { type Facts, remember, type Turn, tell, withTask } from '../turn.ts';

/** Keeps the proof with the address that was typed for it. */
export const withProof = (turn: Turn, proof: Proof): Turn => {
  const address = turn.memory.task?.address;
  if (address === undefined) return turn;
  return remember(turn, {
    proof: {
      address,
      maskedAddress: proof.maskedAddress,
      validUntil: proof.validUntil.toISOString(),
    },
  });
};

/** A code is on its way, or was not needed, or cannot be sent now. The same for addresses that nobody has. */
export const onBegun = (before: Turn, result: BeginResult, again: boolean, facts: Facts): Turn => {
  const requestId = 'requestId' in result ? result.requestId : undefined;
  const turn = requestId === undefined ? before : withTask(before, { requestId });
  const { task } = turn.memory;
  const address = task?.address ?? turn.memory.address ?? '';
  // A code that went there reaches nobody who could type it.
  if (task?.addressLost === true && requestId !== undefined && result.outcome !== 'verified')
    return ask(turn, { about: 'contact' });
  switch (result.outcome) {
    case 'code_sent': {
      const sent = withTask(turn, { codeUntil: result.expiresAt.toISOString() });
      const words = again ? 'codeSentAgain' : 'codeSent';
      return ask(sent, { about: 'code' }, saying(words, address, result.expiresAt));
    }
    case 'verified':
      return advance(withTask(withProof(turn, result.proof), { codeUntil: undefined }), facts);
    case 'too_soon': {
      const seconds = Math.max(1, Math.ceil((result.resendAfter.getTime() - facts.now.getTime()) / 1_000));
      const question =
        task?.codeUntil === undefined
          ? ({ about: 'new_code', spent: false } as const)
          : ({ about: 'code' } as const);
      return ask(turn, question, saying('codeTooSoon', seconds));
    }
    case 'budget_spent':
      return ask(turn, { about: 'new_code', spent: true }, saying('codesSpent', result.retryAt, facts.now));
    case 'address_invalid': {
      const forgotten = remember(withTask(turn, { address: undefined }), { address: undefined });
      return ask(forgotten, { about: 'address' }, saying('addressInvalid'));
    }
    case 'nothing_open':
      return advance(
        tell(withTask(turn, { requestId: undefined, codeUntil: undefined }), 'noCodeOpen'),
        facts,
      );
  }
};
