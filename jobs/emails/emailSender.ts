import type { ConversationNotices } from '../../domain/conversationNotice.ts';
import { AppError, isAppError, isRetryable } from '../../errors.ts';
import type { Mailer } from '../../integrations/email/mailer.ts';
import type { BudgetRepository } from '../../models/budget/budget.ts';
import type { OutboxRepository, OutboxRow } from '../../models/outbox/outbox.ts';
import { after, type Clock, DAY, MINUTE, SECOND } from '../../observe/clock.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import type { SealedEmail, SendersOutbox } from '../../privacy/emails/createOutbox.ts';
import type { PendingEmail } from '../../privacy/emails/pendingEmail.ts';
import type { ReportIdentity } from '../../privacy/identity/identityEvents.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { growingPause } from '../growingPause.ts';
import type { ComposeEmail } from './composeEmail.ts';

/** Longer than any SMTP conversation may take. */
const LEASE_MS = MINUTE;

/**
 * What one address gets in a day that nobody has proved a wish for: confirmations of opt-outs, of complaints, of a wish for
 * a person; that somebody looks at a request; that an identity was not established; neutral notices.
 */
const UNPROVED_A_DAY = 3;
const NEUTRAL_A_DAY = 1;

export interface EmailSender {
  /**
   * Puts the email into the outbox and sends it now. Answers when the mail server has accepted it (250), or refused it
   * for good; `not_sent`: it is pointless by now, or the address has had enough that nobody has proved a wish for.
   * @throws AppError retryable, while it is still on its way
   */
  send(email: PendingEmail): Promise<'sent' | 'refused' | 'not_sent'>;
  /** Sends the next email that is due; answers whether there was one. */
  deliverNext(): Promise<boolean>;
}

export const createEmailSender = (options: {
  outboxRows: OutboxRepository;
  outbox: SendersOutbox;
  mailer: Mailer;
  compose: ComposeEmail;
  budgets: BudgetRepository;
  chats: Pick<ConversationNotices, 'heardSince'>;
  keyring: Keyring;
  clock: Clock;
  logger: Logger;
  report: ReportIdentity;
}): EmailSender => {
  const { outboxRows, outbox, mailer, compose, budgets, chats, keyring, clock, logger, report } = options;

  /** The row is written each time, so that it takes as long as one that is sent. */
  const isSuperfluous = async (row: OutboxRow, email: SealedEmail): Promise<boolean> => {
    if (row.expiresAt <= clock.now()) return true;
    const { unlessHeard } = row;
    if (unlessHeard && (await chats.heardSince(unlessHeard.conversationId, unlessHeard.since))) return true;
    // A second attempt was counted with the first.
    if (row.work.attempts > 1) return false;
    const owner = keyring.hash('address-hash', row.tenant, email.to);
    const isSpent = async (what: string, most: number) =>
      (await budgets.spend(`${row.tenant}:${what}:${owner}`, most, DAY)) !== undefined;
    if (email.content.template === 'neutralNotice' && (await isSpent('neutral', NEUTRAL_A_DAY))) return true;
    if (!row.unproved || !(await isSpent('unproved', UNPROVED_A_DAY))) return false;
    report('emails_of_address_spent');
    return true;
  };

  const deliver = async (row: OutboxRow): Promise<OutboxRow['state']> => {
    try {
      const email = outbox.open(row);
      if (!email) return row.state;
      if (await isSuperfluous(row, email)) {
        await outboxRows.settle(row, 'void', 'not sent');
        return 'void';
      }
      const receipt = await mailer.send(compose(email, row.messageId));
      await outboxRows.settle(row, 'sent', receipt.response);
      logger.info('email sent', { template: row.template, attempt: row.work.attempts });
      return 'sent';
    } catch (error) {
      if (!isRetryable(error)) {
        await outboxRows.settle(row, 'refused', isAppError(error) ? error.code : 'refused');
        logger.error('email refused for good', { template: row.template, ...errorFields(error) });
        return 'refused';
      }
      const pause = isAppError(error) ? error.retryAfterMs : undefined;
      const at = after(clock.now(), pause ?? growingPause(row.work.attempts));
      await outboxRows.postpone(row, at, isAppError(error) ? error.code : 'failed');
      logger.warn('email waits', {
        template: row.template,
        attempt: row.work.attempts,
        ...errorFields(error),
      });
      return 'due';
    }
  };

  return {
    send: async (email) => {
      const held = (await outbox.postHeld(email, LEASE_MS)) ?? (await outboxRows.claim(email.key, LEASE_MS));
      const row = held ?? (await outboxRows.find(email.key));
      const state = held ? await deliver(held) : row?.state;
      if (state === 'sent' || state === 'refused') return state;
      if (state === 'void') return 'not_sent';
      // Another worker is sending it at this moment.
      const underWay = !held && row?.work.lastError === undefined;
      throw new AppError('mail_deferred', 'The email has not been accepted yet.', {
        retryable: true,
        ...(underWay && { retryAfterMs: SECOND / 2 }),
      });
    },
    deliverNext: async () => {
      const row = await outboxRows.claimNext(LEASE_MS);
      if (!row) return false;
      await deliver(row);
      return true;
    },
  };
};
