import type { BeginResult, Proof } from '../../../privacy/outcomes.ts';
import { ask } from '../ask.ts';
import { advance } from '../flow.ts';
import { reply } from '../reply.ts';
import { type Context, remember, type Turn, tell, withGoal } from '../turn.ts';

/** Keeps the proof together with the address that was typed for it. */
export const withProof = (turn: Turn, proof: Proof): Turn => {
  const address = turn.memory.goal?.address;
  if (address === undefined) return turn;
  const { maskedAddress, validUntil } = proof;
  return remember(turn, { proof: { address, maskedAddress, validUntil } });
};

/** The code is on its way, is not needed, or cannot be sent now. For an address that nobody has the answer is the same. */
export const onBegun = (before: Turn, result: BeginResult, again: boolean, context: Context): Turn => {
  const requestId = 'requestId' in result ? result.requestId : undefined;
  const turn = requestId === undefined ? before : withGoal(before, { requestId });
  const { goal } = turn.memory;
  const address = goal?.address ?? turn.memory.address ?? '';
  // The customer cannot read a code that went to a lost address.
  if (goal?.addressLost === true && requestId !== undefined && result.outcome !== 'verified')
    return ask(turn, { about: 'contact' });
  switch (result.outcome) {
    case 'code_sent': {
      const sent = withGoal(turn, { codeUntil: result.expiresAt });
      const words = again ? 'codeSentAgain' : 'codeSent';
      return ask(sent, { about: 'code' }, reply(words, address, result.expiresAt));
    }
    case 'verified':
      return advance(withGoal(withProof(turn, result.proof), { codeUntil: undefined }), context);
    case 'too_soon': {
      const seconds = Math.max(1, Math.ceil((result.resendAfter.getTime() - context.now.getTime()) / 1_000));
      const question =
        goal?.codeUntil === undefined
          ? ({ about: 'new_code', spent: false } as const)
          : ({ about: 'code' } as const);
      return ask(turn, question, reply('codeTooSoon', seconds));
    }
    case 'budget_spent':
      return ask(turn, { about: 'new_code', spent: true }, reply('codesSpent', result.retryAt, context.now));
    case 'address_invalid':
      return askForOtherAddress(turn);
    case 'nothing_open':
      return advance(
        tell(withGoal(turn, { requestId: undefined, codeUntil: undefined }), 'noCodeOpen'),
        context,
      );
  }
};

/** Forgets the address, which no email can be sent to, and asks for another one. */
export const askForOtherAddress = (turn: Turn): Turn => {
  const withoutAddress = remember(withGoal(turn, { address: undefined }), { address: undefined });
  return ask(withoutAddress, { about: 'address' }, reply('addressInvalid'));
};
