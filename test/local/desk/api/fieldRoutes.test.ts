import { describe, expect, it } from 'vitest';
import type { Json } from '../apiClient.ts';
import { openAccount } from '../openAccount.ts';

const COLOURS = [
  { name: 'Red', value: 'red' },
  { name: 'Blue', value: 'blue' },
];
const opened = async () => {
  const account = await openAccount();
  const { api } = account;
  const add = async (ticket_field: Json): Promise<Json> => {
    const { status, body } = await api('POST', '/ticket_fields', { ticket_field });
    expect(status).toBe(201);
    return body.ticket_field;
  };
  const update = async (id: number, ticket_field: Json): Promise<Json> =>
    (await api('PUT', `/ticket_fields/${id}`, { ticket_field })).body.ticket_field;
  const held = async (ticket: number, field: number): Promise<Json> =>
    (await account.show(ticket)).custom_fields.find((one: Json) => one.id === field);
  return { ...account, add, update, held };
};

describe('a ticket field', () => {
  it('that is made is there, empty, on the tickets that there were', async () => {
    const { file, add, held } = await opened();
    const { id } = await file();
    const field = await add({ type: 'text', title: 'Colour' });
    expect(await held(id, field.id)).toEqual({ id: field.id, value: null });
  });

  it('keeps its number and its values when it is renamed', async () => {
    const { file, add, update, held } = await opened();
    const field = await add({ type: 'tagger', title: 'Colour', custom_field_options: COLOURS });
    const { id } = await file({ custom_fields: [{ id: field.id, value: 'red' }] });
    expect(await update(field.id, { title: 'Tint' })).toMatchObject({ id: field.id, title: 'Tint' });
    expect((await held(id, field.id)).value).toBe('red');
  });

  it('that is deleted takes its values with it; made again it is another one, empty', async () => {
    const { api, file, add, held, show } = await opened();
    const field = await add({ type: 'tagger', title: 'Colour', custom_field_options: COLOURS });
    const { id } = await file({ custom_fields: [{ id: field.id, value: 'red' }] });
    expect((await api('DELETE', `/ticket_fields/${field.id}`)).status).toBe(204);
    expect(await held(id, field.id)).toBeUndefined();
    expect((await show(id)).tags).toEqual(['red']);
    const again = await add({ type: 'tagger', title: 'Colour', custom_field_options: COLOURS });
    expect(again.id).not.toBe(field.id);
    expect((await held(id, again.id)).value).toBeNull();
  });

  it.each<[string, Json]>([
    ['without a title', { type: 'text' }],
    ['of a type that there is not', { type: 'poem', title: 'Colour' }],
    ['that is a dropdown without options', { type: 'tagger', title: 'Colour' }],
    [
      'with an option that another dropdown has',
      { type: 'tagger', title: 'X', custom_field_options: [{ name: 'X', value: 'erasure' }] },
    ],
    [
      'with an option whose value is no tag',
      { type: 'tagger', title: 'X', custom_field_options: [{ name: 'X', value: 'Two words' }] },
    ],
  ])('%s is refused', async (_name, ticket_field) => {
    const { api } = await opened();
    expect((await api('POST', '/ticket_fields', { ticket_field })).status).toBe(422);
  });

  it('of Zendesk’s own stays', async () => {
    const { api, fieldId } = await opened();
    expect((await api('DELETE', `/ticket_fields/${await fieldId('Subject')}`)).status).toBe(422);
  });
});

describe('the options of a dropdown', () => {
  it('keep their numbers where they are sent again, and those that are not are gone', async () => {
    const { file, add, update, held } = await opened();
    const field = await add({ type: 'tagger', title: 'Colour', custom_field_options: COLOURS });
    const [red, blue] = field.custom_field_options;
    const { id } = await file({ custom_fields: [{ id: field.id, value: 'blue' }] });
    const changed = await update(field.id, {
      custom_field_options: [
        { id: red.id, name: 'Scarlet', value: 'red' },
        { name: 'Green', value: 'green' },
      ],
    });
    expect(changed.custom_field_options).toMatchObject([{ id: red.id, name: 'Scarlet' }, { value: 'green' }]);
    expect(changed.custom_field_options[1].id).not.toBe(blue.id);
    expect((await held(id, field.id)).value).toBeNull();
  });

  it('are added, renamed and taken away one by one', async () => {
    const { api, add } = await opened();
    const field = await add({ type: 'tagger', title: 'Colour', custom_field_options: COLOURS });
    const path = `/ticket_fields/${field.id}/options`;
    const write = (custom_field_option: Json) => api('POST', path, { custom_field_option });
    const added = await write({ name: 'Green', value: 'green' });
    expect(added.status).toBe(201);
    expect((await write({ id: added.body.custom_field_option.id, name: 'Lime' })).status).toBe(200);
    const names = async () => (await api('GET', path)).body.custom_field_options.map((one: Json) => one.name);
    expect(await names()).toEqual(['Red', 'Blue', 'Lime']);
    await api('DELETE', `${path}/${added.body.custom_field_option.id}`);
    expect(await names()).toEqual(['Red', 'Blue']);
  });
});

describe('a field that is required to solve', () => {
  const required = { type: 'text', title: 'Outcome', required: true };

  it('must hold something when a ticket is solved, and not before', async () => {
    const { api, file, change, add } = await opened();
    const field = await add(required);
    const { id } = await file();
    await change(id, { status: 'pending' });
    const refused = await api('PUT', `/tickets/${id}`, { ticket: { status: 'solved' } });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.body)).toContain('Outcome: is required when solving a ticket');
    const solved = await change(id, { status: 'solved', custom_fields: [{ id: field.id, value: 'done' }] });
    expect(solved.status).toBe('solved');
  });

  it('concerns the tickets whose form shows it', async () => {
    const { api, file, change, add, fieldId } = await opened();
    const field = await add(required);
    const form = async (name: string, ids: number[]): Promise<number> =>
      (await api('POST', '/ticket_forms', { ticket_form: { name, ticket_field_ids: ids } })).body.ticket_form
        .id;
    const without = await form('Short', [await fieldId('Subject')]);
    const withIt = await form('Long', [field.id]);
    const [free, bound] = [await file({ ticket_form_id: without }), await file({ ticket_form_id: withIt })];
    expect((await change(free.id, { status: 'solved' })).ticket_form_id).toBe(without);
    expect((await api('PUT', `/tickets/${bound.id}`, { ticket: { status: 'solved' } })).status).toBe(422);
    expect(
      (await api('POST', '/tickets', { ticket: { ticket_form_id: 5, comment: { body: 'x' } } })).status,
    ).toBe(422);
  });
});

describe('the plan', () => {
  it('below Enterprise has no custom roles, neither listed nor named', async () => {
    const { api } = await openAccount({ plan: 'professional' });
    expect((await api('GET', '/custom_roles')).status).toBe(403);
    expect((await api('GET', '/users/me')).body.user).toMatchObject({ role: 'admin', custom_role_id: null });
    const enterprise = await openAccount({ plan: 'enterprise' });
    expect((await enterprise.api('GET', '/custom_roles')).body.custom_roles).toHaveLength(4);
  });

  it('says how many forms there may be', async () => {
    const { api } = await openAccount({ plan: 'team' });
    const add = (name: string) => api('POST', '/ticket_forms', { ticket_form: { name } });
    expect((await add('One')).status).toBe(201);
    expect((await add('Two')).status).toBe(403);
  });
});
