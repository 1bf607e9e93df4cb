import { AppError, isAppError, isRetryable } from '../../errors.ts';
import type { Mailer, OutgoingEmail } from '../../integrations/email/mailer.ts';
import type { BudgetRepository } from '../../models/budget/budget.ts';
import type { OutboxRepository, OutboxRow } from '../../models/outbox/outbox.ts';
import { after, type Clock, DAY, MINUTE, SECOND } from '../../observe/clock.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import {
  type SealedEmail,
  type SendersOutbox,
  sealedEmailContext,
} from '../../privacy/emails/createOutbox.ts';
import type { PendingEmail } from '../../privacy/emails/pendingEmail.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import { growingPause } from '../growingPause.ts';

/** Longer than any SMTP conversation may take. */
const LEASE_MS = MINUTE;

/** Turns a mail's content into what goes over the wire. */
export type ComposeEmail = (mail: SealedEmail, messageId: string) => OutgoingEmail;

export interface EmailSender {
  /**
   * Puts the mail into the outbox and sends it now. Answers when the mail server has accepted it (250), or refused it
   * for good.
   * @throws AppError retryable, while it is still on its way
   */
  send(mail: PendingEmail): Promise<'sent' | 'refused'>;
  /** Sends the next mail that is due; answers whether there was one. */
  deliverNext(): Promise<boolean>;
}

export const createEmailSender = (options: {
  outboxRows: OutboxRepository;
  outbox: SendersOutbox;
  mailer: Mailer;
  compose: ComposeEmail;
  budgets: BudgetRepository;
  sealer: Sealer;
  keyring: Keyring;
  clock: Clock;
  logger: Logger;
}): EmailSender => {
  const { outboxRows, outbox, mailer, compose, budgets, sealer, keyring, clock, logger } = options;

  /** To an address that nobody has goes one neutral mail a day at most; the row is written each time. */
  const isSuperfluous = async (row: OutboxRow, mail: SealedEmail): Promise<boolean> => {
    if (row.expiresAt <= clock.now()) return true;
    if (mail.content.template !== 'neutralNotice') return false;
    const key = `${row.tenant}:neutral:${keyring.hash('address-hash', row.tenant, mail.to)}`;
    return row.work.attempts === 1 && (await budgets.spend(key, 1, DAY)) !== undefined;
  };

  const deliver = async (row: OutboxRow): Promise<OutboxRow['state']> => {
    if (!row.sealed || !row.dataKey) return row.state;
    try {
      const mail = sealer.open<SealedEmail>(row.dataKey, sealedEmailContext(row._id), row.sealed);
      if (await isSuperfluous(row, mail)) {
        await outboxRows.settle(row, 'void', 'not sent');
        return 'void';
      }
      const receipt = await mailer.send(compose(mail, row.messageId));
      await outboxRows.settle(row, 'sent', receipt.response);
      logger.info('mail sent', { template: row.template, attempt: row.work.attempts });
      return 'sent';
    } catch (error) {
      if (!isRetryable(error)) {
        await outboxRows.settle(row, 'refused', isAppError(error) ? error.code : 'refused');
        logger.error('mail refused for good', { template: row.template, ...errorFields(error) });
        return 'refused';
      }
      const pause = isAppError(error) ? error.retryAfterMs : undefined;
      const at = after(clock.now(), pause ?? growingPause(row.work.attempts));
      await outboxRows.postpone(row, at, isAppError(error) ? error.code : 'failed');
      logger.warn('mail waits', {
        template: row.template,
        attempt: row.work.attempts,
        ...errorFields(error),
      });
      return 'due';
    }
  };

  return {
    send: async (mail) => {
      const held = (await outbox.postHeld(mail, LEASE_MS)) ?? (await outboxRows.claim(mail.key, LEASE_MS));
      const row = held ?? (await outboxRows.find(mail.key));
      const state = held ? await deliver(held) : row?.state;
      if (state === 'sent' || state === 'refused') return state;
      if (state === 'void') return 'refused';
      // In somebody else's hands just now: it will be out in a moment.
      const underWay = !held && row?.work.lastError === undefined;
      throw new AppError('mail_deferred', 'The mail has not been accepted yet.', {
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
