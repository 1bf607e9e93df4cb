import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { SECOND } from '../../observe/clock.ts';
import { askForDownloadCode, download, exportLink } from '../builders/exportFile.ts';
import { fileRequest } from '../builders/journey.ts';
import { persona } from '../builders/openWorld.ts';
import type { Attack } from './attack.ts';

const GUESSES = 50;
const TRIES = 5;

/** Links that nobody was given: made up, and made of one that is real. */
const guesses = (link: string): string[] => {
  const [, before = '', token = ''] = /^(.*\/)([\w-]+)$/.exec(link) ?? [];
  return [
    ...Array.from({ length: GUESSES }, () => randomBytes(16).toString('base64url')),
    token.slice(0, -1),
    `${token}A`,
    token === token.toLowerCase() ? token.toUpperCase() : token.toLowerCase(),
    `${token}%00`,
    `${token}%2f..`,
    '..%2f..%2fmetrics',
  ].map((one) => `${before}${one}`);
};

/**
 * Guesses links, and finds a real one in an open mailbox: it shows that something lies there, and gives it to nobody
 * without a code to the address on file. Whoever it belongs to asks for another code and has it, once.
 */
export const fetchSomebodyElsesExport: Attack = {
  wants: "fetch somebody else's export by a guessed or a stolen link",
  attempt: async ({ world }) => {
    const { address } = persona('claire');
    await fileRequest(world, 'access', address);
    await world.worker.settle();
    const link = exportLink((await world.mails.to(address)).at(-1), world.url);
    for (const guess of guesses(link))
      for (const [method, path] of [
        ['GET', guess],
        ['POST', `${guess}/code`],
        ['POST', `${guess}/download`],
      ] as const) {
        const answer = await fetch(path, { method });
        expect([400, 404], `${method} ${path}`).toContain(answer.status);
        expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
      }

    const seen = await (await fetch(link)).text();
    expect(seen).not.toMatch(/claire|rochat|lacmail/i);
    expect((await download(link, '')).status).toBe(400);
    await askForDownloadCode(link);
    await world.worker.settle();
    const code = await world.mails.codeFor(address);
    const wrong = (n: number) => String((Number(code) + 1 + n) % 1e8).padStart(8, '0');
    for (let n = 0; n < TRIES; n += 1) expect((await download(link, wrong(n))).status).toBe(400);
    const late = await download(link, code);
    expect([late.status, late.headers.get('content-type')]).toEqual([
      400,
      expect.stringMatching(/^text\/html/),
    ]);

    world.clock.pass(61 * SECOND);
    await askForDownloadCode(link);
    await world.worker.settle();
    const fresh = await world.mails.codeFor(address);
    const file = await download(link, fresh);
    expect(file.headers.get('content-type')).toBe('application/zip');
    await file.arrayBuffer();
    for (const again of [await download(link, fresh), await fetch(link)]) expect(again.status).toBe(410);
  },
  seen: {
    metric: 'rightsdesk_refused_total{reason="download_code_spent"}',
    audit: { event: 'download_code_spent' },
    log: 'link_unknown',
  },
};
