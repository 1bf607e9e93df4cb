import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  readCorpus,
  splitCorpus,
  type Utterance,
  unseenOf,
  wordingOf,
} from '../../../../bot/understanding/train/corpus.ts';
import { INTENTS, type Intent, UNDERSTOOD_LANGUAGES } from '../../../../bot/understanding/types.ts';
import { shipped } from '../../../../config/packageRoot.ts';

const corpus = readCorpus(shipped('bot', 'understanding', 'corpus'));
const heldOut = readCorpus(shipped('bot', 'understanding', 'heldout'));

/** The thirteen rights and questions and `oos` carry meaning; greetings, thanks, yes and no are soon told. */
const SMALL_TALK: readonly Intent[] = ['greet', 'goodbye_thanks', 'affirm', 'deny'];
const MEANINGFUL = INTENTS.filter((intent) => intent !== 'oos' && !SMALL_TALK.includes(intent));

const counted = (all: readonly Utterance[], intent: Intent, language: string): number =>
  all.filter((u) => u.intent === intent && u.language === language).length;

/** Lines that stand under more than one intent of their language. */
const contradictions = (all: readonly Utterance[]): string[] => {
  const intents = new Map<string, Set<Intent>>();
  for (const { text, intent, language } of all.filter((u) => wordingOf(u.text) !== '')) {
    const key = `${language}: ${wordingOf(text)}`;
    intents.set(key, (intents.get(key) ?? new Set()).add(intent));
  }
  return [...intents].filter(([, of]) => of.size > 1).map(([key]) => key);
};

/** What really is said for both: hello and goodbye, "how are you" and "all right". */
const AMBIGUOUS = ['it: ciao', 'de: alles klar'];

describe('the corpus', () => {
  it('says of no line that it means two things', () => {
    expect(contradictions(corpus).filter((line) => !AMBIGUOUS.includes(line))).toEqual([]);
  });

  it.each(MEANINGFUL)('has enough sentences for %s', (intent) => {
    for (const language of UNDERSTOOD_LANGUAGES)
      expect(counted(corpus, intent, language), language).toBeGreaterThanOrEqual(
        language === 'en' ? 150 : 100,
      );
  });

  it.each(UNDERSTOOD_LANGUAGES)('knows six hundred things in %s that are none of ours', (language) => {
    expect(counted(corpus, 'oos', language)).toBeGreaterThanOrEqual(600);
  });

  it('holds nothing that is no sentence', () => {
    const odd = corpus.filter(
      ({ text }) => text.length > 2_000 || text.includes('\t') || text.includes('\ufffd'),
    );
    expect(odd).toEqual([]);
  });
});

describe('the messages kept apart', () => {
  it.each(INTENTS)('have forty or more for %s in every language', (intent) => {
    for (const language of UNDERSTOOD_LANGUAGES)
      expect(counted(heldOut, intent, language), language).toBeGreaterThanOrEqual(40);
  });

  it('judge by nothing that was taught: what a training sentence words the same is left out', () => {
    const unseen = unseenOf(heldOut, corpus);
    const taught = new Set(corpus.map(({ text }) => wordingOf(text)));
    expect(unseen.filter(({ text }) => taught.has(wordingOf(text)))).toEqual([]);
    for (const intent of MEANINGFUL)
      for (const language of UNDERSTOOD_LANGUAGES)
        expect(counted(unseen, intent, language), `${intent} ${language}`).toBeGreaterThanOrEqual(25);
  });
});

describe('readCorpus', () => {
  const folderWith = (name: string, content: string): string => {
    const folder = mkdtempSync(path.join(tmpdir(), 'corpus-'));
    mkdirSync(path.join(folder, 'en'));
    writeFileSync(path.join(folder, 'en', name), content);
    return folder;
  };

  it('reads a sentence a line, without remarks, empty lines and repetitions', () => {
    const folder = folderWith('erase.txt', '# a remark\n\n  Delete it \ndelete it\r\n#hashtag\n');
    expect(readCorpus(folder)).toEqual([
      { text: 'Delete it', intent: 'erase', language: 'en' },
      { text: '#hashtag', intent: 'erase', language: 'en' },
    ]);
  });

  it('refuses a file that is named after no intent', () => {
    expect(() => readCorpus(folderWith('delete.txt', 'x'))).toThrow('en/delete.txt is named after no intent');
  });
});

describe('splitCorpus', () => {
  it('keeps a line on its side whatever is added around it', () => {
    const { heldOut: aside } = splitCorpus(corpus);
    const half = splitCorpus(corpus.filter((_, i) => i % 2 === 0)).heldOut;
    expect(half.length).toBeGreaterThan(0);
    expect(aside).toEqual(expect.arrayContaining(half.slice(0, 50)));
  });

  it('puts aside about one line in seven, and loses none', () => {
    const { train, heldOut: aside } = splitCorpus(corpus);
    expect(train.length + aside.length).toBe(corpus.length);
    expect(aside.length / corpus.length).toBeCloseTo(1 / 7, 1);
  });
});
