import type { RequestHandler } from 'express';
import { SIGN_IN_PROBLEMS, type SignInProblem } from '../../domain/hostSignIn.ts';
import { AppError } from '../../errors.ts';
import { MINUTE } from '../../observe/clock.ts';
import { claimsOf } from '../directLine/answers.ts';
import type { ChatContext } from '../directLine/context.ts';
import type { ChatClaims } from '../directLine/tokens.ts';
import { setRefusal } from '../refusal.ts';

/** Accepts or refuses a token of the host site for one conversation. */
export type SignIn = (
  conversationId: string,
  token: string,
) => Promise<{ outcome: 'signed_in' } | { outcome: 'refused'; problem: SignInProblem }>;

const TRIES_A_MINUTE = 10;

/**
 * Takes the token with which the host's page says who is signed in. Customers do not notice a refusal: the chat asks for a
 * code, as if nobody were signed in. Integrators find the reason in the log and in the metrics.
 */
export const createSignInRoute =
  ({ repository, spend, tenant, clock, logger }: ChatContext, signIn: SignIn): RequestHandler =>
  async (request, response) => {
    const { conversationId } = claimsOf(response) as ChatClaims;
    if (!(await repository.find(conversationId)))
      throw new AppError('conversation_not_found', 'The conversation was forgotten or has expired.');
    const freeAt = await spend(`${tenant}:sign-ins:${conversationId}`, TRIES_A_MINUTE, MINUTE);
    if (freeAt) {
      const retryAfterMs = Math.max(1_000, freeAt.getTime() - clock.now().getTime());
      throw new AppError('rate_limited', 'Too many sign-ins in a minute.', { retryable: true, retryAfterMs });
    }
    const { token } = (request.body ?? {}) as { token?: unknown };
    const result = await signIn(conversationId, typeof token === 'string' ? token : '');
    if (result.outcome === 'signed_in') return void response.status(204).end();
    logger.warn('a sign-in of the host site was not believed', {
      code: result.problem,
      conversationId,
      remedy: SIGN_IN_PROBLEMS[result.problem],
    });
    setRefusal(response, `sign_in_${result.problem}`);
    response.status(403).json({ error: { code: 'sign_in_refused' } });
  };
