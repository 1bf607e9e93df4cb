import { budgetOf, type CodeContext } from './codeContext.ts';
import type { CheckOutcome } from './codes.ts';

const TRIES_PER_CODE = 5;

/** @see Codes.check */
export const checkCode = async (
  context: CodeContext,
  place: string,
  typed: string,
  network: string,
): Promise<CheckOutcome> => {
  const { verifications, codeBudgets, keyring, clock, auditTry } = context;
  const now = clock.now();
  const latest = await verifications.latest(place);
  if (latest?.state !== 'open') return { outcome: 'nothing_open' };
  if (latest.expiresAt <= now) {
    if (await verifications.expire(latest._id)) await auditTry(latest.requestId, 'code_expired');
    return { outcome: 'expired' };
  }
  // The code's own tries first: a flood of guesses must not use up those of the hour.
  const counted = await verifications.countTry(latest._id, now, TRIES_PER_CODE);
  if (!counted) return { outcome: 'spent' };
  if (!(await codeBudgets.takeGuess(budgetOf(latest, network)))) return { outcome: 'spent' };
  const right = keyring.matches(counted.codeHash, 'code-hash', counted._id, digitsOf(typed));
  const { subjects } = context.opened(counted);
  if (!right || subjects.length === 0) {
    const triesLeft = TRIES_PER_CODE - counted.tries;
    await auditTry(counted.requestId, triesLeft > 0 ? 'code_wrong' : 'code_tries_used_up');
    return triesLeft > 0 ? { outcome: 'wrong', triesLeft } : { outcome: 'spent' };
  }
  if (!(await verifications.prove(counted._id, now))) return { outcome: 'nothing_open' };
  return { outcome: 'verified', proof: context.proofFrom({ ...counted, provenAt: now }) };
};

/** Digits however typed: "12 34 56 78", "code: 12345678", full-width. */
const digitsOf = (typed: string): string =>
  typed.slice(0, 200).normalize('NFKC').replace(/\D/g, '').slice(0, 32);
