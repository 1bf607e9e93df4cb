import type { DeskStore } from '../store/deskStore.ts';

/** Numbers that sort as they were given, as Zendesk's do. */
export const webhookId = (store: DeskStore): string =>
  `01${store.next('webhook').toString(36).toUpperCase().padStart(24, '0')}`;

/** Puts a message to a webhook on its way; it is sent once what it tells of is on disk. */
export const invoke = (
  store: DeskStore,
  id: string,
  message: { eventType: string; body: string; at: Date },
): void => {
  const webhook = store.webhooks.get(id);
  if (webhook?.status !== 'active') return;
  store.invocations.put({
    id: webhookId(store),
    webhook_id: id,
    event_type: message.eventType,
    body: message.body,
    status: 'accepted',
    waiting: 1,
    attempts: [],
    created_at: message.at.toISOString(),
    latest_completed_at: null,
  });
};
