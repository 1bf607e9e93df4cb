import { en as words } from '../common/en.ts';
import { day, enumeration, groupedCode, moment, timeOfDay } from '../common/format.ts';
import { button, type EmailDraft, facts, heading, list, note, paragraph, when } from './blocks.ts';
import type { Block, EmailCompany, EmailTexts, Filed, WrittenEmail } from './types.ts';

const on = (date: Date, company: EmailCompany): string => day(date, 'en', company.timeZone);
const at = (date: Date, company: EmailCompany): string => moment(date, 'en', company.timeZone);

const finish = ({ reference, ...draft }: EmailDraft, company: EmailCompany): WrittenEmail => ({
  ...draft,
  language: 'en',
  footer: {
    sentBy: `This mail was sent by the automatic privacy assistant of ${company.name}. A person answers here: ${company.privacyContact}`,
    privacyLabel: 'Privacy',
    ...(reference !== undefined && { reference: { label: 'Reference', value: reference } }),
  },
});

/** Records that cannot be attributed to this person alone; nothing where there are none. */
const stillChecked = (titles: readonly string[] = [], say: (titles: string) => string): Block[] =>
  titles.length === 0
    ? []
    : [heading('What a person still looks at'), paragraph(say(enumeration([...titles], 'en')))];

/** What one can do against an answer. Every email that says no ends with it. */
const otherWays = ({ privacyContact, authority }: EmailCompany): Block[] => [
  heading('If you see it differently'),
  list([
    `Write to us at ${privacyContact}. A person will look at it again.`,
    `Complain to the data protection authority: ${authority.name}${authority.url ? `, ${authority.url}` : ''}.`,
    'You can also go to court. You do not have to complain first.',
  ]),
];

const whatHappensNext = ({ kind, doneBy, window, reference }: Filed, company: EmailCompany): Block[] => {
  if (window === 'waived') {
    return [
      paragraph(
        'You chose not to wait, so we are starting now. Once data is erased, nobody can bring it back.',
      ),
    ];
  }
  if (window !== undefined) {
    return [
      paragraph(
        `From now on we no longer use your data. We will erase it after ${on(window.endsAt, company)}. Until then you can change your mind, and everything will be as it was.`,
      ),
      list([
        `To keep your data, write in the chat: “cancel ${reference}”.`,
        `To have it erased without waiting, write: “erase now ${reference}”.`,
      ]),
    ];
  }
  if (kind === 'human') {
    return [paragraph('A person in our team will read what you wrote and answer you by mail.')];
  }
  if (kind === 'complaint') {
    return [paragraph('A person in our team will look into it carefully and answer you by mail.')];
  }
  if (doneBy === 'person') {
    return [
      paragraph('A person in our team will take care of it by hand. We will write to you when it is done.'),
    ];
  }
  if (kind === 'access' || kind === 'portability') {
    return [
      paragraph(
        'We are gathering your data now. When it is all there, you will get a mail with a link to it.',
      ),
    ];
  }
  return [paragraph('We are taking care of it now. We will write to you when it is done.')];
};

const DONE: Record<Filed['kind'], string> = {
  access: 'You have received everything that we hold about you.',
  portability: 'You have received your data in a format that other services can read.',
  rectification: 'We have corrected your data everywhere we keep it.',
  erasure: 'We have erased your data.',
  restriction: 'We have stopped using your data as you asked. Your account is still there.',
  objection: 'We have stopped using your data as you asked.',
  withdrawal: 'You are unsubscribed.',
  do_not_sell: 'We do not sell or share your data, and we have noted that we never may.',
  human: 'Our team has answered your message.',
  complaint: 'Our team has dealt with your complaint.',
};

export const en: EmailTexts = {
  verificationCode: (details, company) =>
    finish(
      {
        subject: `Your code for ${company.name}`,
        preheader: `Type it into the chat within ${words.minutes(details.minutes)}.`,
        title: 'Here is your code',
        blocks: [
          paragraph('You asked us for something in the chat. With this code we know that it is really you.'),
          { type: 'code', digits: groupedCode(details.code) },
          facts(
            ['What was asked', { ...words.kindNames, ...words.purposeNames }[details.asked]],
            [
              'Valid until',
              `${timeOfDay(details.validUntil, 'en', company.timeZone)} (${words.minutes(details.minutes)})`,
            ],
          ),
          paragraph('Type it into the chat window where you asked. It works once, and only there.'),
          button('Show the code in the browser', details.codePageUrl),
          note('The page only shows the code. Opening it does nothing else.'),
          note(
            'Please give this code to nobody. We will never ask you for it by phone or by mail. If you did not ask for it, you can ignore this mail: without the code nothing happens.',
            { label: 'Tell us that this was not you', url: details.notMeUrl },
          ),
        ],
      },
      company,
    ),

  neutralNotice: ({ askedAt }, company) =>
    finish(
      {
        subject: `Someone asked ${company.name} about this address`,
        preheader: 'We hold nothing under it.',
        title: 'We hold nothing under this address',
        blocks: [
          paragraph(
            `On ${at(askedAt, company)} someone typed this e-mail address into our chat and asked about personal data. We looked, and we hold no data under it.`,
          ),
          paragraph(
            'If that was you, this is our answer. Perhaps you used another address with us? Then please ask again in the chat with that one.',
          ),
          paragraph('If that was not you, you can ignore this mail. Someone has probably mistyped.'),
          note('We send this mail at most once a day, however often somebody asks.'),
        ],
      },
      company,
    ),

  requestStarted: (details, company) =>
    finish(
      {
        subject: 'Someone began a request about your data',
        preheader: 'If that was you, there is nothing to do.',
        title: 'Was this you?',
        blocks: [
          paragraph(`Someone began a request about your data in the chat of ${company.name}.`),
          facts(['What was asked', words.kindNames[details.kind]], ['When', at(details.startedAt, company)]),
          paragraph(
            'Nothing has been done yet. It takes a code that we sent to the e-mail address we have for you.',
          ),
          paragraph(
            'If that was you, there is nothing to do. If not, please tell us now, and we will stop it.',
          ),
          ...when(details.notMeUrl !== undefined, button('This was not me', details.notMeUrl ?? '')),
          ...when(details.notMeUrl === undefined, paragraph(`Please write to ${company.privacyContact}.`)),
          ...when(
            details.toFormerAddress,
            note('You get this mail at this address because it was the one we had for you until recently.'),
          ),
        ],
      },
      company,
    ),

  filed: (details, company) =>
    finish(
      {
        subject: `We have your ${words.requestNames[details.kind]} (${details.reference})`,
        preheader: details.dueAt
          ? `Our answer comes by ${on(details.dueAt, company)} at the latest.`
          : 'It is safely with us.',
        title: 'Your request is with us',
        reference: details.reference,
        blocks: [
          paragraph('Thank you. It is saved, and nothing can get lost now.'),
          facts(
            ['Reference', details.reference],
            ['What you asked', words.kindNames[details.kind]],
            ['Received', at(details.receivedAt, company)],
            ['Answer by', details.dueAt && `${on(details.dueAt, company)}, usually much sooner`],
          ),
          heading('What happens next'),
          ...whatHappensNext(details, company),
          ...when(details.chatUrl !== undefined, button('Open the chat', details.chatUrl ?? '')),
          note('You can ask in the chat at any time how your request is doing.'),
          ...when(
            details.notMeUrl !== undefined,
            note('If it was not you who asked, you can stop it at once.', {
              label: 'Tell us that this was not you',
              url: details.notMeUrl,
            }),
          ),
        ],
      },
      company,
    ),

  exportReady: (details, company) =>
    finish(
      {
        subject: 'Your data is ready',
        preheader: `The link works until ${at(details.validUntil, company)}.`,
        title: 'Your data is ready',
        reference: details.reference,
        blocks: [
          paragraph(
            'We have put together everything that we hold about you: once to read, and once for machines.',
          ),
          button('To your data', details.downloadUrl),
          facts(['Link works until', at(details.validUntil, company)], ['Reference', details.reference]),
          ...stillChecked(
            details.unattributable,
            (titles) =>
              `We cannot attribute these records to you alone, so they are not in the file: ${titles}. A person in our team looks at them.`,
          ),
          heading('How it works'),
          list([
            'Open the page and let it send a fresh code to this address.',
            'Type the code. Then the download starts.',
            'The link works for one download, so please keep the file safe.',
          ]),
          note('If the time runs out, just ask for a new link in the chat.'),
        ],
      },
      company,
    ),

  erasureDone: (details, company) =>
    finish(
      {
        subject: `Your data has been erased (${details.reference})`,
        preheader: 'This is the last mail from us.',
        title: 'Your data has been erased',
        reference: details.reference,
        blocks: [
          paragraph('We have done what you asked, and we have checked it in every system.'),
          ...when(
            details.erased.length > 0,
            heading('Erased'),
            list(details.erased.map(({ title, count }) => `${title}: ${words.entries(count)}`)),
          ),
          ...(details.kept.length === 0
            ? [paragraph('There is nothing that we have to keep.')]
            : [
                heading('What we have to keep'),
                paragraph('The law obliges us to keep the following. We use it for nothing else.'),
                facts(
                  ...details.kept.map((each): [string, string] => [
                    each.title,
                    `until ${on(each.until, company)}: ${each.legalBasis}`,
                  ]),
                ),
              ]),
          ...stillChecked(
            details.unattributable,
            (titles) =>
              `We cannot attribute these records to you alone, so they were not erased: ${titles}. A person in our team looks at them.`,
          ),
          ...(details.trash ?? []).map(({ title, until }) =>
            paragraph(
              `${title}: what was deleted there before you asked can no longer be searched. It is gone for good by ${on(until, company)}.`,
            ),
          ),
          heading('This is the last mail'),
          paragraph(
            'Right after this mail we also erase this e-mail address. We cannot write to you again, so please keep this mail if you want a record of it.',
          ),
          paragraph('Thank you for the time you spent with us. Take care.'),
        ],
      },
      company,
    ),

  withdrawalDone: (details, company) =>
    finish(
      {
        subject:
          details.service === 'newsletter'
            ? 'You are unsubscribed from our newsletter'
            : 'You will get no more advertising from us',
        preheader: 'It holds from now on.',
        title: 'You are unsubscribed',
        reference: details.reference,
        blocks: [
          paragraph(
            details.service === 'newsletter'
              ? `This address no longer gets the newsletter of ${company.name}. It holds from now on, and there is nothing more to do.`
              : `This address no longer gets advertising mails from ${company.name}. It holds from now on, and there is nothing more to do.`,
          ),
          paragraph('We have noted that this address is not to be added again, even by mistake.'),
          note(
            'A mail that was already on its way may still arrive. If this was not you, you can subscribe again at any time.',
          ),
        ],
      },
      company,
    ),

  cancelled: (details, company) =>
    finish(
      {
        subject: `Your request is cancelled (${details.reference})`,
        preheader: details.accountBack ? 'Your account is as it was.' : 'We have stopped, as you asked.',
        title: 'We have stopped, as you asked',
        reference: details.reference,
        blocks: [
          facts(['Reference', details.reference], ['What you had asked', words.kindNames[details.kind]]),
          paragraph(
            details.accountBack
              ? 'Nothing was erased. Your account is as it was, and you can use it again.'
              : 'We are doing nothing more about it, and nothing has changed.',
          ),
          note(`If you did not cancel it yourself, please write to ${company.privacyContact}.`),
        ],
      },
      company,
    ),

  refused: (details, company) =>
    finish(
      {
        subject: `About your ${words.requestNames[details.kind]} (${details.reference})`,
        preheader: 'We cannot do this, and we want to explain why.',
        title: 'We cannot do what you asked',
        reference: details.reference,
        blocks: [
          facts(['Reference', details.reference], ['What you asked', words.kindNames[details.kind]]),
          paragraph('A person has looked at your request. This is the reason why we have to decline it:'),
          { type: 'quote', text: details.reason },
          ...otherWays(company),
        ],
      },
      company,
    ),

  identityNotEstablished: (details, company) =>
    finish(
      {
        subject: `We have closed your request (${details.reference})`,
        preheader: 'We could not be sure that it came from you.',
        title: 'We could not be sure that it was you',
        reference: details.reference,
        blocks: [
          paragraph('A request came in for this address. For 30 days, the code that we sent was not used.'),
          facts(
            ['Reference', details.reference],
            ['What was asked', words.kindNames[details.kind]],
            ['Received', on(details.receivedAt, company)],
          ),
          paragraph(
            'We give data to nobody, and erase nothing, before we know who is asking. So we have closed the request and deleted what we had noted for it.',
          ),
          paragraph('You can ask again in the chat at any time. It takes two minutes.'),
          ...otherWays(company),
        ],
      },
      company,
    ),

  awaitingPerson: (details, company) =>
    finish(
      {
        subject: `A person is looking at your request (${details.reference})`,
        preheader: `You will hear from us by ${on(details.dueAt, company)}.`,
        title: 'A person is looking at it',
        reference: details.reference,
        blocks: [
          paragraph(
            {
              decision:
                'This is something that people decide at our company, not machines. Your request is with our team now.',
              doubt:
                'Before we do anything, we want to be sure that we are talking about the right data. A person in our team is looking at that now.',
              second:
                'One person in our team has looked at it and agrees. For something this delicate we let two people decide, so a second one is looking at it now.',
              lost: 'Someone asked for this in our chat and says that they can no longer read mails at this address. Nothing happens before two people in our team are sure who is asking. If you can read this and did not ask, please stop it now.',
            }[details.why],
          ),
          facts(
            ['Reference', details.reference],
            ['What you asked', words.kindNames[details.kind]],
            ['Answer by', on(details.dueAt, company)],
          ),
          ...(details.notMeUrl === undefined
            ? [paragraph('There is nothing to do for you. If we have a question, we will write to you.')]
            : [button('This was not me', details.notMeUrl)]),
        ],
      },
      company,
    ),

  askedAgain: (details, company) =>
    finish(
      {
        subject: `Please show us once more who you are (${details.reference})`,
        preheader: 'A few minutes in the chat are enough.',
        title: 'We need you once more',
        reference: details.reference,
        blocks: [
          paragraph(
            'A person in our team has looked at your request. We are not quite sure yet whose data it is about, and we would rather ask than give it to the wrong person.',
          ),
          paragraph(
            'Please open the chat, ask for the same thing again with the same address, and answer the question there. Your request keeps its date.',
          ),
          facts(
            ['Reference', details.reference],
            ['What you asked', words.kindNames[details.kind]],
            ['Answer by', on(details.dueAt, company)],
          ),
          button('Open the chat', company.chatUrl),
          note(
            `If you cannot answer the question, write to us at ${company.privacyContact}. A person finds another way.`,
          ),
        ],
      },
      company,
    ),

  beforeErasure: (details, company) =>
    finish(
      {
        subject: `Your data will be erased soon (${details.reference})`,
        preheader: 'If that was not your wish, you can still stop it.',
        title: 'Before we erase your data',
        reference: details.reference,
        blocks: [
          paragraph(
            details.erasedAfter === undefined
              ? 'You asked us to erase your data without waiting, and we are starting now. Nobody can bring it back afterwards.'
              : `Your data will be erased after ${on(details.erasedAfter, company)}, as you asked. Nobody can bring it back afterwards.`,
          ),
          paragraph(
            'If that is what you want, there is nothing to do. If it was not you who asked, please stop it now.',
          ),
          button('This was not me', details.notMeUrl),
          ...when(
            details.toFormerAddress,
            note('You get this mail at this address because it was the one we had for you until recently.'),
          ),
        ],
      },
      company,
    ),

  mandateAsked: (details, company) =>
    finish(
      {
        subject: `Someone is asking ${company.name} for something in your name`,
        preheader: 'Nothing happens unless you agree.',
        title: 'May they ask in your name?',
        reference: details.reference,
        blocks: [
          paragraph(
            'Someone told us in our chat that they act for you. Before we do anything, we ask you yourself.',
          ),
          facts(
            ['Who is asking', details.by],
            ['What they ask for', words.kindNames[details.kind]],
            ['When', at(details.askedAt, company)],
          ),
          paragraph(
            'If you agree, we do it, and write to you at this address. The other person gets nothing of your data from us.',
          ),
          button('Look at it and decide', details.pageUrl),
          note(
            `If you do nothing, nothing happens. The page works until ${at(details.validUntil, company)}.`,
          ),
        ],
      },
      company,
    ),

  partlyDone: (details, company) =>
    finish(
      {
        subject: `Your request is partly done (${details.reference})`,
        preheader: 'A person is taking care of the rest.',
        title: 'Part of it is done',
        reference: details.reference,
        blocks: [
          facts(
            ['Reference', details.reference],
            ['What you asked', words.kindNames[details.kind]],
            ['All done by', on(details.dueAt, company)],
          ),
          ...when(details.done.length > 0, heading('Finished'), list(details.done)),
          heading('Still to do'),
          paragraph('Here a person in our team has to lend a hand:'),
          list(details.byHand),
          paragraph('We will write to you as soon as this is finished too.'),
        ],
      },
      company,
    ),

  processorReferral: (details, company) =>
    finish(
      {
        subject: `Who can help you with your data (${details.reference})`,
        preheader: 'Your address is on a list that one of our clients keeps.',
        title: 'Someone else decides about this data',
        reference: details.reference,
        blocks: [
          paragraph(
            `Your address is on a contact list that a client keeps with the software of ${company.name}. We only store the list. What happens with it is for the client to decide, so only they can answer you:`,
          ),
          facts(...details.controllers.map(({ name, contact }): [string, string] => [name, contact])),
          paragraph('We have told them about your request. You can also write to them directly.'),
          note('We hold nothing else about you.'),
        ],
      },
      company,
    ),

  controllerNotice: (details, company) =>
    finish(
      {
        subject: `Privacy request from a person on your contact list (${details.reference})`,
        preheader: 'It is for you to answer it.',
        title: 'Someone on your list has asked about their data',
        reference: details.reference,
        blocks: [
          paragraph(
            `A person whose address is on a contact list that you keep with ${company.name} has turned to us. The list is yours, so the answer is yours too. We have told the person so.`,
          ),
          facts(
            ['Address on your list', details.personAddress],
            ['What was asked', words.kindNames[details.kind]],
            ['Received', at(details.receivedAt, company)],
            ['Our reference', details.reference],
          ),
          paragraph(
            'Please check who is asking and answer the person directly. In most countries you have one month from the day above. We have changed nothing on your list.',
          ),
          note(`If you need our help with it, write to ${company.privacyContact}.`),
        ],
      },
      company,
    ),

  agentReply: (details, company) =>
    finish(
      {
        subject: `An answer to your request (${details.reference})`,
        preheader: `${details.agentName ?? company.name} has written to you.`,
        title: 'An answer for you',
        reference: details.reference,
        blocks: [
          paragraph(`${details.agentName ?? 'A person'} from our team writes:`),
          { type: 'quote', text: details.text },
          ...when(details.chatUrl !== undefined, button('Answer in the chat', details.chatUrl ?? '')),
          note(
            `You can also write to ${company.privacyContact}. Please mention the reference ${details.reference}.`,
          ),
        ],
      },
      company,
    ),

  done: (details, company) =>
    finish(
      {
        subject: `Your request is done (${details.reference})`,
        preheader: DONE[details.kind],
        title: 'It is done',
        reference: details.reference,
        blocks: [
          paragraph(DONE[details.kind]),
          facts(['Reference', details.reference], ['What you asked', words.kindNames[details.kind]]),
          ...when(details.byHand, paragraph('A person in our team took care of it and checked it.')),
          note(`If something is not right, write to ${company.privacyContact}.`),
        ],
      },
      company,
    ),

  dataChanged: (details, company) =>
    finish(
      {
        subject: `Your data at ${company.name} was changed`,
        preheader: details.askedBy === 'you' ? 'As you asked.' : 'We want you to know.',
        title: 'Your data was changed',
        reference: details.reference,
        blocks: [
          paragraph(
            `On ${at(details.changedAt, company)} the following was changed in your data: ${enumeration(details.fields, 'en')}.`,
          ),
          paragraph(
            details.askedBy === 'you'
              ? 'We did this because you asked for it.'
              : 'We did this ourselves, to keep your data correct.',
          ),
          note(`If you did not expect this, please write to ${company.privacyContact}.`),
        ],
      },
      company,
    ),
};
