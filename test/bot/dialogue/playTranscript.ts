import { expect } from 'vitest';
import { isLanguage } from '../../../domain/language.ts';
import { runWorker } from '../../fakes/inMemoryUseCases/world.ts';
import { type Chat, createChat, readable } from './createChat.ts';
import type { Line } from './parseTranscript.ts';

const matches = (pattern: string, text: string): boolean => {
  const parts = pattern.split('*').map((part) => part.trim().toLowerCase());
  let from = 0;
  return parts.every((part) => {
    const at = text.toLowerCase().indexOf(part, from);
    from = at + part.length;
    return at !== -1;
  });
};

const lastReference = (chat: Chat): string => chat.world.requests.at(-1)?.reference ?? 'RD-2222-2222';

const filledIn = (text: string, chat: Chat): string =>
  text
    .replaceAll('{reference}', lastReference(chat))
    .replaceAll('{code}', chat.world.codes.at(-1)?.code ?? '');

const wrongCode = (chat: Chat): string =>
  String((Number(chat.world.codes.at(-1)?.code ?? 0) + 1) % 100_000_000).padStart(8, '0');

/** Performs the lines one after the other; what the bot does not keep fails with the line's number. */
export const playTranscript = async (lines: { line: Line; number: number }[]): Promise<void> => {
  const first = lines.find(({ line }) => line.do === 'language')?.line;
  const language = first?.do === 'language' && isLanguage(first.language) ? first.language : 'en';
  const chat = createChat({ language, gpc: lines.some(({ line }) => line.do === 'gpc') });
  await chat.open();
  let heard = 0;
  for (const { line, number } of lines) {
    const said = chat.answer.map(readable);
    const shown = `line ${number}; the answer was:\n${said.join('\n')}\n${JSON.stringify(chat.answer.at(-1)?.buttons?.map(({ label }) => label) ?? [])}`;
    if (['say', 'code', 'wrong code', 'paste'].includes(line.do)) heard = 0;
    switch (line.do) {
      case 'say':
        await chat.say(filledIn(line.text, chat));
        break;
      case 'code':
        await chat.say(chat.world.codes.at(-1)?.code ?? '');
        break;
      case 'wrong code':
        await chat.say(wrongCode(chat));
        break;
      case 'paste':
        await chat.say('Lorem ipsum. '.repeat(line.length).slice(0, line.length));
        break;
      case 'hear': {
        const pattern = line.pattern.replaceAll('{reference}', lastReference(chat));
        const at = said.findIndex((text, index) => index >= heard && matches(pattern, text));
        expect(at, `no "${line.pattern}" at ${shown}`).toBeGreaterThanOrEqual(0);
        heard = at;
        break;
      }
      case 'never hear':
        expect(
          said.some((text) => matches(line.pattern, text)),
          shown,
        ).toBe(false);
        break;
      case 'offer':
        expect(chat.answer.at(-1)?.buttons?.map(({ label }) => label) ?? [], shown).toEqual(
          expect.arrayContaining(line.labels),
        );
        break;
      case 'wait for':
        expect(chat.answer.at(-1)?.expecting ?? 'nothing', shown).toBe(line.expecting);
        break;
      case 'pass':
        chat.pass(line.milliseconds);
        break;
      case 'work':
        runWorker(chat.world);
        break;
      case 'damage':
        chat.memory = { v: 1, task: 'yes', question: { about: 'nobody knows' } };
        break;
      case 'on file':
        expect(onFile(chat), shown).toEqual(line.requests);
        break;
      case 'stopped':
        expect(chat.world.suppressed, shown).toContain(line.address);
        break;
      case 'restart':
        chat.restart();
        break;
      case 'language':
      case 'gpc':
        break;
    }
  }
};

const onFile = ({ world }: Chat): string[] =>
  world.requests
    .filter(
      ({ state, filedBy, kind }) =>
        (state !== 'verifying' && state !== 'cancelled') || filedBy || kind === 'human',
    )
    .map(({ kind, state }) => `${kind} ${state}`);
