import type { Clock } from '../../observe/clock.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import { sendMail } from './mail.ts';
import type { DeskStore } from './store/deskStore.ts';
import { stamp } from './time.ts';
import { attempt } from './webhooks/attempt.ts';
import { webhookId } from './webhooks/invoke.ts';
import { type DeliveryFaults, planDeliveries } from './webhooks/planDeliveries.ts';
import type { InvocationRow } from './webhooks/rows.ts';

interface DeliveryParts {
  store: DeskStore;
  clock: Clock;
  logger: Logger;
  /** Where its emails go; without it none is sent. */
  smtpUrl: string | undefined;
  faults(): DeliveryFaults | 'down';
  closing: AbortSignal;
}

/** Zendesk repeats a call that was answered with 409. */
const TRIES_AT_409 = 3;

/** Sends what the desk has to send, webhooks and emails, in the order in which it happened. */
export const createDelivery = (parts: DeliveryParts): { flush(): Promise<void> } => {
  const { store, clock, logger, closing } = parts;

  const call = async (row: InvocationRow): Promise<void> => {
    const webhook = store.webhooks.get(row.webhook_id);
    if (!webhook) {
      store.invocations.put({ ...row, waiting: 0, status: 'failed' });
      return;
    }
    for (let tries = 1; tries <= TRIES_AT_409; tries += 1) {
      const outcome = await attempt(webhook, row, stamp(clock.now()), closing);
      // What the desk's own end cut off is sent when it starts again.
      if (closing.aborted) return;
      const at = clock.now().toISOString();
      const known = store.invocations.get(row.id) ?? row;
      const attempts = [...known.attempts, { id: webhookId(store), ...outcome, created_at: at }];
      const { status } = outcome;
      store.invocations.put({ ...known, attempts, status, waiting: 0, latest_completed_at: at });
      if (outcome.response_code !== 409) return;
    }
  };

  const callAll = async (rows: InvocationRow[]): Promise<void> => {
    // One that hangs holds up its own messages and nobody else's.
    const chains = new Map<string, Promise<void>>();
    for (const row of rows) {
      const before = chains.get(row.webhook_id) ?? Promise.resolve();
      chains.set(
        row.webhook_id,
        before.then(() => call(row)),
      );
    }
    await Promise.all(chains.values());
  };

  const mailAll = async (): Promise<void> => {
    if (parts.smtpUrl === undefined) return;
    for (const mail of store.mails.where('state', 'waiting')) {
      const state = await sendMail(parts.smtpUrl, mail, new Date(mail.created_at)).then(
        () => 'sent' as const,
        (error: unknown) => {
          logger.warn('the local desk could not send an email', errorFields(error));
          return 'failed' as const;
        },
      );
      if (closing.aborted) return;
      store.mails.put({ ...mail, state });
    }
  };

  const work = async (): Promise<void> => {
    while (!closing.aborted) {
      const faults = parts.faults();
      if (faults === 'down') return;
      const { send, lost } = planDeliveries(store.invocations.where('waiting', 1), faults);
      for (const one of lost) store.invocations.put({ ...one, waiting: 0, status: 'failed' });
      await callAll(send);
      if (send.length === 0) break;
    }
    if (!closing.aborted) await mailAll();
  };

  let running = Promise.resolve();
  return {
    flush: () => {
      running = running
        .then(work)
        .catch((error: unknown) => logger.error('the local desk failed to deliver', errorFields(error)));
      return running;
    },
  };
};
