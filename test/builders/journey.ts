import { expect } from 'vitest';
import type { Language } from '../../domain/language.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { type Answer, type Chat, openChat } from './chat.ts';
import type { World } from './openWorld.ts';

const WISH: Record<'access' | 'erasure', Record<Language, string>> = {
  access: {
    en: 'I want a copy of my data',
    fr: 'Je souhaite une copie de mes données',
    de: 'Ich will eine Kopie meiner Daten',
    it: 'Vorrei una copia dei miei dati',
    es: 'Quiero una copia de mis datos',
  },
  erasure: {
    en: 'Please delete my data',
    fr: 'Je voudrais supprimer toutes mes données',
    de: 'Bitte löschen Sie alle meine Daten',
    it: 'Vorrei cancellare tutti i miei dati',
    es: 'Quiero borrar todos mis datos',
  },
};

/** Says the wish and the address, fetches the code from the inbox and types it; answers what is shown then. */
export const askAndProve = async (
  world: World,
  kind: 'access' | 'erasure',
  address: string,
  language: Language = 'en',
): Promise<{ chat: Chat; shown: Answer }> => {
  const chat = await openChat(world.url, { language });
  const wished = await chat.say(WISH[kind][language]);
  expect(wished, wished.text).toMatchObject({ status: 200, expecting: 'address' });
  const asked = await chat.say(address);
  expect(asked, asked.text).toMatchObject({ status: 200, expecting: 'code' });
  await world.worker.settle();
  return { chat, shown: await chat.say(await world.mails.codeFor(address)) };
};

/** The customer does not know the fact that is asked for, and wants a person to find out who they are. */
export const leaveItToAPerson = async (chat: Chat): Promise<Answer> => {
  await chat.say(chatLabels.en.choices.facts_unknown);
  return chat.say(chatLabels.en.choices.yes);
};

/** The same up to the filed request. */
export const fileRequest = async (
  world: World,
  kind: 'access' | 'erasure',
  address: string,
  /** `number`: the customer number, where several people have the address. */
  options: { language?: Language; now?: boolean; number?: string } = {},
): Promise<{ chat: Chat; reference: string }> => {
  const language = options.language ?? 'en';
  const labels = chatLabels[language].choices;
  const { chat, shown: asked } = await askAndProve(world, kind, address, language);
  const shown = options.number === undefined ? asked : await chat.say(options.number);
  expect(shown.expecting, shown.text).toBe('yes_no');
  if (options.now) await chat.say(labels.erase_now);
  const yes = kind === 'access' ? labels.yes : options.now ? labels.yes_erase_now : labels.yes_erase;
  const filed = await chat.say(yes);
  expect(filed.reference, filed.text).toBeDefined();
  return { chat, reference: filed.reference as string };
};

/** Proves the address in a new chat by asking about the state of the requests. */
export const proveForStatus = async (
  world: World,
  address: string,
): Promise<{ chat: Chat; told: Answer }> => {
  const chat = await openChat(world.url);
  await chat.say('What is the status of my request?');
  await chat.say(address);
  await world.worker.settle();
  return { chat, told: await chat.say(await world.mails.codeFor(address)) };
};
