import { MongoClient } from 'mongodb';
import { expect } from 'vitest';
import type { SecurityEvent } from '../../../observe/events.ts';
import type { Instance } from '../../../processes/demo/freshInstance.ts';
import { PRODUCT_DATABASE } from '../../../processes/demoData.ts';

const PATIENCE = { timeout: 15_000, interval: 200 };

/** The metric counts the event, and the security audit keeps it, without what was typed. */
export const expectSeen = async (product: Instance, event: SecurityEvent): Promise<void> => {
  const metrics = await (await fetch(`${product.operations}/metrics`)).text();
  expect(metrics).toMatch(new RegExp(`^rightsdesk_security_events_total\\{event="${event}"\\} [1-9]`, 'm'));
  const client = await MongoClient.connect(product.storeUri);
  const rows = () => client.db(PRODUCT_DATABASE).collection('securityEvents').find({ what: event }).toArray();
  await expect.poll(async () => (await rows()).length, PATIENCE).toBeGreaterThan(0);
  expect(JSON.stringify(await rows())).not.toMatch(/[<>@]|127\.0\.0\.1/);
  await client.close();
};
