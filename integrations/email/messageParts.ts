import { AppError } from '../../errors.ts';
import type { OutgoingEmail } from './mailer.ts';

const MESSAGE_ID = /^[A-Za-z0-9._+-]{1,120}@[A-Za-z0-9.-]{1,120}$/;
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
const SUBJECT_MAX = 250;

const checked = (value: string, grammar: RegExp, what: string): string => {
  if (value.length > 250 || !grammar.test(value)) throw new AppError('internal', `${what} is malformed`);
  return value;
};

/** One line, without anything that could begin another header or turn the reading direction. */
export const headerLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
    .slice(0, SUBJECT_MAX);

/** Headers that every mail of the product carries: it was written by a machine and wants no automatic answer. */
export const standingHeaders = (mail: OutgoingEmail): Record<string, string> => ({
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
  'Content-Language': checked(mail.language, LANGUAGE_TAG, 'the language of a mail'),
});

/** Message-ID and thread of a mail, in angle brackets. */
export const identifiers = (
  mail: OutgoingEmail,
): { messageId: string; inReplyTo?: string; references?: string } => {
  const own = `<${checked(mail.messageId, MESSAGE_ID, 'the Message-ID of a mail')}>`;
  if (mail.inReplyTo === undefined) return { messageId: own };
  const earlier = `<${checked(mail.inReplyTo, MESSAGE_ID, 'the Message-ID of the earlier mail')}>`;
  return { messageId: own, inReplyTo: earlier, references: earlier };
};
