import { expect, it } from 'vitest';
import { REQUEST_KINDS } from '../../../domain/kinds.ts';
import { assuranceTable, DEFAULT_ASSURANCE, purposeOf } from '../../../privacy/identity/assuranceTable.ts';

it('has a line for every kind of request, and opt-outs need nothing whatever a company sets', () => {
  for (const kind of REQUEST_KINDS) expect(DEFAULT_ASSURANCE[kind].ordinary.length).toBeGreaterThan(0);
  const strict = assuranceTable({ assurance: { withdrawal: { ordinary: ['agent'] } } as object });
  for (const kind of ['withdrawal', 'do_not_sell', 'human', 'complaint'] as const)
    expect(strict[kind]).toEqual({ ordinary: ['none'], sensitive: ['none'] });
});

it('keeps the default of whatever a company leaves out', () => {
  const table = assuranceTable({ assurance: { access: { ordinary: ['code_and_facts'] } } });
  expect(table.access).toEqual({
    ordinary: ['code_and_facts'],
    sensitive: DEFAULT_ASSURANCE.access.sensitive,
  });
  expect(table.erasure).toEqual(DEFAULT_ASSURANCE.erasure);
});

it('takes an objection to marketing alone for less than one to everything', () => {
  expect(purposeOf('objection', { marketingOnly: true })).toBe('objection_marketing');
  expect(purposeOf('objection', { marketingOnly: false })).toBe('objection');
  expect(purposeOf('objection', undefined)).toBe('objection');
});
