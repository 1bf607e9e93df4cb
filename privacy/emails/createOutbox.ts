import type { OutboxRepository, OutboxRow } from '../../models/outbox/outbox.ts';
import { after, type Clock, DAY } from '../../observe/clock.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Sealer } from '../../secrets/sealing.ts';
import type { PendingMail, Postbox } from './pendingEmail.ts';

/** What stands sealed in an outbox row. */
export type SealedMail = Pick<PendingMail, 'to' | 'name' | 'language' | 'content'>;

/** For whoever sends a mail at once. */
export interface SendersPostbox extends Postbox {
  /** The row is in the caller's hands for `holdMs`, if this call wrote it. */
  postHeld(mail: PendingMail, holdMs: number): Promise<OutboxRow | undefined>;
}

export const sealedMailPlace = (key: string): string => `outbox/${key}`;

export const createPostbox = (options: {
  outbox: OutboxRepository;
  sealer: Sealer;
  keyring: Keyring;
  clock: Clock;
  /** Right side of every Message-ID, e.g. `privacy.example`. */
  messageIdDomain: string;
}): SendersPostbox => {
  const put = (mail: PendingMail, holdMs?: number) => {
    const dataKey = options.sealer.newDataKey();
    const { to, name, language, content } = mail;
    const sealed: SealedMail = { to, language, content, ...(name !== undefined && { name }) };
    const row = {
      _id: mail.key,
      template: mail.content.template,
      ...(mail.requestId !== undefined && { requestId: mail.requestId }),
      // The same key gives the same Message-ID: a mail that is repeated after a doubt is seen as one.
      messageId: `rd.${options.keyring.hash('link-hash', 'message-id', mail.key).slice(0, 27)}@${options.messageIdDomain}`,
      dataKey,
      sealed: options.sealer.seal(dataKey, sealedMailPlace(mail.key), sealed),
      expiresAt: mail.expiresAt ?? after(options.clock.now(), 7 * DAY),
    };
    return options.outbox.enqueue(row, holdMs);
  };
  return {
    post: async (mail) => {
      await put(mail);
    },
    postHeld: put,
  };
};
