import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { sharedFolder } from '../../../builders/sharedFolder.ts';
import type { Schema } from './jsonSchema.ts';

export interface Operation {
  parameters?: { name?: string; in?: string; $ref?: string }[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses: Record<
    string,
    { content?: Record<string, { schema?: Schema; examples?: Record<string, { $ref?: string }> }> }
  >;
}

export interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    parameters: Record<string, { name: string; in: string }>;
    examples: Record<string, { value: unknown }>;
  };
}

const TEXT = { type: 'string' };

/**
 * Where the document contradicts itself or Zendesk's reference. Values of custom fields are `{id, value}` (so its own
 * examples), not definitions of fields, and null where a field is empty; a person without an organization has none after deletion either, and one who is deleted for
 * good has no address (its own text says so); a ticket's requester may be named by address;
 * an update may carry metadata for its audit; an export shows a deleted ticket with that as its status.
 */
const correct = (contract: Contract): Contract => {
  const { TicketUpdateInput, TicketObject, DeletedUserObject } = contract.components.schemas;
  const values = TicketObject?.properties?.['custom_fields'] as Schema;
  const person = { type: 'object', properties: { name: TEXT, email: TEXT, locale_id: { type: 'integer' } } };
  if (TicketUpdateInput?.properties)
    Object.assign(TicketUpdateInput.properties, {
      custom_fields: values,
      requester: person,
      metadata: { type: 'object' },
    });
  TicketObject?.properties?.['status']?.enum?.push('deleted');
  const value = values.items?.properties?.['value'];
  if (value) value.nullable = true;
  for (const name of ['organization_id', 'email']) {
    const property = DeletedUserObject?.properties?.[name];
    if (property) property.nullable = true;
  }
  return contract;
};

const files = ['support-api.oas.yaml', 'webhooks.oas.yaml'].map((name) => sharedFolder('zendesk', name));

/** The smaller document beside the large one: its paths below `/api/v2`, its schemas under names of their own. */
const joined = (support: string, webhooks: string): Contract => {
  const { paths, components } = parse(support, { maxAliasCount: -1 }) as Contract;
  const more = parse(
    webhooks.replaceAll('#/components/schemas/', '#/components/schemas/Webhooks_'),
  ) as Contract;
  for (const [path, operations] of Object.entries(more.paths)) paths[`/api/v2${path}`] = operations;
  for (const [name, schema] of Object.entries(more.components.schemas)) {
    components.schemas[`Webhooks_${name}`] = schema;
  }
  return { paths, components };
};

/** Zendesk's OpenAPI documents, where they are there. Parsing takes a second, so the result is kept between test files. */
export const readContract = (): Contract | undefined => {
  const [support, webhooks] = files.map((file) => file && readFileSync(file, 'utf8'));
  if (support === undefined || webhooks === undefined) return undefined;
  const dir = path.join(tmpdir(), 'rightsdesk-test-contract');
  const hash = createHash('sha256').update(support).update(webhooks).digest('hex').slice(0, 32);
  const kept = path.join(dir, `${hash}.json`);
  if (existsSync(kept)) return correct(JSON.parse(readFileSync(kept, 'utf8')) as Contract);
  const contract = joined(support, webhooks);
  mkdirSync(dir, { recursive: true });
  writeFileSync(`${kept}.${process.pid}`, JSON.stringify(contract));
  renameSync(`${kept}.${process.pid}`, kept);
  return correct(contract);
};
