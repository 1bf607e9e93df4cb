import { button, facts, heading, list, note, paragraph, when } from '../blocks.ts';
import type { Layouts } from './layout.ts';
import { stillChecked } from './parts.ts';

/** What happens or happened to the data, and whose it is. */
export const dataEmails = {
  exportReady: ({ reference, downloadUrl, validUntil, unattributable }, say, writer) => {
    const until = writer.moment(validUntil);
    return {
      subject: say.subject,
      preheader: say.preheader(until),
      title: say.subject,
      blocks: [
        paragraph(say.together),
        button(say.toData, downloadUrl),
        facts([say.linkValid, say.until(until)], [writer.shared.reference, reference]),
        ...stillChecked(unattributable, say.notInFile, writer),
        heading(say.how),
        list([say.open, say.type, say.once]),
        note(say.tooLate),
      ],
    };
  },

  beforeErasure: ({ reference, erasedAfter, notMeUrl, toFormerAddress }, say, { day }) => ({
    subject: `${say.subject} (${reference})`,
    preheader: say.preheader,
    title: say.title,
    blocks: [
      paragraph(erasedAfter === undefined ? say.atOnce : say.after(day(erasedAfter))),
      paragraph(say.ifNotYou),
      button(say.notMe, notMeUrl),
      ...when(toFormerAddress, note(say.formerAddress)),
    ],
  }),

  erasureDone: ({ reference, erased, kept, unattributable, trash = [] }, say, writer) => {
    const { words, day } = writer;
    const keptRows = kept.map(({ title, until, legalBasis }): [string, string] => [
      title,
      say.keptRow(day(until), legalBasis),
    ]);
    return {
      subject: `${say.title} (${reference})`,
      preheader: say.preheader,
      title: say.title,
      blocks: [
        paragraph(say.checked),
        ...when(
          erased.length > 0,
          heading(say.erased),
          list(erased.map(({ title, count }) => say.erasedRow(title, words.entries(count)))),
        ),
        ...(kept.length === 0
          ? [paragraph(say.nothingKept)]
          : [heading(say.kept), paragraph(say.lawObliges), facts(...keptRows)]),
        ...stillChecked(unattributable, say.notErased, writer),
        ...trash.map(({ title, until }) => paragraph(say.trash(title, day(until)))),
        heading(say.lastMail),
        paragraph(say.addressToo),
        paragraph(say.farewell),
      ],
    };
  },

  withdrawalDone: ({ service }, say, { company }) => ({
    subject: say[service].subject,
    preheader: say.preheader,
    title: say.title,
    blocks: [paragraph(say[service].text(company.name)), paragraph(say.noted), note(say.onItsWay)],
  }),

  dataChanged: ({ fields, changedAt, askedBy }, say, { company, moment, enumeration }) => ({
    subject: say.subject(company.name),
    preheader: say[askedBy].preheader,
    title: say.title,
    blocks: [
      paragraph(say.changed(moment(changedAt), enumeration(fields))),
      paragraph(say[askedBy].text),
      note(say.ifUnexpected(company.privacyContact)),
    ],
  }),

  processorReferral: ({ reference, controllers }, say, { company }) => ({
    subject: `${say.subject} (${reference})`,
    preheader: say.preheader,
    title: say.title,
    blocks: [
      paragraph(say.clientDecides(company.name)),
      facts(...controllers.map(({ name, contact }): [string, string] => [name, contact])),
      paragraph(say.told),
      note(say.nothingElse),
    ],
  }),

  controllerNotice: (
    { reference, kind, personAddress, receivedAt },
    say,
    { shared, words, company, moment },
  ) => ({
    subject: `${say.subject} (${reference})`,
    preheader: say.preheader,
    title: say.title,
    blocks: [
      paragraph(say.yourList(company.name)),
      facts(
        [say.address, personAddress],
        [shared.request, words.kindNames[kind]],
        [shared.received, shared.receivedOn(moment(receivedAt))],
        [say.reference, reference],
      ),
      paragraph(say.pleaseAnswer),
      note(say.help(company.privacyContact)),
    ],
  }),
} satisfies Partial<Layouts>;
