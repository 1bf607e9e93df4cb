import { describe, expect, it } from 'vitest';
import { createTicketDesk } from '../../../integrations/zendesk/createTicketDesk.ts';
import { recordingLogger } from '../../builders/recordingLogger.ts';
import { movableClock } from '../../local/desk/openDesk.ts';
import { FIELDS, openScriptedZendesk, SERVICE_USER } from './scriptedZendesk.ts';

const MINUTE = 60_000;

/** An account whose fields an administrator may change, and that refuses values for fields that are not there. */
const open = async (changes: { refuse?: boolean } = {}) => {
  let fields: ((typeof FIELDS)[number] & { description?: string; active?: boolean })[] =
    structuredClone(FIELDS);
  const account = await openScriptedZendesk({
    'GET /ticket_fields': () => ({ body: { ticket_fields: fields } }),
    'PUT /tickets/7': ({ body }) => {
      const sent: { id: number; value: string }[] = body.ticket.custom_fields;
      const unknown = sent.some(({ id }) => !fields.some((field) => field.id === id));
      if (changes.refuse && unknown) return { status: 422, body: { error: 'RecordInvalid' } };
      return { body: { ticket: { id: 7, status: 'open', requester_id: SERVICE_USER, custom_fields: sent } } };
    },
  });
  const clock = movableClock();
  const { logger, lines } = recordingLogger();
  const desk = createTicketDesk({ ...account, clock, logger });
  const written = () =>
    account.calls.findLast(({ call }) => call === 'PUT /tickets/7')?.body.ticket.custom_fields;
  return {
    account,
    clock,
    desk,
    lines,
    written,
    edit: (change: (all: typeof fields) => typeof fields) => {
      fields = change(fields);
    },
    reads: () => account.asked().filter((call) => call === 'GET /ticket_fields').length,
  };
};

describe('the fields of an account', () => {
  it('are read once in five minutes', async () => {
    const { desk, clock, reads } = await open();
    for (let minute = 0; minute < 10; minute += 1) {
      await desk.changeTicket(7, { fields: { state: 'filed' } });
      clock.advance(MINUTE);
    }
    expect(reads()).toBe(2);
  });

  it('are found by their titles, whatever the case', async () => {
    const { desk, edit, written } = await open();
    edit((all) => all.map((field) => ({ ...field, title: ` ${field.title.toUpperCase()}` })));
    await desk.changeTicket(7, { fields: { reference: 'RD-1', decision: null } });
    expect(written()).toEqual([
      { id: 71, value: 'RD-1' },
      { id: 75, value: null },
    ]);
  });

  it('are still the same when an administrator renames them', async () => {
    const { desk, edit, clock, written } = await open();
    await desk.changeTicket(7, { fields: { state: 'filed' } });
    edit((all) => all.map((field) => ({ ...field, title: `${field.title} (do not touch)` })));
    clock.advance(6 * MINUTE);
    await desk.changeTicket(7, { fields: { state: 'done' } });
    expect(written()).toEqual([{ id: 73, value: 'done' }]);
    expect(await desk.missingFields()).toEqual([]);
  });

  it('are found by what their description says, also by a process that starts after the renaming', async () => {
    const { desk, edit, written } = await open();
    edit((all) =>
      all.map((field) =>
        field.id === 73
          ? { ...field, title: 'Stand der Anfrage', description: 'Set by the machine. rightsdesk:state' }
          : field,
      ),
    );
    await desk.changeTicket(7, { fields: { state: 'done' } });
    expect(written()).toEqual([{ id: 73, value: 'done' }]);
  });

  it('are found again within five minutes when they are made anew', async () => {
    const { desk, edit, clock, written } = await open();
    await desk.changeTicket(7, { fields: { state: 'filed' } });
    edit((all) => all.map((field) => (field.id === 73 ? { ...field, id: 80 } : field)));
    clock.advance(5 * MINUTE);
    await desk.changeTicket(7, { fields: { state: 'done' } });
    expect(written()).toEqual([{ id: 80, value: 'done' }]);
  });

  it('are read again at once when Zendesk refuses a value, and the change is written with them', async () => {
    const { desk, edit, clock, written, reads } = await open({ refuse: true });
    await desk.changeTicket(7, { fields: { state: 'filed' } });
    edit((all) => all.map((field) => (field.id === 73 ? { ...field, id: 80 } : field)));
    clock.advance(MINUTE);
    const changed = await desk.changeTicket(7, { fields: { state: 'done' } });
    expect(changed.fields).toEqual({ state: 'done' });
    expect(written()).toEqual([{ id: 80, value: 'done' }]);
    expect(reads()).toBe(2);
  });

  it('are not read again and again because of tickets that are closed', async () => {
    const { account, desk, clock, reads } = await open();
    account.answers['PUT /tickets/7'] = () => ({ status: 422, body: { error: 'RecordInvalid' } });
    for (let time = 0; time < 5; time += 1) {
      const change = desk.changeTicket(7, { fields: { state: 'done' } });
      await expect(change).rejects.toMatchObject({ code: 'desk_refused', status: 422 });
      clock.advance(10_000);
    }
    expect(reads()).toBe(1);
  });

  it('prefer the field in use to one that was switched off', async () => {
    const { desk, edit, written } = await open();
    edit((all) => [
      ...all.map((field) => (field.id === 73 ? { ...field, active: false } : field)),
      { id: 60, type: 'text', title: 'Privacy state' },
    ]);
    await desk.changeTicket(7, { fields: { state: 'done' } });
    expect(written()).toEqual([{ id: 60, value: 'done' }]);
  });

  it('serve as they were known where Zendesk does not give them now', async () => {
    const { account, desk, clock, written } = await open();
    await desk.changeTicket(7, { fields: { state: 'filed' } });
    account.answers['GET /ticket_fields'] = () => ({ status: 403, body: {} });
    clock.advance(6 * MINUTE);
    await desk.changeTicket(7, { fields: { state: 'done' } });
    expect(written()).toEqual([{ id: 73, value: 'done' }]);
  });

  it('that are missing are named once to the operator, and looked for again', async () => {
    const { desk, edit, clock, lines } = await open();
    edit((all) => all.filter(({ id }) => id !== 74));
    expect(await desk.missingFields()).toEqual(['deadline']);
    clock.advance(6 * MINUTE);
    expect(await desk.missingFields()).toEqual(['deadline']);
    expect(lines.filter(({ fields }) => fields.error === 'Privacy deadline')).toHaveLength(1);
    edit((all) => [...all, { id: 90, type: 'date', title: 'Privacy deadline' }]);
    clock.advance(6 * MINUTE);
    expect(await desk.missingFields()).toEqual([]);
  });
});
