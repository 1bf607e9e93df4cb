import { createHash } from 'node:crypto';
import { type Language, languageOf } from '../../domain/language.ts';
import { AppError } from '../../errors.ts';
import { after, HOUR } from '../../observe/clock.ts';
import { randomToken } from '../../observe/randomness.ts';
import type { ChatContext } from '../directLine/context.ts';

/** How long a conversation can be resumed after a reload. */
const RESUME_MS = 24 * HOUR;

export const hashOfSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url');

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The language that a request's body asks for, as `language` or as Direct Line's `locale`. */
export const languageIn = (body: unknown): Language | undefined => {
  const { language, locale } = isObject(body) ? body : {};
  return [language, locale]
    .map((tag) => (typeof tag === 'string' ? languageOf(tag) : undefined))
    .find(Boolean);
};

const USER_ID = /^(?:dl_)?[\w.@:-]{1,100}$/;
const isOrigin = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && new URL(value).origin === value;

/** What a host's server may bind a token to: its user, and the pages that may use it. */
export const boundIn = (body: unknown): { userId?: string; userName?: string; origins: string[] } => {
  const { user, trustedOrigins } = isObject(body) ? body : {};
  const { id, name } = isObject(user) ? user : {};
  const origins = trustedOrigins === undefined ? [] : trustedOrigins;
  const badId = id !== undefined && !(typeof id === 'string' && USER_ID.test(id));
  if (badId || !Array.isArray(origins) || origins.length > 20 || !origins.every(isOrigin))
    throw new AppError('activity_invalid', 'A host asked for a token with an impossible user or origin.');
  return {
    ...(typeof id === 'string' && { userId: id.startsWith('dl_') ? id : `dl_${id}` }),
    ...(typeof name === 'string' && { userName: name.slice(0, 100) }),
    origins,
  };
};

/** Creates a conversation and the first token for it. */
export const issueConversation = async (
  { repository, tokens, clock, randomness }: ChatContext,
  wish: {
    language: Language;
    gpc: boolean;
    resumable: boolean;
    userId?: string;
    userName?: string;
    origins?: string[];
  },
): Promise<{ conversationId: string; token: string; expires_in: number; resumeSecret?: string }> => {
  const now = clock.now();
  const conversationId = randomToken(randomness);
  const userId = wish.userId ?? `dl_${randomToken(randomness)}`;
  const resumeSecret = wish.resumable ? randomToken(randomness) : undefined;
  await repository.create({
    conversationId,
    language: wish.language,
    gpc: wish.gpc,
    userId,
    ...(wish.userName !== undefined && { userName: wish.userName }),
    ...(resumeSecret && {
      resume: { secretHash: hashOfSecret(resumeSecret), until: after(now, RESUME_MS) },
    }),
  });
  const issued = await tokens.issue({
    conversationId,
    userId,
    language: wish.language,
    origins: wish.origins ?? [],
    since: now,
  });
  return { conversationId, ...issued, ...(resumeSecret && { resumeSecret }) };
};
