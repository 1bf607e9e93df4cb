import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorFields, redact } from '../../observe/logger.ts';
import { CANARIES } from './canaries.ts';

const logged = (mode: 'production' | 'terminal') =>
  spawnSync(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'logEverything.ts'), mode], {
    encoding: 'utf8',
  });

describe.each(['production', 'terminal'] as const)('the log (%s)', (mode) => {
  const { stdout, stderr } = logged(mode);
  const lines = stderr.trim().split('\n');

  it('is written line by line to standard error, and nowhere else', () => {
    expect(stdout).toBe('');
    expect(lines).toHaveLength(11);
  });

  it('never lets an address, a code or what somebody typed through', () => {
    for (const canary of [CANARIES.address, 'canary.bird', CANARIES.code, 'Canaries', 'marriage'])
      expect(stderr).not.toContain(canary);
    expect(stderr).toContain('a mail to [address] with [code]');
  });

  it('keeps the fields that are meant for it', () => {
    expect(stderr).toContain('RD-2222-222E');
    if (mode === 'production')
      expect(JSON.parse(lines[0] as string)).toMatchObject({
        level: 'debug',
        process: 'web',
        reference: 'RD-2222-222E',
        status: 200,
        timestamp: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
      });
  });
});

describe('redaction of a rendered line', () => {
  it.each([
    ['to julia@example.org.', 'to [address]'],
    ['<a.b+c@sub.example.org>', '<[address]>'],
    ['/p?to=julia%40example.org', '[address]'],
    ['mongodb://user:pass@host', 'mongodb://user:[address]'],
  ])('takes addresses out of %s', (line, expected) => {
    expect(redact(line)).toBe(expected);
  });

  it.each([
    '12345678',
    'code:12345678',
    'code=12345678',
    '(12345678)',
    '12345678.',
    '1234 5678',
    '"12345678"',
    '１２３４５６７８',
  ])('takes codes out of %s', (line) => {
    expect(redact(line)).toContain('[code]');
    expect(redact(line)).not.toMatch(/[\p{Nd}]{4}/u);
  });

  it.each([
    '1234567',
    '123456789',
    '{"ticketId":38000001}',
    '2026-11-24T08:00:00.123Z',
    'port 3000',
    'a12345678f',
  ])('leaves %s alone', (line) => {
    expect(redact(line)).toBe(line);
  });

  it('reads no more than the beginning of a long line', () => {
    for (const line of ['@'.repeat(1e6), 'a'.repeat(1e6), 'a@'.repeat(5e5), '1'.repeat(1e6)])
      expect(redact(line)).toBe(`${redact(line.slice(0, 20_000))} [cut]`);
  });
});

describe('what is logged of an error', () => {
  it('is its message, code, remedy and status', () => {
    const error = Object.assign(new Error('the desk answers 503'), {
      code: 'desk_refused',
      remedy: 'wait',
      status: 503,
    });
    expect(errorFields(error)).toEqual({
      error: 'the desk answers 503',
      code: 'desk_refused',
      remedy: 'wait',
      status: 503,
    });
  });

  it.each(['SyntaxError', 'CastError', 'ValidationError', 'StrictModeError'])(
    'is not the message of a %s, which quotes its input',
    (name) => {
      expect(errorFields(Object.assign(new Error('I am Julia'), { name })).error).not.toContain('Julia');
    },
  );

  it('is next to nothing when no error was thrown', () => {
    expect(errorFields('I am Julia')).toEqual({ error: 'a value that is no Error was thrown' });
  });
});
