import { describe, expect, it } from 'vitest';
import type { NewTicket, TicketDecision, TicketDesk } from '../../../integrations/zendesk/ticketDesk.ts';

/** A desk and what somebody at it does. */
export interface OpenedDesk {
  desk: TicketDesk;
  advance(milliseconds: number): void;
  decide(id: number, decision: TicketDecision): Promise<void>;
  reply(id: number, text: string): Promise<void>;
  close(id: number): Promise<void>;
  remove(id: number): Promise<void>;
}

const HOUR = 3_600_000;
const note = (text: string, ...markers: string[]) => ({ html: `<p>${text}</p>`, markers });
const wanted = (more: Partial<NewTicket> = {}): NewTicket => ({
  externalId: 'RD-1',
  subject: 'Erasure',
  note: note('Filed.', 'filed'),
  fields: { reference: 'RD-1', state: 'filed' },
  status: 'open',
  priority: 'normal',
  tags: [],
  ...more,
});

/** What both Zendesk and the desk in memory that tests of jobs use have to do: what passes there is to pass here. */
export const describeDesk = (name: string, open: () => Promise<OpenedDesk>): void => {
  describe(`a desk: ${name}`, () => {
    it('makes one ticket however often it is asked within two hours', async () => {
      const { desk } = await open();
      const made = await desk.createTicket(wanted());
      expect(made).toMatchObject({
        externalId: 'RD-1',
        status: 'open',
        ours: true,
        fields: { state: 'filed' },
      });
      expect((await desk.createTicket(wanted())).id).toBe(made.id);
    });

    it('finds the ticket of an earlier try when told to look, unless that is closed', async () => {
      const { desk, advance, close } = await open();
      const made = await desk.createTicket(wanted());
      advance(3 * HOUR);
      expect((await desk.createTicket(wanted(), true)).id).toBe(made.id);
      await close(made.id);
      const next = wanted({ round: 1, follows: made.id });
      expect((await desk.createTicket(next, true)).id).not.toBe(made.id);
    });

    it('writes a change at once and tells of it as ours', async () => {
      const { desk } = await open();
      const { id } = await desk.createTicket(wanted());
      const changed = await desk.changeTicket(id, {
        fields: { state: 'done' },
        status: 'solved',
        note: note('All <b>done</b> &amp; proved.', 'done'),
      });
      expect(changed).toMatchObject({ id, status: 'solved', fields: { reference: 'RD-1', state: 'done' } });
      const acts = (await desk.readHistory(id, 0)).slice(1).map(({ as, act }) => ({ as, act }));
      expect(acts).toEqual([
        {
          as: 'us',
          act: {
            comment: expect.objectContaining({ text: 'All done & proved.', public: false, attachments: [] }),
          },
        },
        { as: 'us', act: { status: 'solved' } },
      ]);
    });

    it('tells what people did after what is known, and shows a decision until it is cleared', async () => {
      const { desk, decide, reply } = await open();
      const { id } = await desk.createTicket(wanted());
      await decide(id, 'refuse');
      const [decided, ...others] = (await desk.readHistory(id, 0)).slice(1);
      expect(decided).toMatchObject({ as: 'person', act: { decision: 'refuse' } });
      expect(others).toEqual([]);
      await reply(id, 'Dear Anna');
      const news = await desk.readHistory(id, decided?.audit ?? 0);
      expect(news).toMatchObject([{ as: 'person', act: { comment: { text: 'Dear Anna', public: true } } }]);
      expect((await desk.readTickets([id]))[0]?.fields.decision).toBe('refuse');
      expect((await desk.changeTicket(id, { fields: { decision: null } })).fields.decision).toBeUndefined();
      expect(await desk.readHistory(id, news[0]?.audit ?? 0)).toEqual([]);
    });

    it('refuses a change when the ticket has changed since it was read', async () => {
      const { desk, advance, decide } = await open();
      const made = await desk.createTicket(wanted());
      advance(2_000);
      await decide(made.id, 'approve');
      const clear = { fields: { decision: null }, unchangedSince: made.updatedAt };
      await expect(desk.changeTicket(made.id, clear)).rejects.toMatchObject({
        code: 'desk_conflict',
        retryable: true,
        status: 409,
      });
      expect((await desk.readTickets([made.id]))[0]?.fields.decision).toBe('approve');
    });

    it('changes no ticket that is closed, and shows that it is', async () => {
      const { desk, close } = await open();
      const { id } = await desk.createTicket(wanted());
      await close(id);
      const change = desk.changeTicket(id, { note: note('late') });
      await expect(change).rejects.toMatchObject({ code: 'desk_refused', status: 422, retryable: false });
      expect((await desk.readTickets([id]))[0]?.status).toBe('closed');
      await expect(desk.readHistory(id, 0)).resolves.not.toHaveLength(0);
    });

    it('knows nothing of a ticket that is deleted', async () => {
      const { desk, remove } = await open();
      const { id } = await desk.createTicket(wanted());
      await remove(id);
      const gone = { code: 'desk_not_found', status: 404, retryable: false };
      expect(await desk.readTickets([id])).toEqual([]);
      await expect(desk.changeTicket(id, { status: 'solved' })).rejects.toMatchObject(gone);
      await expect(desk.readHistory(id, 0)).rejects.toMatchObject(gone);
      await expect(desk.redactComments(id)).resolves.toBeUndefined();
    });

    it('leaves no word on a redacted ticket', async () => {
      const { desk, reply } = await open();
      const { id } = await desk.createTicket(wanted());
      await reply(id, 'Dear Anna');
      await desk.redactComments(id);
      const texts = (await desk.readHistory(id, 0)).flatMap(({ act }) =>
        'comment' in act ? [act.comment.text] : [],
      );
      expect(texts.length).toBeGreaterThan(1);
      expect(texts.join('')).toMatch(/^[\s▇]+$/u);
    });
  });
};
