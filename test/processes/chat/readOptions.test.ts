import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../processes/chat/readOptions.ts';

describe('the options of the terminal chat', () => {
  it('are English and nobody in particular without any', () => {
    expect(readOptions([])).toEqual({ language: 'en' });
  });

  it('take a language and an address', () => {
    expect(readOptions(['--language', 'fr', '--as', 'anna@example.org'])).toEqual({
      language: 'fr',
      as: 'anna@example.org',
    });
  });

  it.each([
    [['--language', 'xx'], 'does not speak "xx"'],
    [['--as', 'anna'], 'is no e-mail address'],
    [['--loud'], '--loud'],
    [['hello'], 'hello'],
  ])('refuse %j by name, with the right way to write it', (args, named) => {
    expect(() => readOptions(args)).toThrow(named);
    try {
      readOptions(args);
    } catch (error) {
      expect((error as { remedy?: string }).remedy).toContain('npm run chat -- [--language en|fr|de|it|es]');
    }
  });
});
