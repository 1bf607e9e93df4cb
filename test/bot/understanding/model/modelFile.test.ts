import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadUnderstanding, modelPath } from '../../../../bot/understanding/createUnderstanding.ts';
import { decodeModels, encodeModels } from '../../../../bot/understanding/model/modelFile.ts';
import { INTENTS, UNDERSTOOD_LANGUAGES } from '../../../../bot/understanding/types.ts';

const bytes = readFileSync(modelPath);

const fileOf = (content: Uint8Array): string => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'model-')), 'other.model');
  writeFileSync(file, content);
  return file;
};

describe('the model file', () => {
  it('is read and written again to the same bytes', () => {
    const { linear, networks } = decodeModels(bytes);
    expect(Buffer.from(encodeModels(linear, networks)).equals(bytes)).toBe(true);
  });

  it('holds the intents and the languages that the code knows, in their order', () => {
    const { linear, networks } = decodeModels(bytes);
    expect(linear['intents']?.labels).toEqual(INTENTS);
    expect(networks['intents']?.labels).toEqual(INTENTS);
    expect(linear['languages']?.labels).toEqual(UNDERSTOOD_LANGUAGES);
  });

  it('is no larger than ten megabytes', () => {
    expect(statSync(modelPath).size).toBeLessThanOrEqual(10_000_000);
  });

  it('is read wherever it lies in a larger buffer', () => {
    const around = Buffer.concat([Buffer.alloc(3), bytes]).subarray(3);
    const [moved, own] = [decodeModels(around), decodeModels(bytes)];
    expect(moved.linear['intents']?.hashes).toEqual(own.linear['intents']?.hashes);
    expect(moved.networks['intents']?.inner).toEqual(own.networks['intents']?.inner);
  });

  it.each([
    ['of another format', encodeModels({}).map((byte, i) => (i === 30 ? byte + 1 : byte))],
    ['cut off', bytes.subarray(0, 1_000_000)],
    ['empty', new Uint8Array(0)],
  ])('is refused where it is %s', (_, broken) => {
    expect(() => loadUnderstanding(fileOf(broken))).toThrow();
  });

  it('may hold no network, as the models of topics do', () => {
    const { linear } = decodeModels(bytes);
    const without = encodeModels(linear);
    expect(decodeModels(without).networks).toEqual({});
    expect(() => loadUnderstanding(fileOf(without))).toThrow(
      expect.objectContaining({ code: 'model_outdated' }),
    );
  });

  it.each([
    ['an intent', 'intents', ['delivery', ...INTENTS.slice(1)]],
    ['the order of the intents', 'intents', [...INTENTS].reverse()],
    ['a language', 'languages', ['pt', ...UNDERSTOOD_LANGUAGES.slice(1)]],
  ] as const)('is refused, with what to do, where the code has changed %s since', (_, which, labels) => {
    const { linear, networks } = decodeModels(bytes);
    const outdated = fileOf(encodeModels({ ...linear, [which]: { ...linear[which]!, labels } }, networks));
    expect(() => loadUnderstanding(outdated)).toThrow(
      expect.objectContaining({ code: 'model_outdated', remedy: expect.stringContaining('npm run train') }),
    );
  });
});
