import { groupedCode } from '../../common/format.ts';
import { button, facts, note, paragraph, when } from '../blocks.ts';
import type { Layouts } from './layout.ts';
import { otherWays } from './parts.ts';

/** Who is asking: codes, warnings, and what is said where nobody proved who they are. */
export const identityEmails = {
  verificationCode: (details, say, { words, company, timeOfDay }) => {
    const minutes = words.minutes(details.minutes);
    return {
      subject: say.subject(company.name),
      preheader: say.preheader(minutes),
      title: say.title,
      blocks: [
        paragraph(say.whatFor),
        { type: 'code', digits: groupedCode(details.code) },
        facts(
          [say.request, { ...words.kindNames, ...words.purposeNames }[details.asked]],
          [say.validUntil, `${timeOfDay(details.validUntil)} (${minutes})`],
        ),
        paragraph(say.whereToType),
        button(say.showCode, details.codePageUrl),
        note(say.onlyShows),
        note(say.keepSecret, { label: say.notMe, url: details.notMeUrl }),
      ],
    };
  },

  neutralNotice: ({ askedAt }, say, { company, moment }) => ({
    subject: say.subject(company.name),
    preheader: say.preheader,
    title: say.title,
    blocks: [
      paragraph(say.asked(moment(askedAt))),
      paragraph(say.ifYou),
      paragraph(say.ifNotYou),
      note(say.onceADay),
    ],
  }),

  requestStarted: (
    { kind, startedAt, notMeUrl, toFormerAddress },
    say,
    { shared, words, company, moment },
  ) => ({
    subject: say.subject,
    preheader: say.preheader,
    title: say.title,
    blocks: [
      paragraph(say.began(company.name)),
      facts([shared.request, words.kindNames[kind]], [shared.when, say.startedAt(moment(startedAt))]),
      paragraph(say.nothingYet),
      paragraph(say.ifNotYou),
      notMeUrl === undefined ? paragraph(say.writeTo(company.privacyContact)) : button(say.notMe, notMeUrl),
      ...when(toFormerAddress, note(say.formerAddress)),
    ],
  }),

  askedAgain: ({ reference, kind, dueAt }, say, { shared, words, company, day }) => ({
    subject: `${say.subject} (${reference})`,
    preheader: say.preheader,
    title: say.title,
    blocks: [
      paragraph(say.unsure),
      paragraph(say.how),
      facts(
        [shared.reference, reference],
        [shared.yourRequest, words.kindNames[kind]],
        [shared.answer, shared.answerBy(day(dueAt))],
      ),
      button(say.openChat, company.chatUrl),
      note(say.otherwise(company.privacyContact)),
    ],
  }),

  askedByEmail: ({ reference, kind, receivedAt, chatUrl }, say, { shared, words, company, day }) => ({
    subject: `${say.subject} (${reference})`,
    preheader: say.preheader,
    title: say.title,
    blocks: [
      paragraph(say.received(company.name)),
      facts(
        [shared.reference, reference],
        [shared.yourRequest, words.kindNames[kind]],
        [shared.received, shared.receivedOn(day(receivedAt))],
      ),
      paragraph(say.how),
      button(say.openChat, chatUrl),
      note(say.until),
      note(say.ifNotYou(company.privacyContact)),
    ],
  }),

  identityNotEstablished: ({ reference, kind, receivedAt }, say, writer) => ({
    subject: `${say.subject} (${reference})`,
    preheader: say.preheader,
    title: say.title,
    blocks: [
      paragraph(say.unused),
      facts(
        [writer.shared.reference, reference],
        [writer.shared.request, writer.words.kindNames[kind]],
        [writer.shared.received, writer.shared.receivedOn(writer.day(receivedAt))],
      ),
      paragraph(say.closed),
      paragraph(say.again),
      ...otherWays(writer),
    ],
  }),

  mandateAsked: (details, say, { shared, words, company, moment }) => ({
    subject: say.subject(company.name),
    preheader: say.preheader,
    title: say.title,
    blocks: [
      paragraph(say.claimed),
      facts(
        [say.who, details.by],
        [say.request, words.kindNames[details.kind]],
        [shared.when, moment(details.askedAt)],
      ),
      paragraph(say.ifYouAgree),
      button(say.decide, details.pageUrl),
      note(say.ifYouDoNothing(moment(details.validUntil))),
    ],
  }),
} satisfies Partial<Layouts>;
