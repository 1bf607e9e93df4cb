import { expect, it } from 'vitest';
import { readOptions } from '../../../processes/privacyCheck/readOptions.ts';

it('takes whom it is about, and what was known of them', () => {
  expect(readOptions(['--subject', 'accounts:A1'])).toEqual({ subjectId: 'accounts:A1', known: [] });
  expect(readOptions(['--subject', 'accounts:A1', '--known', 'a@b.example, Ada Byron,'])).toEqual({
    subjectId: 'accounts:A1',
    known: ['a@b.example', 'Ada Byron'],
  });
});

it.each([[[]], [['--subject', 'ada']], [['--subject', 'a:']], [['--who', 'accounts:A1']]])(
  'says how it is used when it is called with %j',
  (args) => {
    expect(() => readOptions(args)).toThrow(expect.objectContaining({ code: 'config_invalid' }));
  },
);
