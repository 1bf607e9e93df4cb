import { describe, expect, it, onTestFinished } from 'vitest';
import { dropFolder, listed, newest, newFolder, openInbox } from '../inbox/testInbox.ts';
import { openAccount } from './openAccount.ts';

const ADA = { requester: { name: 'Ada Müller', email: 'ada@example.org' } };

describe('the emails of the desk', () => {
  it('arrive in the local inbox', async () => {
    const dir = await newFolder();
    const inbox = await openInbox(dir);
    onTestFinished(async () => {
      await inbox.close();
      await dropFolder(dir);
    });
    const { desk, file, change } = await openAccount({ smtpUrl: inbox.smtpUrl });
    const { id } = await file({ ...ADA, subject: 'Grüße' });
    await change(id, { comment: { body: 'Sehr geehrte Frau Müller\n.\nschöne Grüße' } });
    await desk.delivered();
    expect((await listed(inbox)).messages).toMatchObject([
      { Subject: 'Re: Grüße', To: [{ Address: 'ada@example.org' }] },
    ]);
    expect((await newest(inbox)).Text).toContain('Sehr geehrte Frau Müller\n.\nschöne Grüße');
    expect(desk.store.mails.all()[0]?.state).toBe('sent');
  });

  it('that no server takes are given up, and the ticket is written all the same', async () => {
    const { desk, file, change, comments } = await openAccount({ smtpUrl: 'smtp://127.0.0.1:1' });
    const { id } = await file(ADA);
    await change(id, { comment: { body: 'Answer' } });
    await desk.delivered();
    expect(desk.store.mails.all()[0]?.state).toBe('failed');
    expect(await comments(id)).toHaveLength(2);
  });
});
