import { describe, expect, it } from 'vitest';
import { AppError } from '../../../errors.ts';
import { createFindSubjects } from '../../../privacy/identity/findSubjects.ts';
import { person, sourceOf } from './subjects.ts';

const ADDRESS = 'ada@example.org';

describe('finding who has an address on file', () => {
  it('answers the people of all sources for identity, in the order of the data map', async () => {
    const find = createFindSubjects([
      sourceOf('accounts', { [ADDRESS]: [person('accounts:1'), person('accounts:2')] }),
      sourceOf('newsletter', { [ADDRESS]: [person('newsletter:9')] }),
    ]);
    expect((await find(ADDRESS)).map(({ subjectId }) => subjectId)).toEqual([
      'accounts:1',
      'accounts:2',
      'newsletter:9',
    ]);
    expect(await find('nobody@example.org')).toEqual([]);
  });

  it('names a person once, as the first source knows them', async () => {
    const find = createFindSubjects([
      sourceOf('accounts', { [ADDRESS]: [person('accounts:1', { country: 'FR' })] }),
      sourceOf('copies', { [ADDRESS]: [person('accounts:1', { country: 'US' })] }),
    ]);
    expect(await find(ADDRESS)).toEqual([person('accounts:1', { country: 'FR' })]);
  });

  it('asks no source that does not establish identity', async () => {
    const surveys = sourceOf('surveys', { [ADDRESS]: [person('surveys:1')] }, { identity: false });
    expect(await createFindSubjects([surveys])(ADDRESS)).toEqual([]);
    expect(surveys.asked).toEqual([]);
  });

  it('fails as a whole where one source does not answer: half an answer could be the wrong person', async () => {
    const find = createFindSubjects([
      sourceOf('accounts', { [ADDRESS]: [person('accounts:1')] }),
      sourceOf('crm', new AppError('source_unreachable', 'away', { retryable: true })),
    ]);
    await expect(find(ADDRESS)).rejects.toMatchObject({ code: 'source_unreachable' });
  });

  it('never asks with an empty address', async () => {
    const accounts = sourceOf('accounts', { '': [person('accounts:1')] });
    await expect(createFindSubjects([accounts])('')).rejects.toMatchObject({ code: 'subject_key_empty' });
    expect(accounts.asked).toEqual([]);
  });
});
