import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it } from 'vitest';
import { aMail, dropFolder, listed, mailerTo, newFolder, openInbox } from './testInbox.ts';

it('has every mail that it answered with 250, even when it is killed right after', async () => {
  const dir = await newFolder();
  const script = path.join(import.meta.dirname, 'inboxProcess.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const mailer = mailerTo(line.toString().trim());
  for (const subject of ['one', 'two', 'three']) await mailer.send(aMail({ subject }));
  child.kill('SIGKILL');
  await once(child, 'exit');
  mailer.close();

  const inbox = await openInbox(dir);
  expect((await listed(inbox)).messages.map((mail) => mail.Subject)).toEqual(['three', 'two', 'one']);
  await inbox.close();
  await dropFolder(dir);
});
