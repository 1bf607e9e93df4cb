import { mailboxOf } from '../../domain/emailAddress/readMailbox.ts';
import { AppError } from '../../errors.ts';

/** The one recipient of an email. @throws AppError `mail_recipient_invalid`, without the address in its message */
export const recipientOf = (to: string): string => {
  const mailbox = mailboxOf(to);
  if (mailbox === undefined) {
    throw new AppError('mail_recipient_invalid', 'the recipient is not exactly one plain mailbox', {
      remedy: 'To resolve, correct the address in the record that it was taken from.',
    });
  }
  return mailbox;
};

/**
 * Last check before the first byte is sent: whatever the library made of the message, its envelope must name exactly
 * this recipient.
 */
export const assertOnlyRecipient = (
  envelope: { to?: string | readonly string[] | undefined },
  recipient: string,
): void => {
  const recipients = typeof envelope.to === 'string' ? [envelope.to] : (envelope.to ?? []);
  if (recipients.length !== 1 || recipients[0] !== recipient) {
    throw new AppError('mail_recipient_invalid', 'the envelope does not hold exactly the intended recipient');
  }
};
