import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCompany } from '../../config/loadCompany.ts';
import { shipped } from '../../config/packageRoot.ts';
import { companyFile } from './environment.ts';

const demo = JSON.parse(readFileSync(shipped('local', 'demo', 'company.json'), 'utf8')) as object;
const written = (change: object): string => companyFile(JSON.stringify({ ...demo, ...change }));

describe('the file of the company', () => {
  it('is read', () => {
    expect(loadCompany(written({ name: 'Another' }))).toMatchObject({ name: 'Another', country: 'CH' });
  });

  it('says where each of its mistakes lies, all at once', () => {
    const problems = loadCompany(written({ country: 'Switzerland', brandColor: 'red', laws: ['gpdr'] }));
    expect(problems).toHaveLength(3);
    for (const place of ['/country', '/brandColor', '/laws/0'])
      expect(problems).toContainEqual(expect.stringMatching(new RegExp(` ${place} .*To resolve`)));
  });

  it('must name one address that an email can go to as privacyEmail', () => {
    for (const privacyEmail of ['privacy', 'privacy@example', 'a@b.example, c@d.example', 'jürg@example.org'])
      expect(loadCompany(written({ privacyEmail }))).toEqual([
        expect.stringMatching(/ \/privacyEmail .*To resolve/),
      ]);
    expect(loadCompany(written({ privacyEmail: 'privacy@bücher.example' }))).toMatchObject({ country: 'CH' });
  });

  it('must name a time zone that exists', () => {
    expect(loadCompany(written({ timeZone: 'Europe/Atlantis' }))).toEqual([
      expect.stringContaining('/timeZone names no time zone: Europe/Atlantis. To resolve,'),
    ]);
  });

  it('may say when people answer, in hours that there are', () => {
    const hours = (change: object) => ({
      answers: { officeHours: { days: [1, 3], from: '09:00', to: '17:30', ...change } },
    });
    expect(loadCompany(written(hours({})))).toMatchObject(hours({}));
    expect(loadCompany(written({ answers: undefined }))).toMatchObject({ country: 'CH' });
    for (const wrong of [{ days: [] }, { days: [8] }, { from: '9' }, { to: '24:00' }, { closed: [] }])
      expect(loadCompany(written(hours(wrong)))).toEqual([expect.stringMatching(/\/answers.*To resolve/)]);
  });

  it('must be JSON', () => {
    expect(loadCompany(companyFile('{"name": '))).toEqual([
      expect.stringContaining('cannot be read as JSON'),
    ]);
  });

  it('may ask for more proof than the default', () => {
    const identity = {
      assurance: { access: { ordinary: ['code_and_facts'] } },
      facts: 2,
      deciders: ['agent'],
    };
    expect(loadCompany(written({ identity }))).toMatchObject({ identity });
  });

  it.each([
    ['a copy for nothing', { assurance: { access: { ordinary: ['none'] } } }],
    ['an erasure on a sign-in of yesterday', { assurance: { erasure: { ordinary: ['signed_in'] } } }],
    ['proof for an opt-out', { assurance: { withdrawal: { ordinary: ['code'] } } }],
    ['no way at all', { assurance: { access: { ordinary: [] } } }],
    ['four facts', { facts: 4 }],
    ['nobody who decides', { deciders: [] }],
  ])('must not offer %s', (_what, identity) => {
    expect(loadCompany(written({ identity }))).toEqual([expect.stringMatching(/ \/identity.*To resolve/)]);
  });
});
