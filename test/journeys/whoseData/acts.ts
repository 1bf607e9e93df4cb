import { randomBytes } from 'node:crypto';
import { isFinished } from '../../../domain/states.ts';
import { isAppError } from '../../../errors.ts';
import type { Chance } from '../../../local/demo/chance.ts';
import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import { after, DAY, MINUTE } from '../../../observe/clock.ts';
import { PROOF_LIFE_MS } from '../../../privacy/identity/identityEvidence.ts';
import type { CancelResult, ConfirmationResult, ListResult, WaiveResult } from '../../../privacy/outcomes.ts';
import type { ConversationFacts } from '../../../privacy/useCases.ts';
import { codeInText } from '../../../processes/codeInText.ts';
import { unzip } from '../../../processes/demo/unzip.ts';
import { formAt, HUMANS, MAILBOXES, subscription } from './cast.ts';
import { holdersOf } from './claims.ts';
import { type Ledger, readersOf, sitsAt, type WalkChat } from './ledger.ts';
import type { Stage } from './openStage.ts';
import type { Sight } from './sight.ts';

/** What somebody was given by an act. */
export type Given =
  | { to: 'chat'; chat: WalkChat; text: string }
  | { to: 'download'; requestId: string; text: string };

export interface Scene {
  stage: Stage;
  ledger: Ledger;
  chance: Chance;
  /** Everything as it stood after the last step. */
  sight(): Sight;
  /** What comes next is done by the company itself, to its own rows. */
  byCompany(): void;
  /** Notes what is given out, to be looked through. */
  give(given: Given): void;
  /** One tick of the worker, looked at by itself; false when nothing was due. */
  tick(): Promise<boolean>;
}

type Act = (scene: Scene) => Promise<string>;

const ADDRESSES = Object.keys(MAILBOXES);
const KINDS = ['access', 'access', 'erasure', 'erasure', 'restriction', 'rectification'] as const;
const OWN_PERCENT = 70;
const STRAIGHT_ON_PERCENT = 85;
const SETTLE_TICKS = 12;

const openChat = async ({ stage, ledger }: Scene, human: string): Promise<WalkChat> => {
  const id = randomBytes(18).toString('base64url');
  await stage.models.conversations.create({ conversationId: id, language: 'en', gpc: false, userId: human });
  const chat: WalkChat = { id, humans: [human], named: [] };
  ledger.chats.push(chat);
  return chat;
};

const nameOf = (ledger: Ledger, chat: WalkChat): string => `chat ${ledger.chats.indexOf(chat) + 1}`;

/** One line of whoever sits there, with a mark of theirs, and what the product answers to it. */
const turn = async <Result extends object>(
  { stage, ledger, give }: Scene,
  chat: WalkChat,
  work: (conversation: ConversationFacts) => Promise<Result>,
): Promise<Result | undefined> => {
  const { conversations } = stage.models;
  const begun = await conversations.beginTurn({ conversationId: chat.id });
  if (begun.outcome !== 'begun') return undefined;
  const human = sitsAt(chat);
  const conversation = {
    tenant: stage.tenant,
    conversationId: chat.id,
    turnId: randomBytes(9).toString('base64url'),
    language: 'en' as const,
    gpc: false,
    network: `network of ${human}`,
  };
  const now = stage.clock.now();
  try {
    const result = await work(conversation);
    const text = JSON.stringify(result);
    give({ to: 'chat', chat, text });
    const mark = stage.marks.mark({ human, chat: chat.id });
    const said = (role: 'user' | 'bot', words: string) => ({
      activity: { type: 'message', from: { id: role, role }, text: words },
    });
    await conversations.commitTurn(begun.turn, {
      drafts: [said('user', `I am ${human} and say ${mark}`), said('bot', 'Understood.')],
    });
    const { proved } = chat;
    if (proved && proved.until >= now)
      ledger.provedLines.push({ mark, human, chat: chat.id, subjectId: proved.subjectId });
    return result;
  } catch (error) {
    await conversations.releaseTurn(begun.turn);
    if (isAppError(error, 'internal') || isAppError(error, 'store_conflict') || !isAppError(error))
      throw error;
    return undefined;
  }
};

const ownAddresses = (human: string): string[] =>
  ADDRESSES.filter((address) => readersOf(address).includes(human));

/** Mostly one's own; else somebody else's, by mistake or not. */
const someAddress = ({ chance }: Scene, human: string): string =>
  chance.happens(OWN_PERCENT) ? chance.pick(ownAddresses(human)) : chance.pick(ADDRESSES);

const aChat = async (scene: Scene): Promise<WalkChat> => {
  const { chance, ledger } = scene;
  return ledger.chats.length === 0 || chance.happens(45)
    ? openChat(scene, chance.pick(HUMANS).id)
    : chance.pick(ledger.chats);
};

/**
 * Somebody at a chat who names an address: now and then somebody else than before, at the same screen. Nobody can tell them
 * apart as long as they name the address that is proved there, so they name another.
 */
const somebodyNaming = async (scene: Scene): Promise<{ chat: WalkChat; human: string; address: string }> => {
  const { chance, ledger } = scene;
  const chat = await aChat(scene);
  const next = chance.happens(20) ? chance.pick(HUMANS).id : sitsAt(chat);
  const address = someAddress(scene, next);
  const isProved = chat.named.some((one) => one.address === address);
  if (next !== sitsAt(chat) && !isProved) {
    chat.humans.push(next);
    ledger.happened.add('somebody else sits down');
  }
  const human = sitsAt(chat);
  forget(chat);
  chat.named.push({ human, address, after: ledger.provedLines.length });
  return { chat, human, address };
};

/** By our own reckoning every beginning ends what was proved before, until it is proved again. */
const asks: Act = async (scene) => {
  const { chance, ledger, stage } = scene;
  const { chat, human, address } = await somebodyNaming(scene);
  ledger.happened.add('somebody asks');
  const kind = chance.pick(KINDS);
  const change = { field: 'lastName', newValue: stage.marks.mark({ human, chat: chat.id }) };
  const wish = kind === 'rectification' ? { change } : kind === 'restriction' ? { services: ['all'] } : {};
  const begun = await turn(scene, chat, async (conversation) => {
    const result = await stage.privacy.useCases.beginRequest({ conversation, kind, address, wish });
    if (!('requestId' in result) || result.requestId === undefined) return result;
    const { requestId } = result;
    ledger.askers.set(requestId, { human, chat: chat.id, address, kind, step: stage.stage.step });
    chat.asked = { kind, address, requestId };
    return result.outcome === 'verified' ? review(scene, chat, conversation) : result;
  });
  const words = [
    `${human} asks in ${nameOf(ledger, chat)} for ${kind} of ${address}: ${begun?.outcome ?? 'gone'}`,
  ];
  while (chat.asked && readersOf(address).includes(human) && chance.happens(STRAIGHT_ON_PERCENT))
    words.push(await goesOnIn(scene, chat));
  if (chat.proved && chance.happens(25)) words.push(await works(scene), await changesTheirMind(scene));
  return words.join('; ');
};

const provesForStatus: Act = async (scene) => {
  const { ledger, stage, chance } = scene;
  const { chat, human, address } = await somebodyNaming(scene);
  const purpose = chance.pick(['status', 'cancel'] as const);
  ledger.happened.add(`somebody proves to ${purpose === 'status' ? 'see the status' : 'cancel'}`);
  const begun = await turn(scene, chat, (conversation) =>
    stage.privacy.useCases.beginVerification({ conversation, address, purpose }),
  );
  chat.asked = { kind: purpose, address };
  return `${human} asks in ${nameOf(ledger, chat)} for the ${purpose} at ${address}: ${begun?.outcome ?? 'gone'}`;
};

/** What the bot asks for as soon as something new is proved: the scope, or the list of requests. */
const review = async (
  scene: Scene,
  chat: WalkChat,
  conversation: ConversationFacts,
): Promise<ConfirmationResult | ListResult> => {
  const { chance, stage } = scene;
  const { kind, requestId } = chat.asked!;
  const { useCases } = stage.privacy;
  if (requestId === undefined) {
    const listed = await useCases.listRequests({ conversation });
    delete chat.asked;
    isProved(scene, chat, listed.outcome === 'listed');
    return listed;
  }
  const waiveWindow = kind === 'erasure' && chance.happens(50);
  const shown = await useCases.prepareConfirmation({ conversation, requestId, waiveWindow });
  isProved(scene, chat, shown.outcome === 'ready');
  if (shown.outcome === 'ready') chat.nonce = shown.nonce;
  else if (shown.outcome === 'facts_needed') chat.facts = shown.questions.map(({ name }) => name);
  else delete chat.asked;
  return shown;
};

/** Of two people at one address a code alone proves neither. */
const isProved = ({ stage, ledger }: Scene, chat: WalkChat, shown: boolean): void => {
  const holders = holdersOf(ledger.onFile.at(-1)!, chat.code?.address ?? '');
  const subjectId = holders.length === 1 ? holders[0] : chat.known;
  if (shown && subjectId !== undefined && chat.code && chat.code.until >= stage.clock.now())
    chat.proved = { subjectId, until: chat.code.until };
};

const forget = (chat: WalkChat): void => {
  delete chat.proved;
  delete chat.known;
  delete chat.nonce;
  delete chat.facts;
  delete chat.asked;
};

/** The code in the newest email to this address. */
const lastCode = ({ stage }: Scene, address: string): string | undefined =>
  stage.sent
    .filter(({ to }) => to === address)
    .map(({ text }) => codeInText(text))
    .findLast((code) => code !== undefined);

/** The next thing that somebody does who has begun something: the code, the facts, the yes. */
const goesOn: Act = async (scene) => {
  const { chance, ledger } = scene;
  const open = ledger.chats.filter(({ asked }) => asked);
  const chat = open.at(-1 - chance.below(Math.min(3, open.length || 1)));
  return chat ? goesOnIn(scene, chat) : asks(scene);
};

const goesOnIn = (scene: Scene, chat: WalkChat): Promise<string> => {
  if (chat.nonce !== undefined) return saysYes(scene, chat);
  return chat.facts ? answersFacts(scene, chat) : typesACode(scene, chat);
};

const typesACode = async (scene: Scene, chat: WalkChat): Promise<string> => {
  const { chance, ledger, stage } = scene;
  const { address } = chat.asked!;
  const human = sitsAt(chat);
  const reads = readersOf(address).includes(human) && !chance.happens(10);
  if (reads) await works(scene);
  const code = (reads && lastCode(scene, address)) || String(10_000_000 + chance.below(90_000_000));
  const checked = await turn(scene, chat, async (conversation) => {
    const result = await stage.privacy.useCases.checkCode({ conversation, code });
    // Who has no code may try once more; then they have lost interest.
    if (result.outcome !== 'verified') {
      if (result.outcome !== 'wrong' || !chance.happens(30)) delete chat.asked;
      return result;
    }
    ledger.happened.add('a code is right');
    chat.code = { address, until: after(stage.clock.now(), PROOF_LIFE_MS) };
    return review(scene, chat, conversation);
  });
  if (checked?.outcome === 'wrong') ledger.happened.add('a code is wrong');
  return `${human} types ${reads ? 'the' : 'a wrong'} code in ${nameOf(ledger, chat)}: ${checked?.outcome ?? 'gone'}`;
};

/** One's own customer number, a wrong one, or none. */
const answersFacts = async (scene: Scene, chat: WalkChat): Promise<string> => {
  const { chance, ledger, stage } = scene;
  const { useCases } = stage.privacy;
  const requestId = chat.asked!.requestId!;
  const names = chat.facts!;
  const human = sitsAt(chat);
  const own = HUMANS.find(({ id }) => id === human)?.accounts ?? [];
  delete chat.facts;
  if (chance.happens(15)) {
    delete chat.asked;
    const leaving = { requestId, waiveWindow: false, leaveToPerson: true };
    const left = await turn(scene, chat, (conversation) =>
      useCases.prepareConfirmation({ conversation, ...leaving }),
    );
    ledger.happened.add('it is left to an agent');
    return `${human} leaves it to an agent in ${nameOf(ledger, chat)}: ${left?.outcome ?? 'gone'}`;
  }
  const number = own.length > 0 && chance.happens(85) ? chance.pick(own) : '999';
  const answers = names.map((name) => ({
    name,
    typed: name === 'invoiceNumber' ? `R${number}` : name === 'customerNumber' ? number : '',
  }));
  const checked = await turn(scene, chat, async (conversation) => {
    const result = await useCases.checkFacts({ conversation, requestId, answers });
    if (result.outcome === 'wrong') ledger.happened.add('facts are wrong');
    if (result.outcome !== 'known') return result;
    ledger.happened.add('facts are right');
    chat.known = `accounts:A${number}`;
    return review(scene, chat, conversation);
  });
  if (checked?.outcome === 'spent') delete chat.asked;
  return `${human} answers with ${number} in ${nameOf(ledger, chat)}: ${checked?.outcome ?? 'gone'}`;
};

const saysYes = async (scene: Scene, chat: WalkChat): Promise<string> => {
  const { ledger, stage } = scene;
  const { requestId, kind } = chat.asked!;
  const nonce = chat.nonce!;
  delete chat.nonce;
  delete chat.asked;
  const filed = await turn(scene, chat, (conversation) =>
    stage.privacy.useCases.confirmAndFile({ conversation, requestId: requestId!, nonce }),
  );
  if (filed?.outcome === 'filed') ledger.happened.add('a yes files it');
  return `${sitsAt(chat)} says yes to ${kind} in ${nameOf(ledger, chat)}: ${filed?.outcome ?? 'gone'}`;
};

/** What needs no proof: an opt-out, or a person; also in somebody else's name. */
const filesAtOnce: Act = async (scene) => {
  const { chance, ledger, stage } = scene;
  const chat = await aChat(scene);
  const human = sitsAt(chat);
  // Now and then what somebody else has asked for already, and still waits for an agent.
  const open = openRequests(scene).flatMap(({ _id, kind }) => {
    const address = ledger.askers.get(String(_id))?.address;
    return kind === 'do_not_sell' && address !== undefined ? [address] : [];
  });
  const again = open.length > 0 && chance.happens(50) ? chance.pick(open) : undefined;
  const kind =
    again === undefined
      ? chance.pick(['human', 'human', 'complaint', 'withdrawal', 'do_not_sell', 'do_not_sell'] as const)
      : 'do_not_sell';
  const needsAddress = kind === 'withdrawal' || kind === 'do_not_sell';
  const address = again ?? (needsAddress || chance.happens(60) ? someAddress(scene, human) : undefined);
  if (address !== undefined) chat.named.push({ human, address, after: ledger.provedLines.length });
  if (kind === 'withdrawal') ledger.optedOut.add(address ?? '');
  const message = stage.marks.mark({ human, chat: chat.id });
  const filed = await turn(scene, chat, async (conversation) => {
    const result = await stage.privacy.useCases.fileAtOnce({
      conversation,
      kind,
      ...(address !== undefined && { address }),
      wish: needsAddress ? {} : { message },
    });
    // Whoever joins a request of somebody else has not begun it, whatever they are told.
    if (result.outcome === 'filed' && !ledger.askers.has(result.request.requestId))
      ledger.askers.set(result.request.requestId, {
        human,
        chat: chat.id,
        ...(address !== undefined && { address }),
        kind,
        step: stage.stage.step,
      });
    return result;
  });
  if (filed?.outcome === 'filed') ledger.happened.add('it is filed without a proof');
  return `${human} files ${kind} for ${address ?? 'nobody named'} in ${nameOf(ledger, chat)}: ${filed?.outcome ?? 'gone'}`;
};

/** Cancels, or waives the withdrawal period, for one of the requests that are open: mostly one of this chat. */
const changesTheirMind: Act = async (scene) => {
  const { chance, ledger, stage } = scene;
  const proved = ledger.chats.filter((chat) => chat.proved);
  const open = openRequests(scene);
  if (proved.length === 0 || open.length === 0) return goesOn(scene);
  const chat = chance.pick(proved);
  const ownHere = open.filter(({ _id }) => ledger.askers.get(String(_id))?.chat === chat.id);
  const { reference } = chance.pick(ownHere.length > 0 && chance.happens(OWN_PERCENT) ? ownHere : open);
  const cancels = chance.happens(50);
  const done = await turn(scene, chat, async (conversation): Promise<CancelResult | WaiveResult> => {
    const { cancelRequest, waiveWindow } = stage.privacy.useCases;
    return cancels ? cancelRequest({ conversation, reference }) : waiveWindow({ conversation, reference });
  });
  if (done?.outcome === 'cancelled') ledger.happened.add('it is cancelled');
  return `${sitsAt(chat)} ${cancels ? 'cancels' : 'waives the time of'} ${reference} in ${nameOf(ledger, chat)}: ${done?.outcome ?? 'gone'}`;
};

const openRequests = ({ sight }: Scene): PrivacyRequest[] =>
  [...sight().requests.values()].filter(({ state }) => !isFinished(state) && state !== 'verifying');

const saysNotMe: Act = async (scene) => {
  const { chance, stage, ledger } = scene;
  const links = stage.sent.flatMap(({ to, text }) => {
    const token = /\/not-me\/([\w-]+)/.exec(text)?.[1];
    return token === undefined ? [] : [{ to, token }];
  });
  if (links.length === 0) return asks(scene);
  const { to, token } = chance.pick(links.slice(-6));
  const stopped = await stage.privacy.notMe.stop(token);
  // Which chat it meant is the product's to know; we are sure of none any more.
  for (const chat of ledger.chats) delete chat.proved;
  const words = `a reader of ${to} says "not me": ${stopped.outcome}`;
  for (const [id, before] of scene.sight().requests) {
    const now = await stage.models.requests.find(id);
    if (now?.attention?.reason !== 'not_me' || before.attention?.reason === 'not_me') continue;
    ledger.happened.add('"not me" stops it');
    ledger.silenced.add(now.conversationId ?? '');
    // An agent who sees that on the ticket answers.
    await works(scene);
    return `${words}; ${await agentDoes(scene, now.reference, 'reply')}`;
  }
  return words;
};

type AgentDeed = 'reply' | 'approve' | 'approve_1' | 'approve_2' | 'handled' | 'refuse' | 'solve';

const agentActs: Act = async (scene) => {
  const { chance } = scene;
  const open = openRequests(scene).filter(({ ticket }) => ticket);
  if (open.length === 0) return works(scene);
  const { reference } = chance.pick(open);
  const what = chance.pick<AgentDeed>([
    'reply',
    'reply',
    'approve',
    'approve_1',
    'approve_2',
    'handled',
    'refuse',
    'solve',
  ]);
  return agentDoes(scene, reference, what);
};

const agentDoes = async (
  { chance, stage, ledger }: Scene,
  reference: string,
  what: AgentDeed,
): Promise<string> => {
  ledger.happened.add(`agent: ${what}`);
  const as = chance.pick(['officer', 'administrator'] as const);
  const reply = `We answer ${stage.marks.mark({ answerTo: reference })}`;
  const note = `Done by hand ${stage.marks.mark({ answerTo: reference })}`;
  if (what === 'reply') stage.desk.act(reference, { as, reply });
  else if (what === 'solve') stage.desk.act(reference, { as, note, solve: true });
  else
    stage.desk.act(reference, {
      as,
      decision: what,
      ...(what === 'refuse' && { reply }),
      ...(what === 'handled' && { note }),
    });
  await stage.worker.listen();
  return `the ${as} does "${what}" on ${reference}`;
};

export const works: Act = async (scene) => {
  let ticks = 0;
  while (ticks < SETTLE_TICKS && (await scene.tick())) ticks += 1;
  if (ticks > 0) scene.ledger.happened.add('the worker works');
  return `the worker does ${ticks} things`;
};

const timePasses: Act = async (scene) => {
  const { chance, stage, ledger } = scene;
  const [words, ms] = chance.pick([
    ['two minutes', 2 * MINUTE],
    ['eleven minutes', 11 * MINUTE],
    ['a day', DAY],
    ['sixteen days', 16 * DAY],
  ] as const);
  stage.clock.pass(ms);
  ledger.happened.add('time passes');
  const now = stage.clock.now();
  for (const chat of ledger.chats) if (chat.proved && chat.proved.until < now) delete chat.proved;
  return `${words} pass`;
};

/** The mail server is away, or comes back. */
const mailGoesOrComes: Act = async ({ stage, ledger }) => {
  stage.mail.away = !stage.mail.away;
  ledger.happened.add(stage.mail.away ? 'the mail server goes' : 'the mail server comes back');
  return `the mail server ${stage.mail.away ? 'is away' : 'comes back'}`;
};

/** Addresses of erasures inside their withdrawal period. */
const addressesThatWait = ({ ledger, sight }: Scene): string[] =>
  [...ledger.askers].flatMap(([request, { address }]) =>
    sight().requests.get(request)?.state === 'scheduled' && address !== undefined ? [address] : [],
  );

const companyChanges: Act = async (scene) => {
  const { chance, stage, ledger } = scene;
  scene.byCompany();
  const accounts = stage.company.collection<{ _id: string; emailLower: string }>('accounts');
  // Often the address of an erasure that waits: what was decided when it was somebody's alone has to be asked again.
  const waiting = addressesThatWait(scene);
  const isAboutThem = waiting.length > 0 && chance.happens(70);
  const address = chance.pick(isAboutThem ? waiting : ADDRESSES);
  const all = await accounts
    .find({ emailLower: { $ne: address } })
    .sort({ _id: 1 })
    .toArray();
  const account = all.length > 0 ? chance.pick(all) : undefined;
  const now = stage.clock.now();
  const id = `${stage.stage.step}-${chance.below(1e6)}`;
  const what = isAboutThem
    ? chance.pick(['address', 'address', 'form'] as const)
    : chance.pick(['address', 'address', 'delete', 'subscribe', 'form'] as const);
  if (what === 'address' && account) {
    const changed = {
      email: address,
      emailLower: address,
      previousEmailLower: account.emailLower,
      emailChangedAt: now,
    };
    await accounts.updateOne({ _id: account._id }, { $set: changed });
    ledger.happened.add('company: address');
    return `the company gives ${account._id} the address ${address}`;
  }
  if (what === 'delete' && account) {
    await accounts.deleteOne({ _id: account._id });
    ledger.happened.add('company: delete');
    return `the company deletes the account ${account._id}`;
  }
  if (what === 'subscribe') {
    const row = subscription(`S${id}`, address, stage.marks.mark({ subscriber: `S${id}`, address }), now);
    await stage.company.collection('subscribers').insertOne(row);
    ledger.happened.add('company: subscribe');
    return `somebody subscribes ${address}`;
  }
  await stage.company
    .collection('webForms')
    .insertOne(formAt(address, `F${id}`, stage.marks.mark({ address })));
  ledger.happened.add('company: form');
  return `somebody writes through the website from ${address}`;
};

const keepsOptOuts: Act = async ({ stage, ledger }) => {
  ledger.happened.add('opt-outs are kept');
  return `the worker looks after opt-outs: ${await stage.worker.keepOptOuts()}`;
};

/** A reader of the mailbox fetches an export: the link, a fresh code, the file. */
export const fetchesAnExport = async (scene: Scene, which: 'one' | 'all'): Promise<string> => {
  const { chance, stage, ledger, give } = scene;
  const links = stage.sent.flatMap(({ to, text }) => {
    const token = /\/export\/([\w-]+)/.exec(text)?.[1];
    return token === undefined ? [] : [{ to, token }];
  });
  const open: typeof links = [];
  for (const link of links)
    if ((await stage.privacy.downloads.page(link.token)).state === 'ready') open.push(link);
  if (open.length === 0) return 'nobody has an export to fetch';
  for (const { to, token } of which === 'all' ? open : [chance.pick(open)]) {
    if ((await stage.privacy.downloads.sendCode(token, `network of ${to}`)).outcome !== 'code_sent') continue;
    for (let n = 0; n < SETTLE_TICKS && (await scene.tick()); n += 1);
    const started = await stage.privacy.downloads.start(token, lastCode(scene, to) ?? '', `network of ${to}`);
    if (started.outcome !== 'started') continue;
    const chunks: Buffer[] = [];
    for await (const chunk of started.content) chunks.push(chunk);
    await started.finished();
    const requestId = await requestOfExport(scene, started.fileName);
    ledger.happened.add('an export is fetched');
    give({ to: 'download', requestId, text: textOf(Buffer.concat(chunks)) });
  }
  return `exports are fetched: ${which}`;
};

const requestOfExport = async ({ stage }: Scene, fileName: string): Promise<string> =>
  String((await stage.models.requests.findByReference(fileName.replace('.zip', '')))?._id);

const textOf = (zip: Buffer): string =>
  [...unzip(zip).values()].map((file) => file.toString('utf8')).join('\n');

/** What may happen next, and how often. */
const ACTS: readonly [weight: number, act: Act][] = [
  [32, asks],
  [12, goesOn],
  [6, provesForStatus],
  [9, filesAtOnce],
  [6, changesTheirMind],
  [4, saysNotMe],
  [18, agentActs],
  [10, works],
  [8, timePasses],
  [9, companyChanges],
  [3, mailGoesOrComes],
  [3, keepsOptOuts],
  [5, (scene) => fetchesAnExport(scene, 'one')],
];

export const act = (scene: Scene): Promise<string> => {
  if (addressesThatWait(scene).length > 0 && scene.chance.happens(20)) return companyChanges(scene);
  let left = scene.chance.below(ACTS.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, one] of ACTS) {
    if (left < weight) return one(scene);
    left -= weight;
  }
  return works(scene);
};
