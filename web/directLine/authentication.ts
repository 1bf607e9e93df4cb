import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { AppError } from '../../errors.ts';
import { sendError } from './answers.ts';
import type { OriginGuard } from './originGuard.ts';
import type { ChatTokens } from './tokens.ts';

export const bearerOf = (request: Request): string | undefined =>
  /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(request.headers.authorization ?? '')?.[1];

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whether the caller is a server that knows our secret. Always false if none is configured. */
export const knowsSecret = (request: Request, secret: string | undefined): boolean => {
  const bearer = bearerOf(request);
  return secret !== undefined && bearer !== undefined && timingSafeEqual(digest(bearer), digest(secret));
};

/** Reads the token into `response.locals.claims` and refuses pages that the token does not allow. */
export const authenticate =
  (tokens: ChatTokens, guard: OriginGuard): RequestHandler =>
  async (request, response, next) => {
    const bearer = bearerOf(request);
    if (bearer === undefined) throw new AppError('token_invalid', 'A chat call came without a token.');
    const claims = await tokens.read(bearer);
    response.locals.claims = claims;
    if (!guard.allows(request.headers, claims.origins))
      return sendError(request, response, 403, 'origin_refused', 'wrongPlace');
    next();
  };
