import { expect, it } from 'vitest';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import { registerCsv } from '../../../privacy/agents/registerCsv.ts';

const csvOf = async (changed: Partial<PrivacyRequest>): Promise<string[]> => {
  const request = {
    reference: 'RD-2222-223A',
    kind: 'access',
    state: 'done',
    route: 'chat',
    language: 'en',
    receivedAt: new Date('2026-03-01T23:30:00Z'),
    dueAt: new Date('2026-04-01T21:59:59Z'),
    clocks: [],
    evidence: [],
    policyVersion: '2.0',
    ...changed,
  } as unknown as PrivacyRequest;
  const requests = (async function* () {
    yield request;
  })();
  const lines: string[] = [];
  for await (const line of registerCsv(requests, 'Europe/Zurich')) lines.push(line);
  return lines;
};

it('no cell of the register can be taken for a formula, or for more than one cell', async () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\0=1']) {
    const [, line = ''] = await csvOf({ policyVersion: text });
    expect(line).toContain(`"'${text}"`);
  }
  const [, line = ''] = await csvOf({ policyVersion: 'a,"b"\nc' });
  expect(line.trimEnd().endsWith('"a,""b""\nc"')).toBe(true);
});

it('the register tells days where the company is, and whether the law was kept', async () => {
  const late = await csvOf({ endedAt: new Date('2026-04-02T10:00:00Z') });
  expect(late[1]).toContain(',2026-03-02,');
  expect(late[1]).toContain(',2026-04-02,no,');
  const inTime = await csvOf({ endedAt: new Date('2026-04-01T21:59:59Z') });
  expect(inTime[1]).toContain(',2026-04-01,yes,');
  const open = await csvOf({ state: 'in_progress' });
  expect(open[0]?.split(',').length).toBe(open[1]?.split(',').length);
});
