import type { OutboxRepository, OutboxRow } from '../../models/outbox/outbox.ts';
import { after, type Clock, DAY } from '../../observe/clock.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import type { Outbox, PendingEmail } from './pendingEmail.ts';

/** What stands sealed in an outbox row. */
export type SealedEmail = Pick<PendingEmail, 'to' | 'name' | 'language' | 'content'>;

/** For whoever sends a mail at once. */
export interface SendersOutbox extends Outbox {
  /** The row is in the caller's hands for `holdMs`, if this call wrote it. */
  postHeld(mail: PendingEmail, holdMs: number): Promise<OutboxRow | undefined>;
}

export const sealedEmailContext = (key: string): string => `outbox/${key}`;

export const createOutbox = (options: {
  outboxRows: OutboxRepository;
  sealer: Sealer;
  keyring: Keyring;
  clock: Clock;
  /** Right side of every Message-ID, e.g. `privacy.example`. */
  messageIdDomain: string;
}): SendersOutbox => {
  const put = (mail: PendingEmail, holdMs?: number) => {
    const dataKey = options.sealer.newDataKey();
    const { to, name, language, content } = mail;
    const sealed: SealedEmail = { to, language, content, ...(name !== undefined && { name }) };
    const row = {
      _id: mail.key,
      template: mail.content.template,
      ...(mail.requestId !== undefined && { requestId: mail.requestId }),
      // The same key gives the same Message-ID: a mail that is repeated after a doubt is seen as one.
      messageId: `rd.${options.keyring.hash('link-hash', 'message-id', mail.key).slice(0, 27)}@${options.messageIdDomain}`,
      dataKey,
      sealed: options.sealer.seal(dataKey, sealedEmailContext(mail.key), sealed),
      expiresAt: mail.expiresAt ?? after(options.clock.now(), 7 * DAY),
    };
    return options.outboxRows.enqueue(row, holdMs);
  };
  return {
    post: async (mail) => {
      await put(mail);
    },
    postHeld: put,
  };
};
