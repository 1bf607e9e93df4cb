import { describe, expect, it } from 'vitest';
import { createTicketDesk } from '../../../integrations/zendesk/createTicketDesk.ts';
import { silentLogger } from '../../../observe/logger.ts';
import { movableClock } from '../../local/desk/openDesk.ts';
import { openScriptedZendesk, SELF, SERVICE_USER } from './scriptedZendesk.ts';

const OFFICER = 500;
const DECISION = '75';
const AT = '2026-03-02T09:00:00Z';

interface Line {
  id: number;
  author_id?: number;
  via?: object;
  metadata?: object;
  events?: object[];
}
const rule = { channel: 'rule', source: { from: { title: 'Assign' }, rel: 'trigger', to: {} } };
const line = ({ id, ...more }: Line) => ({
  id,
  ticket_id: 7,
  created_at: AT,
  author_id: OFFICER,
  via: { channel: 'web', source: { from: {}, to: {}, rel: null } },
  metadata: { system: {}, custom: {} },
  events: [],
  ...more,
});
const change = (field_name: string, value: unknown, more: object = {}) => ({
  id: 1,
  type: 'Change',
  field_name,
  value,
  previous_value: null,
  ...more,
});

/** An account whose one ticket has this history; pages of two lines. */
const deskWith = async (history: Line[], inOrder: 'desc' | 'asc' = 'desc') => {
  const all = history.map(line).sort((a, b) => (inOrder === 'desc' ? b.id - a.id : a.id - b.id));
  const account = await openScriptedZendesk({
    'GET /tickets/7/audits': ({ query }) => {
      const page = Number(query.get('page') ?? 1);
      const more = page * 2 < all.length;
      const next = `${account.url}/api/v2/tickets/7/audits.json?page=${page + 1}`;
      const audits = all.slice(page * 2 - 2, page * 2);
      return { body: { audits, count: all.length, next_page: more ? next : null } };
    },
  });
  const desk = createTicketDesk({ ...account, clock: movableClock(), logger: silentLogger });
  const pagesRead = () => account.asked().filter((call) => call.endsWith('/audits')).length;
  return { desk, account, pagesRead };
};
const actsOf = async (history: Line[]) => {
  const { desk } = await deskWith(history);
  return (await desk.readHistory(7, 0)).map(({ by, as, act }) => ({ by, as, act }));
};

describe('the history of a ticket', () => {
  it('tells replies with their files, decisions, status and requester, oldest first', async () => {
    const file = {
      id: 31,
      file_name: 'passport.pdf',
      content_type: 'application/pdf',
      size: 12,
      content_url: 'https://x.example/attachments/31',
    };
    const comment = {
      id: 41,
      type: 'Comment',
      author_id: OFFICER,
      public: true,
      body: 'Dear&nbsp;Anna',
      html_body: '<p>Dear&nbsp;Anna</p>',
      attachments: [file, { ...file, id: 32, deleted: true }],
    };
    const acts = await actsOf([
      { id: 12, events: [change('status', 'pending'), change('requester_id', '77')] },
      { id: 11, events: [comment, change(DECISION, 'privacy_approve'), change('priority', 'high')] },
      { id: 10, author_id: SELF, events: [{ id: 1, type: 'Create', field_name: 'status', value: 'open' }] },
    ]);
    expect(acts.map(({ act }) => act)).toEqual([
      {
        comment: {
          id: 41,
          authorId: OFFICER,
          public: true,
          text: 'Dear Anna',
          attachments: [
            {
              id: 31,
              fileName: 'passport.pdf',
              contentType: 'application/pdf',
              size: 12,
              url: 'https://x.example/attachments/31',
            },
          ],
        },
      },
      { decision: 'approve' },
      { status: 'pending' },
      { requester: 77 },
    ]);
  });

  it('names a choice that is none of ours as the account calls it, and passes over a cleared one', async () => {
    const acts = await actsOf([
      { id: 10, events: [change(DECISION, 'ask_my_boss')] },
      { id: 11, events: [change(DECISION, null)] },
      { id: 12, events: [change(DECISION, 'an_option_removed_since')] },
    ]);
    expect(acts.map(({ act }) => act)).toEqual([
      { decision: { unknown: 'Ask my boss' } },
      { decision: { unknown: 'an_option_removed_since' } },
    ]);
  });

  it('takes what a trigger did within the change of an officer for the trigger’s', async () => {
    const acts = await actsOf([
      { id: 10, events: [change('status', 'open'), change(DECISION, 'refuse', { via: rule })] },
    ]);
    expect(acts).toEqual([
      { by: OFFICER, as: 'person', act: { status: 'open' } },
      { by: OFFICER, as: 'rule', act: { decision: 'refuse' } },
    ]);
  });

  it('believes an event of itself before the line that it stands in', async () => {
    const byHand = { channel: 'web', source: { from: {}, to: {}, rel: null } };
    expect(
      await actsOf([{ id: 10, via: rule, events: [change('status', 'open', { via: byHand })] }]),
    ).toEqual([{ by: OFFICER, as: 'person', act: { status: 'open' } }]);
  });

  it.each([
    ['an automation', { via: { channel: 'rule', source: { rel: 'automation' } }, author_id: -1 }, 'rule'],
    ['Zendesk itself', { via: { channel: 'system' }, author_id: -1 }, 'rule'],
    ['this integration', { via: { channel: 'api' }, author_id: SELF }, 'us'],
    ['a merge', { via: { channel: 'web', source: { from: { ticket_id: 9 }, rel: 'merge' } } }, 'merge'],
    ['a macro that an agent chose', { via: { channel: 'web', source: { rel: null } } }, 'person'],
    ['an agent on a phone', { via: { channel: 'mobile' } }, 'person'],
    ['an agent by an answer without a source', { via: { channel: 'email', source: null } }, 'person'],
  ] as const)('says who it was: %s', async (_who, more, as) => {
    const acts = await actsOf([{ id: 10, ...more, events: [change('status', 'solved')] }]);
    expect(acts.map((act) => act.as)).toEqual([as]);
  });

  it('is read from the newest line down to what is known', async () => {
    const { desk, pagesRead } = await deskWith(
      [1, 2, 3, 4, 5, 6, 7].map((id) => ({ id, events: [change('status', 'open')] })),
    );
    expect((await desk.readHistory(7, 4)).map(({ audit }) => audit)).toEqual([5, 6, 7]);
    expect(pagesRead()).toBe(2);
  });

  it('is read to its end where an archived ticket answers the oldest line first', async () => {
    const { desk } = await deskWith(
      [1, 2, 3, 4, 5].map((id) => ({ id, events: [change('status', 'open')] })),
      'asc',
    );
    expect((await desk.readHistory(7, 3)).map(({ audit }) => audit)).toEqual([4, 5]);
  });
});

describe('whether a note was written', () => {
  const noted = (id: number, markers: string) => ({
    id,
    metadata: { system: {}, custom: { rightsdesk: markers } },
  });

  it('is found by the markers in the metadata of the change, and no further than needed', async () => {
    const { desk, pagesRead } = await deskWith([
      noted(1, 'filed'),
      noted(2, 'window:3'),
      { id: 3 },
      noted(4, 'proof:shop\nproof:crm'),
    ]);
    expect(await desk.written(7, ['proof:crm'])).toEqual(new Set(['proof:crm']));
    expect(pagesRead()).toBe(1);
    expect(await desk.written(7, ['filed', 'proof', 'window:3'])).toEqual(new Set(['filed', 'window:3']));
  });

  it('is asked of nobody where there is nothing to ask', async () => {
    const { desk, account } = await deskWith([]);
    expect(await desk.written(7, [])).toEqual(new Set());
    expect(account.asked()).toEqual([]);
  });

  it('finds what a change has sent', async () => {
    let metadata: Record<string, unknown> = {};
    const account = await openScriptedZendesk({
      'PUT /tickets/7': ({ body }) => {
        metadata = body.ticket.metadata;
        return { body: { ticket: { id: 7, requester_id: SERVICE_USER, updated_at: AT } } };
      },
      'GET /tickets/7/audits': () => ({
        body: { audits: [line({ id: 1, metadata: { custom: metadata } })], next_page: null },
      }),
    });
    const desk = createTicketDesk({ ...account, clock: movableClock(), logger: silentLogger });
    await desk.changeTicket(7, { note: { html: '<p>Erased.</p>', markers: ['proof:shop', 'done'] } });
    expect(await desk.written(7, ['done', 'other'])).toEqual(new Set(['done']));
  });
});
