import { expect, it } from 'vitest';
import { REQUEST_KINDS } from '../../../domain/kinds.ts';
import { DEFAULT_RUNGS, purposeOf, rungTable } from '../../../privacy/identity/assuranceTable.ts';

it('has a line for every kind of request, and opt-outs need nothing whatever a company sets', () => {
  for (const kind of REQUEST_KINDS) expect(DEFAULT_RUNGS[kind].ordinary.length).toBeGreaterThan(0);
  const strict = rungTable({ rungs: { withdrawal: { ordinary: ['agent'] } } as object });
  for (const kind of ['withdrawal', 'do_not_sell', 'human', 'complaint'] as const)
    expect(strict[kind]).toEqual({ ordinary: ['none'], sensitive: ['none'] });
});

it('keeps the default of whatever a company leaves out', () => {
  const table = rungTable({ rungs: { access: { ordinary: ['code_and_facts'] } } });
  expect(table.access).toEqual({ ordinary: ['code_and_facts'], sensitive: DEFAULT_RUNGS.access.sensitive });
  expect(table.erasure).toEqual(DEFAULT_RUNGS.erasure);
});

it('takes an objection to marketing alone for less than one to everything', () => {
  expect(purposeOf('objection', { marketingOnly: true })).toBe('objection_marketing');
  expect(purposeOf('objection', { marketingOnly: false })).toBe('objection');
  expect(purposeOf('objection', undefined)).toBe('objection');
});
