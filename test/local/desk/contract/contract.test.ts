import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../../local/desk/api/serveApi.ts';
import { checkExchange, validateBody } from './checkExchange.ts';
import type { Schema } from './jsonSchema.ts';
import { readContract } from './readContract.ts';

const contract = readContract();
const exchange = (more: Partial<Exchange>): Exchange => ({
  method: 'GET',
  path: '/api/v2/tickets/1.json',
  query: new URLSearchParams(),
  request: '',
  status: 200,
  response: '{"ticket": {"id": 1}}',
  ...more,
});
const problems = (more: Partial<Exchange>): string[] => checkExchange?.(exchange(more)) ?? [];

/** The document's own examples of what the desk answers, with the schema that they should fit. */
const examples = Object.entries(contract?.paths ?? {})
  .filter(([path]) =>
    /\/(tickets|users|deleted_users|deleted_tickets|job_statuses|comment_redactions)\b/.test(path),
  )
  .flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, one]) => ({ call: `${method} ${path}`, one })),
  )
  .flatMap(({ call, one }) =>
    Object.values(one.responses ?? {}).flatMap(({ content }) => {
      const { schema, examples: shown } = content?.['application/json'] ?? {};
      const named =
        Object.values(shown ?? {})[0]
          ?.$ref?.split('/')
          .at(-1) ?? '';
      const value = contract?.components.examples[named]?.value;
      return schema && value !== undefined ? [{ call, schema, value }] : [];
    }),
  );

describe.skipIf(!contract)("our reading of Zendesk's document", () => {
  it("lets most of the document's own examples pass: what we find wrong is wrong by it", () => {
    const failing = examples.filter(
      ({ schema, value }) => (validateBody?.(schema as Schema, 'response', value) ?? []).length > 0,
    );
    expect(examples.length).toBeGreaterThan(60);
    expect(failing.length / examples.length).toBeLessThan(0.1);
  });

  it.each<[string, Partial<Exchange>]>([
    ['a value of another type', { response: '{"ticket": {"id": "1"}}' }],
    ['a status that no ticket has', { response: '{"ticket": {"id": 1, "status": "done"}}' }],
    ['an unknown path', { path: '/api/v2/tickets/1/erase' }],
    ['an unknown parameter', { query: new URLSearchParams({ externalid: 'x' }) }],
    ['a status that is not documented', { status: 202 }],
    [
      'an answer that lacks what it must have',
      { path: '/api/v2/deleted_users/1', response: '{"deleted_user": {}}' },
    ],
    [
      'a request with a field that Zendesk does not know',
      { method: 'PUT', request: '{"ticket": {"commment": {"body": "x"}}}' },
    ],
  ])('finds %s', (_name, wrong) => {
    expect(problems(wrong)).not.toEqual([]);
  });

  it('leaves refusals alone: the document describes none', () => {
    expect(problems({ status: 422, response: '{"error": "RecordInvalid"}' })).toEqual([]);
  });
});
