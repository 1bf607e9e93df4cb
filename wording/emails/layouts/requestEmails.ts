import { button, facts, heading, list, note, paragraph, when } from '../blocks.ts';
import type { EmailSentences } from '../en.ts';
import type { Block, Filed } from '../types.ts';
import type { Layouts, Writer } from './layout.ts';
import { otherWays } from './parts.ts';

/** How a request is doing. */
export const requestEmails = {
  filed: (details, say, writer) => {
    const { reference, kind, dueAt, chatUrl, notMeUrl } = details;
    const { shared, words, day, moment } = writer;
    return {
      subject: `${say.subject(kind)} (${reference})`,
      preheader: dueAt ? say.answerBy(day(dueAt)) : say.safe,
      title: say.title,
      blocks: [
        paragraph(say.saved),
        facts(
          [shared.reference, reference],
          [shared.yourRequest, words.kindNames[kind]],
          [shared.received, shared.receivedOn(moment(details.receivedAt))],
          [say.answer, dueAt && say.usuallySooner(day(dueAt))],
        ),
        heading(say.next),
        ...whatHappensNext(details, say, writer),
        ...(chatUrl === undefined ? [] : [button(say.openChat, chatUrl)]),
        note(say.askAnyTime),
        ...when(notMeUrl !== undefined, note(say.ifNotYou, { label: say.notMe, url: notMeUrl })),
      ],
    };
  },

  awaitingPerson: ({ reference, kind, dueAt, why, notMeUrl }, say, { shared, words, day }) => ({
    subject: `${say.subject} (${reference})`,
    preheader: say.preheader(day(dueAt)),
    title: say.title,
    blocks: [
      paragraph(say.why[why]),
      facts(
        [shared.reference, reference],
        [shared.yourRequest, words.kindNames[kind]],
        [shared.answer, shared.answerBy(day(dueAt))],
      ),
      notMeUrl === undefined ? paragraph(say.nothingToDo) : button(say.notMe, notMeUrl),
    ],
  }),

  cancelled: ({ reference, kind, accountBack }, say, { shared, words, company }) => {
    const outcome = accountBack ? say.accountBack : say.stopped;
    return {
      subject: `${say.subject} (${reference})`,
      preheader: outcome.preheader,
      title: say.title,
      blocks: [
        facts([shared.reference, reference], [say.request, words.kindNames[kind]]),
        paragraph(outcome.text),
        note(say.ifNotYou(company.privacyContact)),
      ],
    };
  },

  refused: ({ reference, kind, reason }, say, writer) => ({
    subject: `${say.subject(kind)} (${reference})`,
    preheader: say.preheader,
    title: say.title,
    blocks: [
      facts([writer.shared.reference, reference], [writer.shared.yourRequest, writer.words.kindNames[kind]]),
      paragraph(say.reason),
      { type: 'quote', text: reason },
      ...otherWays(writer),
    ],
  }),

  extended: ({ reference, kind, reason, from, dueAt }, say, { shared, words, day }) => ({
    subject: `${say.subject} (${reference})`,
    preheader: say.preheader(day(dueAt)),
    title: say.title,
    blocks: [
      paragraph(say.longer),
      { type: 'quote', text: reason },
      facts(
        [shared.reference, reference],
        [shared.yourRequest, words.kindNames[kind]],
        [say.before, day(from)],
        [say.now, day(dueAt)],
      ),
      note(say.allowed),
    ],
  }),

  partlyDone: ({ reference, kind, done, byHand, dueAt }, say, { shared, words, day }) => ({
    subject: `${say.subject} (${reference})`,
    preheader: say.preheader,
    title: say.title,
    blocks: [
      facts(
        [shared.reference, reference],
        [shared.yourRequest, words.kindNames[kind]],
        [say.allDone, shared.answerBy(day(dueAt))],
      ),
      ...when(done.length > 0, heading(say.finished), list(done)),
      heading(say.stillToDo),
      paragraph(say.byHand),
      list(byHand),
      paragraph(say.whenFinished),
    ],
  }),

  done: ({ reference, kind, byHand }, say, { shared, words, company }) => ({
    subject: `${say.subject} (${reference})`,
    preheader: say.outcome[kind],
    title: say.title,
    blocks: [
      paragraph(say.outcome[kind]),
      facts([shared.reference, reference], [shared.yourRequest, words.kindNames[kind]]),
      ...when(byHand, paragraph(say.byHand)),
      note(say.notRight(company.privacyContact)),
    ],
  }),

  agentReply: ({ reference, agentName, text, files = [], chatUrl }, say, { company }) => ({
    subject: `${say.subject} (${reference})`,
    preheader: say.preheader(agentName ?? company.name),
    title: say.title,
    blocks: [
      paragraph(say.writes(agentName)),
      { type: 'quote', text },
      ...when(files.length > 0, paragraph(say.files)),
      ...files.map(({ name, url }) => button(name, url)),
      ...(chatUrl === undefined ? [] : [button(say.answerInChat, chatUrl)]),
      note(say.writeTo(company.privacyContact, reference)),
    ],
  }),
} satisfies Partial<Layouts>;

const whatHappensNext = (
  { kind, doneBy, window, reference }: Filed,
  say: EmailSentences['filed'],
  { day }: Writer,
): Block[] => {
  if (window === 'waived') return [paragraph(say.waived)];
  if (window !== undefined) {
    return [
      paragraph(say.window(day(window.endsAt))),
      list([say.toKeep(reference), say.toEraseNow(reference)]),
    ];
  }
  if (kind === 'human' || kind === 'complaint') return [paragraph(say[kind])];
  if (doneBy === 'person') return [paragraph(say.byHand)];
  return [paragraph(kind === 'access' || kind === 'portability' ? say.gathering : say.begun)];
};
