import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { INTENTS } from '../../../bot/understanding/types.ts';
import { packageRoot } from '../../../config/packageRoot.ts';

interface Ended {
  code: number | null;
  lines: string[];
  complaint: string;
}

/** As `npm run --silent understand -- ...` runs it; `leave` stops reading after the first bytes, as "| head -1" does. */
const run = (args: string[], input: string, leave = false): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'bot/understanding/cli.ts', ...args], {
      cwd: packageRoot,
    });
    let [out, complaint] = ['', ''];
    child.stdout.on('data', (bytes: Buffer) => {
      out += bytes.toString();
      if (leave) child.stdout.destroy();
    });
    child.stderr.on('data', (bytes: Buffer) => {
      complaint += bytes.toString();
    });
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, lines: out.split('\n').slice(0, -1), complaint }));
    child.stdin.end(input);
  });

describe('npm run understand', () => {
  it('answers every line with one line of exactly this shape', async () => {
    const sent = ['delete my account', '', 'no', 'x'.repeat(200_000), 'caffè \ud83d\ude00 "quoted" \\n'];
    const { code, lines, complaint } = await run(['--language', 'it'], sent.join('\n'));
    expect({ code, complaint, answers: lines.length }).toEqual({
      code: 0,
      complaint: '',
      answers: sent.length,
    });
    for (const [i, line] of lines.entries()) {
      const said = JSON.parse(line);
      expect(Object.keys(said)).toEqual(['text', 'language', 'acts', 'ranked']);
      expect(sent[i]?.startsWith(said.text)).toBe(true);
      expect(said.ranked).toHaveLength(INTENTS.length);
      for (const one of said.ranked) expect(Object.keys(one)).toEqual(['intent', 'confidence']);
      for (const act of said.acts) expect(Object.keys(act)).toEqual(['intent', 'confidence', 'details']);
    }
    expect(JSON.parse(lines[0]!)).toMatchObject({ language: 'en', acts: [{ intent: 'erase' }] });
    expect(JSON.parse(lines[2]!)).toMatchObject({ language: 'it', acts: [{ intent: 'deny' }] });
  });

  it('takes the context of a line of JSON, and any other line as a message', async () => {
    const { lines } = await run([], '{"text":"no","language":"es"}\n{"text":"no"\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { text: 'no', language: 'es' },
      { text: '{"text":"no"', language: 'en' },
    ]);
  });

  it('stops without a word when nobody reads on', async () => {
    const { code, complaint } = await run([], 'delete my account\n'.repeat(5_000), true);
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });

  it.each([['--language', 'xx'], ['--language'], ['--lang', 'en']].map((args) => [args]))(
    'names its usage for %j',
    async (args) => {
      const { code, lines, complaint } = await run(args, 'hello\n');
      expect({ code, lines }).toEqual({ code: 2, lines: [] });
      expect(complaint).toContain('usage: npm run --silent understand -- [--language en|fr|de|it|es]');
    },
  );
});
