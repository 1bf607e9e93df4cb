import type { MailDetail } from '../../local/inbox/storedMail.ts';
import { unzip } from '../../processes/demo/unzip.ts';

export interface ExportedCategoryFile {
  category: string;
  source: string;
  records: Record<string, unknown>[];
}

export interface ExportFiles {
  json: {
    reference: string;
    person: { name: string; addresses: string[] };
    supervisoryAuthority: { name: string };
    categories: ExportedCategoryFile[];
  };
  jsonText: string;
  html: string;
}

/** The page of the export that a mail links to, on the server under test. */
export const exportLink = (mail: MailDetail | undefined, url: string): string => {
  const path = /\/export\/[\w-]+/.exec(mail?.Text ?? '')?.[0];
  if (path === undefined) throw new Error('the mail carries no link to an export');
  return `${url}${path}`;
};

export const askForDownloadCode = (link: string): Promise<Response> =>
  fetch(`${link}/code`, { method: 'POST' });

export const download = (link: string, code: string): Promise<Response> =>
  fetch(`${link}/download`, { method: 'POST', body: new URLSearchParams({ code }) });

export const readExport = async (file: Response): Promise<ExportFiles> => {
  const files = unzip(Buffer.from(await file.arrayBuffer()));
  const jsonText = files.get('data.json')?.toString('utf8') ?? '';
  return { json: JSON.parse(jsonText), jsonText, html: files.get('your-data.html')?.toString('utf8') ?? '' };
};
