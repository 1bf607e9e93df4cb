import { AppError, type ErrorCode } from '../../../../errors.ts';
import { TICKET_DECISIONS } from '../../../../integrations/zendesk/ticketDesk.ts';
import { type Chance, createChance } from '../../../../local/demo/chance.ts';
import type { PrivacyRequest } from '../../../../models/privacyRequest/privacyRequest.ts';
import { after, DAY, HOUR, MINUTE, SECOND } from '../../../../observe/clock.ts';
import { openDeskStage } from '../../../builders/deskStage.ts';
import type { TestConnection } from '../../../builders/testConnection.ts';
import { AGENT, CUSTOMER, type HeldTicket, ORDINARY } from '../../../fakes/outside/scriptedDesk.ts';
import { ADMIN, type DeskWalk, type Happening, LIGHT, RULE } from './cast.ts';
import { faultsIn } from './invariants.ts';

type Act = (walk: DeskWalk) => Promise<string>;

const mayFail = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
};

/** The ticket that the desk shows under one of the requests, where there is one that can be written on. */
const someTicket = ({ stage, chance, requests }: DeskWalk) => {
  const request = chance.pick(requests);
  const ticket = stage.desk.tickets.findLast(
    ({ externalId, deleted }) => externalId === request.reference && !deleted,
  );
  return ticket && ticket.status !== 'closed' ? { request, ticket } : undefined;
};

const onTicket =
  (
    does: (walk: DeskWalk, at: { request: PrivacyRequest; ticket: HeldTicket }) => string | Promise<string>,
  ): Act =>
  async (walk) => {
    const at = someTicket(walk);
    return at ? `${at.request.kind}: ${await does(walk, at)}` : 'nobody finds a ticket';
  };

const someone = (chance: Chance): number => chance.pick([AGENT, AGENT, AGENT, ADMIN, ADMIN, ORDINARY, LIGHT]);

const decides = onTicket(({ stage, chance, happened }, { ticket: { id } }) => {
  const by = someone(chance);
  const asRule = chance.happens(15);
  const decision = chance.pick(TICKET_DECISIONS);
  const who = asRule ? ({ by: RULE, as: 'rule' } as const) : { by };
  if (chance.happens(60)) stage.desk.say(id, { public: false, text: `Note ${chance.below(1_000)}` }, who);
  if (chance.happens(20)) stage.desk.decide(id, chance.pick(TICKET_DECISIONS), who);
  const isUnknown = chance.happens(5);
  stage.desk.decide(id, isUnknown ? { unknown: 'erledigt' } : decision, who);
  if (isUnknown) happened.add('an unknown choice is made');
  else happened.add(asRule ? 'a rule decides' : 'an agent decides');
  return `${who.by} chooses "${decision}"${asRule ? ' by a rule' : ''}`;
});

const replies = onTicket(async ({ stage, chance, happened, replies: said }, { request, ticket }) => {
  const by = chance.pick([AGENT, ADMIN, ORDINARY]);
  const text = `Reply number ${said.length}x`;
  const { state, ticket: own } = await stage.now(request);
  stage.desk.say(ticket.id, { text }, { by });
  const isOpen = state === 'awaiting_decision' || state === 'needs_attention' || state === 'scheduled';
  const commentId = stage.desk.commentsOn(ticket.id).at(-1)?.id;
  said.push({ text, commentId, request, ticket, mustArrive: isOpen && own?.id === ticket.id });
  if (chance.happens(40))
    stage.desk.decide(ticket.id, chance.pick(['refuse', 'ask_customer', 'extend']), { by });
  happened.add('an agent replies');
  return `${by} replies`;
});

const DONE_TO_TICKETS = {
  solves: ({ stage, chance }, { id }) => stage.desk.setStatus(id, 'solved', { by: someone(chance) }),
  'writes a note and solves': ({ stage, chance }, { id }) => {
    const by = someone(chance);
    stage.desk.say(id, { public: false, text: 'Dealt with.' }, { by });
    stage.desk.setStatus(id, 'solved', { by });
  },
  closes: ({ stage }, { id }) => stage.desk.close(id),
  deletes: ({ stage, replies: said }, ticket) => {
    stage.desk.remove(ticket.id);
    // What nobody had read is gone with it.
    for (const reply of said) if (reply.ticket === ticket) reply.mustArrive = false;
  },
  merges: ({ stage, chance }, { id }) => {
    const others = stage.desk.tickets.filter(
      (one) => one.id !== id && !one.deleted && one.status !== 'closed',
    );
    if (others.length > 0) stage.desk.merge(id, chance.pick(others).id);
  },
  'makes the customer the requester of': ({ stage }, { id }) => stage.desk.makeRequester(id, CUSTOMER),
  'changes fields of': ({ stage }, ticket) => {
    ticket.fields = { ...ticket.fields, state: 'done', deadline: '2040-01-01' };
    stage.desk.say(ticket.id, { public: false, text: 'Changed.' });
  },
} satisfies Record<string, (walk: DeskWalk, ticket: HeldTicket) => void>;

const touches = onTicket((walk, { ticket }) => {
  const what = walk.chance.pick(Object.keys(DONE_TO_TICKETS) as (keyof typeof DONE_TO_TICKETS)[]);
  DONE_TO_TICKETS[what](walk, ticket);
  const words = `somebody ${what} the ticket` as const;
  walk.happened.add(words);
  return words;
});

const FAULTS: readonly (readonly [ErrorCode, number])[] = [
  ['desk_unauthorised', 401],
  ['desk_refused', 400],
  ['desk_refused', 422],
  ['desk_rate_limited', 429],
  ['desk_unreachable', 503],
];

const fails: Act = async ({ stage: { desk }, chance, happened }) => {
  if (desk.down || chance.happens(30)) {
    desk.down = !desk.down;
    happened.add(desk.down ? 'the desk goes down' : 'the desk comes back');
  } else if (chance.happens(50)) {
    desk.lostAnswers = 1 + chance.below(2);
    happened.add('answers of the desk are lost');
  } else {
    happened.add('the desk refuses');
    for (let times = 1 + chance.below(3); times > 0; times -= 1) {
      const [code, status] = chance.pick(FAULTS);
      desk.failures.push(new AppError(code, `It answered ${status}.`, { status, retryable: status >= 429 }));
    }
  }
  return `the desk ${desk.down ? 'is down' : 'stumbles, or is up again'}`;
};

const timePasses: Act = async ({ stage, chance, happened }) => {
  const ms = chance.pick([SECOND, SECOND, 2 * MINUTE, HOUR, DAY, 3 * DAY]);
  stage.clock.pass(ms);
  happened.add('time passes');
  return `${ms / SECOND} seconds pass`;
};

const cancels: Act = async ({ stage, chance, requests, happened }) => {
  const request = await stage.now(chance.pick(requests));
  if (request.state !== 'scheduled') return 'the customer does nothing';
  await stage.requests.move(request._id, {
    from: 'scheduled',
    to: 'cancelled',
    by: 'customer',
    what: 'cancelled',
    workAt: stage.clock.now(),
  });
  happened.add('the customer cancels');
  return `the customer cancels the ${request.kind}`;
};

const asksForMore: Act = async ({ stage, chance, requests, happened }) => {
  const request = await stage.now(chance.pick(requests));
  if (request.state !== 'awaiting_decision') return 'the owner of the address says nothing';
  await stage.setAside(request, { reason: 'not_me', returnTo: 'awaiting_decision' });
  happened.add('the owner of the address stops it');
  return `the owner of the address stops the ${request.kind}`;
};

const works: Act = async ({ stage, chance, happened }) => {
  if (chance.happens(70)) await mayFail(stage.worker.listen);
  if (chance.happens(70)) await stage.worker.settle();
  else for (let ticks = chance.below(4); ticks > 0; ticks -= 1) await stage.worker.tick();
  happened.add('the worker works');
  return 'the worker works';
};

const ACTS: readonly Act[] = [
  decides,
  decides,
  decides,
  replies,
  replies,
  touches,
  touches,
  fails,
  timePasses,
  timePasses,
  cancels,
  asksForMore,
  works,
  works,
];

/** Longer than the longest pause between two tries. */
const ROUNDS = 4;

/**
 * Agents, rules, customers and a desk that fails do what they like for a while; then the desk works again. Answers what
 * happened and what is not as it must be.
 */
export const walkWithDesk = async (
  store: TestConnection,
  seed: number,
  length: number,
): Promise<{ steps: string[]; wrong: string[]; happened: ReadonlySet<Happening> }> => {
  const stage = await openDeskStage(store);
  const { desk } = stage;
  const person = { name: 'Somebody', role: 'admin' as const, groups: [], active: true };
  for (const id of [ADMIN, RULE]) desk.people.set(id, { ...person, id });
  desk.people.set(LIGHT, { ...person, id: LIGHT, role: 'agent', title: 'Privacy officer', light: true });
  const chance = createChance(seed);
  const begin = [
    () => stage.file(),
    () => stage.file({ kind: 'erasure', windowEndsAt: after(stage.clock.now(), 10 * DAY) }),
    () => stage.file({ kind: 'rectification' }),
    () => stage.inDoubt(),
    () => stage.inDoubt({ reason: 'person_not_established' }),
  ];
  const requests: PrivacyRequest[] = [];
  // Three of the five, beginning anywhere.
  for (let n = 0, first = chance.below(begin.length); n < 3; n += 1)
    requests.push(await begin[(first + n) % begin.length]!());
  await stage.worker.settle();
  stage.later();
  const walk: DeskWalk = { stage, chance, requests, replies: [], happened: new Set() };
  const steps: string[] = [];
  for (let step = 0; step < length; step += 1) steps.push(await chance.pick(ACTS)(walk));
  Object.assign(desk, { down: false, failures: [], lostAnswers: 0 });
  for (let round = 0; round < ROUNDS; round += 1) {
    stage.clock.pass(round % 2 === 0 ? 2 * MINUTE : 6 * DAY);
    await stage.look();
  }
  return { steps, wrong: await faultsIn(walk), happened: walk.happened };
};
