import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { parseTranscript } from './parseTranscript.ts';
import { playTranscript } from './playTranscript.ts';

const folder = new URL('./transcripts/', import.meta.url);

describe('conversations, as they are written in the transcripts', () => {
  let store: TestConnection;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store?.close());

  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const { title, lines, failsUntil } = parseTranscript(readFileSync(new URL(name, folder), 'utf8'));
    const test = failsUntil === undefined ? it : it.fails;
    const known = failsUntil === undefined ? '' : ` (fails until ${failsUntil})`;
    test(`${name}: ${title}${known}`, () => playTranscript(store, lines));
  }
});
