import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MailStore, openMailStore } from '../../../local/inbox/mailStore.ts';
import { parseMail } from '../../../local/inbox/parseMail.ts';
import { secureRandomness } from '../../../observe/randomness.ts';
import { dropFolder, newFolder, noon } from './testInbox.ts';

let dir: string;
let store: MailStore;

beforeEach(async () => {
  dir = await newFolder();
  store = openMailStore(dir, secureRandomness);
});
afterEach(async () => {
  store.close();
  await dropFolder(dir);
});

const receive = async (to: string, subject: string, text = 'hello'): Promise<string> => {
  const raw = Buffer.from(`From: a@demo.example\r\nTo: ${to}\r\nSubject: ${subject}\r\n\r\n${text}\r\n`);
  return store.add(await parseMail(raw, { from: 'a@demo.example', to: [to] }), noon.now()).ID;
};
const subjects = (query: string): string[] =>
  store.list({ start: 0, limit: 50, query }).messages.map((mail) => mail.Subject);

describe('the kept mails', () => {
  it('are found by recipient, subject and words', async () => {
    await receive('anna@example.org', 'Your code', '1234 5678');
    await receive('eva@example.org', 'Your data is erased', 'goodbye');
    expect(subjects('to:anna@example.org')).toEqual(['Your code']);
    expect(subjects('to:ANNA')).toEqual(['Your code']);
    expect(subjects('subject:"is erased"')).toEqual(['Your data is erased']);
    expect(subjects('1234')).toEqual(['Your code']);
    expect(subjects('-goodbye')).toEqual(['Your code']);
    expect(subjects('your')).toEqual(['Your data is erased', 'Your code']);
    expect(subjects('to:anna goodbye')).toEqual([]);
  });

  it('take a search as words and never as SQL or a pattern', async () => {
    await receive('anna@example.org', 'Plain');
    for (const query of ["' OR 1=1 --", '%', '_', "to:') UNION SELECT 1", '*'])
      expect(subjects(query)).toEqual([]);
    expect(subjects('')).toEqual(['Plain']);
  });

  it('are listed page by page, newest first, however many there are', async () => {
    const raw = Buffer.from('From: a@demo.example\r\nTo: b@example.org\r\nSubject: x\r\n\r\ny\r\n');
    const parsed = await parseMail(raw, { from: 'a@demo.example', to: ['b@example.org'] });
    for (let index = 0; index < 300; index += 1) {
      store.add({ ...parsed, summary: { ...parsed.summary, Subject: `mail ${index}` } }, noon.now());
    }
    const page = store.list({ start: 100, limit: 2, query: '' });
    expect(page.messages.map((mail) => mail.Subject)).toEqual(['mail 199', 'mail 198']);
    expect(page).toMatchObject({ total: 300, matching: 300, unread: 300 });
    expect(store.list({ start: 400, limit: 10, query: '' }).messages).toEqual([]);
  });

  it('are marked and removed one by one or all together', async () => {
    const first = await receive('anna@example.org', 'one');
    const second = await receive('anna@example.org', 'two');
    store.markRead([first], true);
    expect(store.list({ start: 0, limit: 9, query: '' }).unread).toBe(1);
    expect(store.remove([second])).toBe(1);
    expect(store.raw(second)).toBeUndefined();
    expect(store.detail('latest')?.ID).toBe(first);
    expect(store.remove([])).toBe(1);
    expect(store.detail('latest')).toBeUndefined();
  });
});
