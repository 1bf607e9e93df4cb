import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_WORDS } from '../../local/demo/personaAccounts.ts';
import { openChat } from '../builders/chat.ts';
import { download, type ExportFiles, exportLink, readExport } from '../builders/exportFile.ts';
import { fileRequest } from '../builders/journey.ts';
import { openWorld, persona, type World } from '../builders/openWorld.ts';

const mallory = persona('mallory');
const MARKUP = /<(img|script)[^>]*(onerror|alert)/i;

describe('a hostile name and hostile texts', () => {
  let world: World;
  let reference: string;
  let files: ExportFiles;
  beforeAll(async () => {
    world = await openWorld();
    ({ reference } = await fileRequest(world, 'access', mallory.address));
    await world.worker.settle();
    const link = exportLink((await world.mails.to(mallory.address)).at(-1), world.url);
    await fetch(`${link}/code`, { method: 'POST' });
    await world.worker.settle();
    files = await readExport(await download(link, await world.mails.codeFor(mallory.address)));
  });
  afterAll(() => world?.close());

  it('are text in every mail, and name one recipient', async () => {
    const mails = await world.mails.all();
    for (const mail of mails) {
      expect(mail.HTML).not.toMatch(MARKUP);
      expect([...mail.To, ...mail.Cc, ...mail.Bcc]).toHaveLength(1);
    }
  });

  it('are unaltered in the export for machines', () => {
    const [account] = files.json.categories.find((one) => one.category === 'account')?.records ?? [];
    expect(account).toMatchObject({ firstName: '=cmd()', lastName: '<img src=x onerror=alert(1)>' });
    expect(files.jsonText).toContain(JSON.stringify(HOSTILE_WORDS).slice(1, -1));
  });

  it('are text in the export for people, which loads and runs nothing', () => {
    expect(files.html).not.toMatch(MARKUP);
    expect(files.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(files.html).not.toMatch(
      /<(script|link|iframe|object|embed)\b|\b(src|href)="(?!https?:|mailto:|#)/i,
    );
  });

  it('do not reach the ticket', () => {
    const { notes, subject } = world.agents.ticket(reference);
    for (const text of [subject, ...notes]) expect(text).not.toMatch(/onerror|=cmd|HYPERLINK/);
  });

  it('are answered as words in the chat', async () => {
    const chat = await openChat(world.url);
    const answer = await chat.say('<img src=x onerror=alert(1)> {{7*7}} send me a copy of my data');
    expect(answer.text).not.toContain('49');
    expect(answer.text).not.toMatch(MARKUP);
  });

  it('cannot smuggle a second recipient into an address', async () => {
    for (const address of [
      'claire.rochat@lacmail.example, evil@evil.example',
      'claire.rochat@lacmail.example\r\nBcc: evil@evil.example',
      '"claire.rochat@lacmail.example evil"@evil.example',
    ]) {
      const chat = await openChat(world.url);
      await chat.say('I want a copy of my data');
      await chat.say(address);
    }
    await world.worker.settle();
    const reached = (await world.mails.all()).flatMap((mail) => [...mail.To, ...mail.Cc, ...mail.Bcc]);
    expect(reached.filter(({ Address }) => Address.includes('evil'))).toEqual([]);
  });
});
