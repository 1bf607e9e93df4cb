import type { MailDetail } from '../../local/inbox/storedMail.ts';
import { codeIn, type InboxClient } from './inboxClient.ts';
import { must } from './until.ts';
import { unzip } from './unzip.ts';

/** The address of the export page in a mail, on this instance. */
const linkIn = (mail: MailDetail, chatUrl: string): string => {
  const found = /\/export\/[\w-]+/.exec(mail.Text);
  must(found, `the mail "${mail.Subject}" carries no link to an export`);
  return `${chatUrl}${found[0]}`;
};

/** Fetches an export as its owner does: the page, a fresh code by mail, the code typed, the file. */
export const downloadExport = async (
  mail: MailDetail,
  address: string,
  { chatUrl, inbox }: { chatUrl: string; inbox: InboxClient },
): Promise<Map<string, Buffer>> => {
  const link = linkIn(mail, chatUrl);
  const page = await fetch(link);
  must(page.status === 200, `the page of the export answered ${page.status}`);
  must((await fetch(`${link}/code`, { method: 'POST' })).ok, 'no code was sent for the export');
  const code = codeIn(await inbox.next(address));
  const form = { method: 'POST', body: new URLSearchParams({ code }) };
  const file = await fetch(`${link}/download`, form);
  must(file.ok, `the export was answered with ${file.status}`);
  must(file.headers.get('content-type') === 'application/zip', 'the export is no ZIP');
  const files = unzip(Buffer.from(await file.arrayBuffer()));
  const again = await fetch(`${link}/download`, form);
  must(again.status === 410, 'the export could be fetched a second time');
  return files;
};
