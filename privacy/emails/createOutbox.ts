import { normaliseAddress } from '../../domain/emailAddress/sameMailbox.ts';
import type { OutboxRepository, OutboxRow } from '../../models/outbox/outbox.ts';
import { after, type Clock, DAY, MINUTE } from '../../observe/clock.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import { asPostedToday } from './formerEmails.ts';
import type { Outbox, PendingEmail } from './pendingEmail.ts';

/** Whoever has not been shown an answer for as long has left the chat. */
export const LEFT_AFTER_MS = MINUTE;

/** What stands sealed in an outbox row. */
export type SealedEmail = Pick<PendingEmail, 'to' | 'name' | 'language' | 'content'>;

/** For whoever sends an email at once. */
export interface SendersOutbox extends Outbox {
  /** Posts it like `post`, but only this caller may send it for `holdMs`. @returns the row, if this call wrote it */
  postHeld(email: PendingEmail, holdMs: number): Promise<OutboxRow | undefined>;
  /** What a row says and to whom; nothing once it is out. @throws AppError `sealed_unreadable` */
  open(row: OutboxRow): SealedEmail | undefined;
}

/** Under which hashes emails to an address wait: the first is the present secret's. */
export const recipientKeys = (keyring: Keyring, address: string): string[] =>
  keyring.hashes('address-hash', 'outbox', normaliseAddress(address));

export const createOutbox = (options: {
  outboxRows: OutboxRepository;
  sealer: Sealer;
  keyring: Keyring;
  clock: Clock;
  /** Right side of every Message-ID, e.g. `privacy.example`. */
  messageIdDomain: string;
}): SendersOutbox => {
  const { outboxRows, sealer, keyring, clock, messageIdDomain } = options;
  const contextOf = (key: string): string => `outbox/${key}`;

  const put = (email: PendingEmail, holdMs?: number) => {
    const dataKey = sealer.newDataKey();
    const { to, name, language, content } = email;
    const sealed: SealedEmail = { to, language, content, ...(name !== undefined && { name }) };
    const row = {
      _id: email.key,
      template: content.template,
      ...(email.requestId !== undefined && { requestId: email.requestId }),
      toKey: recipientKeys(keyring, to)[0] ?? '',
      ...(email.network !== undefined && { network: email.network }),
      ...(email.unproved && { unproved: true }),
      ...(email.unlessHeard && { unlessHeard: email.unlessHeard }),
      // The same key gives the same Message-ID: one that is sent again after a doubt is recognised as the same.
      messageId: `rd.${keyring.hash('link-hash', 'message-id', email.key).slice(0, 27)}@${messageIdDomain}`,
      dataKey,
      sealed: sealer.seal(dataKey, contextOf(email.key), sealed),
      expiresAt: email.expiresAt ?? after(clock.now(), 7 * DAY),
    };
    const at = email.unlessHeard && after(email.unlessHeard.since, LEFT_AFTER_MS);
    return outboxRows.enqueue(row, { holdMs, at });
  };

  return {
    post: async (email) => {
      await put(email);
    },
    postHeld: put,
    open: (row) => {
      if (!row.sealed || !row.dataKey) return undefined;
      const email = sealer.open<SealedEmail>(row.dataKey, contextOf(row._id), row.sealed);
      return { ...email, content: asPostedToday(email.content, row) };
    },
  };
};
