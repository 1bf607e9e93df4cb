import { expect } from 'vitest';
import { isLanguage } from '../../../domain/language.ts';
import type { TestConnection } from '../../builders/testConnection.ts';
import { openRealChat, type RealChat, readable } from './createChat.ts';
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

/** The reference of the latest request; one that nobody has, where there is none yet. */
const lastReference = async (chat: RealChat): Promise<string> =>
  (await chat.onFile()).at(-1)?.reference ?? 'RD-2222-2222';

const filledIn = async (text: string, chat: RealChat): Promise<string> => {
  const withCode = text.replaceAll('{code}', chat.lastCode() ?? '');
  return withCode.includes('{reference}')
    ? withCode.replaceAll('{reference}', await lastReference(chat))
    : withCode;
};

const wrongCode = (chat: RealChat): string =>
  String((Number(chat.lastCode() ?? 0) + 1) % 100_000_000).padStart(8, '0');

/** What somebody may type who got no code. */
const NO_CODE = '10000000';

/** Performs the lines one after the other; what the bot does not keep fails with the line's number. */
export const playTranscript = async (
  store: TestConnection,
  lines: { line: Line; number: number }[],
): Promise<void> => {
  const first = lines.find(({ line }) => line.do === 'language')?.line;
  const language = first?.do === 'language' && isLanguage(first.language) ? first.language : 'en';
  const chat = await openRealChat(store, {
    language,
    gpc: lines.some(({ line }) => line.do === 'gpc'),
    signedIn: lines.some(({ line }) => line.do === 'sign in'),
  });
  let heard = 0;
  for (const { line, number } of lines) {
    const said = chat.answer.map(readable);
    const shown = `line ${number}; the answer was:\n${said.join('\n')}\n${JSON.stringify(chat.answer.at(-1)?.buttons?.map(({ label }) => label) ?? [])}`;
    if (['say', 'code', 'wrong code', 'paste'].includes(line.do)) heard = 0;
    switch (line.do) {
      case 'say':
        await chat.say(await filledIn(line.text, chat));
        break;
      case 'code':
        await chat.say(chat.lastCode() ?? NO_CODE);
        break;
      case 'wrong code':
        await chat.say(wrongCode(chat));
        break;
      case 'paste':
        await chat.say('Lorem ipsum. '.repeat(line.length).slice(0, line.length));
        break;
      case 'hear': {
        const pattern = await filledIn(line.pattern, chat);
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
        await chat.work();
        break;
      case 'damage':
        chat.memory = { v: 1, task: 'yes', question: { about: 'nobody knows' } };
        break;
      case 'agent answers':
        await chat.agentAnswers(line.text);
        break;
      case 'agent solves':
        await chat.agentSolves();
        break;
      case 'ticket': {
        const ticket = await chat.onTheTicket();
        expect(matches(line.pattern, ticket), `line ${number}; the ticket was:\n${ticket}`).toBe(line.stands);
        break;
      }
      case 'on file': {
        const requests = (await chat.onFile()).map(({ kind, state }) => `${kind} ${state}`);
        expect(requests, shown).toEqual(line.requests);
        break;
      }
      case 'stopped':
        expect(await chat.isStopped(line.address), shown).toBe(true);
        break;
      case 'sign in':
        await chat.signIn(line.address, line.minutesAgo);
        break;
      case 'sign out':
        await chat.signOut();
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
