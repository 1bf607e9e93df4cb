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
 * an update may carry metadata for its audit.
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
  const value = values.items?.properties?.['value'];
  if (value) value.nullable = true;
  for (const name of ['organization_id', 'email']) {
    const property = DeletedUserObject?.properties?.[name];
    if (property) property.nullable = true;
  }
  return contract;
};

const contractFile = sharedFolder('zendesk', 'support-api.oas.yaml');

/** Zendesk's OpenAPI document, where it is there. Parsing it takes a second, so the result is kept between test files. */
export const readContract = (): Contract | undefined => {
  if (contractFile === undefined) return undefined;
  const text = readFileSync(contractFile, 'utf8');
  const dir = path.join(tmpdir(), 'rightsdesk-test-contract');
  const kept = path.join(dir, `${createHash('sha256').update(text).digest('hex').slice(0, 32)}.json`);
  if (existsSync(kept)) return correct(JSON.parse(readFileSync(kept, 'utf8')) as Contract);
  const { paths, components } = parse(text, { maxAliasCount: -1 }) as Contract;
  mkdirSync(dir, { recursive: true });
  writeFileSync(`${kept}.${process.pid}`, JSON.stringify({ paths, components }));
  renameSync(`${kept}.${process.pid}`, kept);
  return correct({ paths, components });
};
