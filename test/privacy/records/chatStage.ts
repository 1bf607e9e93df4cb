import { randomBytes } from 'node:crypto';
import type { SubjectIdentifiers } from '../../../domain/identifiers.ts';
import type { OwnRecords } from '../../../integrations/sources/own/ownSource.ts';
import { createOwnership } from '../../../integrations/sources/ownership.ts';
import { ownRecords } from '../../../privacy/records/ownRecords.ts';
import { conversation, type PrivacyWorld } from '../../builders/openPrivacy.ts';

/** Chats over the real store, in which people prove who they are by the real use cases. */
export const chatStage = (world: PrivacyWorld) => {
  const { conversations, useCases, tenant } = world;
  const records: OwnRecords = ownRecords(world);

  const open = async (): Promise<string> => {
    const conversationId = randomBytes(16).toString('base64url');
    await conversations.create({ conversationId, language: 'en', gpc: false, userId: 'dl_x' });
    return conversationId;
  };
  /** One turn: the customer's line, what the product does about it, and the answer, written together. */
  const turn = async <Value>(id: string, text: string, work: () => Promise<Value>): Promise<Value> => {
    const start = await conversations.beginTurn({ conversationId: id });
    if (start.outcome !== 'begun') throw new Error(`the turn did not begin: ${start.outcome}`);
    const value = await work();
    await conversations.commitTurn(start.turn, {
      drafts: [
        { activity: { type: 'message', from: { id: 'dl_x', role: 'user' }, text } },
        { activity: { type: 'message', from: { id: 'assistant', role: 'bot' }, text: `to ${text}` } },
      ],
    });
    return value;
  };
  const say = (id: string, text: string) => turn(id, text, async () => undefined);
  const facts = (id: string) => ({ ...conversation(id), tenant });

  /** Types an address to see the state of the requests. */
  const giveAddress = (id: string, address: string) =>
    turn(id, address, () =>
      useCases.beginVerification({ conversation: facts(id), address, purpose: 'status' }),
    );
  /** Types the code, and is told who they are. */
  const giveCode = (id: string) =>
    turn(id, `code ${world.lastCode()}`, async () => {
      await useCases.checkCode({ conversation: facts(id), code: world.lastCode() });
      return useCases.listRequests({ conversation: facts(id) });
    });
  const prove = async (id: string, address: string) => {
    const begun = await giveAddress(id, address);
    if (begun.outcome === 'code_sent') await giveCode(id);
    return begun;
  };
  const identifiers = async (subjectId: string): Promise<SubjectIdentifiers> => {
    const subject = Object.values(world.people)
      .flat()
      .find((one) => one.subjectId === subjectId);
    if (!subject) throw new Error(`nobody is ${subjectId}`);
    return createOwnership(world.context.sources).establish(subject);
  };
  /** What this person's export would hold of all chats. */
  const linesOf = async (subjectId: string): Promise<string[]> =>
    (await records.chatsOf(await identifiers(subjectId))).flatMap(({ lines }) =>
      lines.map(({ text }) => text),
    );
  const erase = async (subjectId: string) => records.eraseChats(await identifiers(subjectId));
  /** What can still be read of a chat, or nothing where it is gone. */
  const textsOf = async (id: string) =>
    (await conversations.activitiesSince(id, 0))?.entries
      .filter(({ activity }) => activity.type === 'message')
      .map(({ activity }) => activity.text);

  return {
    records,
    identifiers,
    open,
    turn,
    say,
    facts,
    giveAddress,
    giveCode,
    prove,
    linesOf,
    erase,
    textsOf,
  };
};
