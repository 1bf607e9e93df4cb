import { AppError, isAppError, isRetryable } from '../../errors.ts';
import type { Mailer } from '../../integrations/email/mailer.ts';
import type { BudgetRepository } from '../../models/budget/budget.ts';
import type { OutboxRepository, OutboxRow } from '../../models/outbox/outbox.ts';
import { after, type Clock, DAY, MINUTE, SECOND } from '../../observe/clock.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import type { SealedEmail, SendersOutbox } from '../../privacy/emails/createOutbox.ts';
import type { PendingEmail } from '../../privacy/emails/pendingEmail.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { growingPause } from '../growingPause.ts';
import type { ComposeEmail } from './composeEmail.ts';

/** Longer than any SMTP conversation may take. */
const LEASE_MS = MINUTE;

export interface EmailSender {
  /**
   * Puts the email into the outbox and sends it now. Answers when the mail server has accepted it (250), or refused it
   * for good.
   * @throws AppError retryable, while it is still on its way
   */
  send(email: PendingEmail): Promise<'sent' | 'refused'>;
  /** Sends the next email that is due; answers whether there was one. */
  deliverNext(): Promise<boolean>;
}

export const createEmailSender = (options: {
  outboxRows: OutboxRepository;
  outbox: SendersOutbox;
  mailer: Mailer;
  compose: ComposeEmail;
  budgets: BudgetRepository;
  keyring: Keyring;
  clock: Clock;
  logger: Logger;
}): EmailSender => {
  const { outboxRows, outbox, mailer, compose, budgets, keyring, clock, logger } = options;

  /** An address that nobody has gets one neutral notice a day at most; the row is written each time. */
  const isSuperfluous = async (row: OutboxRow, email: SealedEmail): Promise<boolean> => {
    if (row.expiresAt <= clock.now()) return true;
    if (email.content.template !== 'neutralNotice') return false;
    const key = `${row.tenant}:neutral:${keyring.hash('address-hash', row.tenant, email.to)}`;
    return row.work.attempts === 1 && (await budgets.spend(key, 1, DAY)) !== undefined;
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
      if (state === 'void') return 'refused';
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
