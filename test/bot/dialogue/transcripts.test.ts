import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { parseTranscript } from './parseTranscript.ts';
import { playTranscript } from './playTranscript.ts';

const folder = new URL('./transcripts/', import.meta.url);

describe('conversations, as they are written in the transcripts', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const { title, lines } = parseTranscript(readFileSync(new URL(name, folder), 'utf8'));
    it(`${name}: ${title}`, () => playTranscript(lines));
  }
});
