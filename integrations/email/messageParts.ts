import { AppError } from '../../errors.ts';
import type { OutgoingEmail } from './mailer.ts';

const MESSAGE_ID = /^[A-Za-z0-9._+-]{1,120}@[A-Za-z0-9.-]{1,120}$/;
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
const SUBJECT_MAX = 250;

const checked = (value: string, grammar: RegExp, what: string): string => {
  if (value.length > 250 || !grammar.test(value)) throw new AppError('internal', `${what} is malformed`);
  return value;
};

/** One line, without anything that could start another header or change the reading direction. */
export const headerLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .slice(0, SUBJECT_MAX);

/** Headers of every email that we send: a machine wrote it, and nothing should answer it automatically. */
export const standingHeaders = (email: OutgoingEmail): Record<string, string> => ({
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
  'Content-Language': checked(email.language, LANGUAGE_TAG, 'the language of an email'),
});

/** Message-ID and thread of an email, in angle brackets. */
export const identifiers = (
  email: OutgoingEmail,
): { messageId: string; inReplyTo?: string; references?: string } => {
  const own = `<${checked(email.messageId, MESSAGE_ID, 'the Message-ID of an email')}>`;
  if (email.inReplyTo === undefined) return { messageId: own };
  const earlier = `<${checked(email.inReplyTo, MESSAGE_ID, 'the Message-ID of the earlier email')}>`;
  return { messageId: own, inReplyTo: earlier, references: earlier };
};
