import type { Language } from '../../domain/language.ts';
import type { Calendar } from './calendar.ts';
import { createChance } from './chance.ts';
import type { AccountRow, DemoRows } from './rows.ts';
import { BROWSERS, LISTS, PAGES, PLANS, SAYINGS } from './vocabulary.ts';

/** How much of everything one customer has. */
export interface Activity {
  orders: number;
  /** Age of the oldest order in days. */
  oldestOrder: number;
  subscribed: boolean;
  webForms: number;
  liveChats: number;
  surveys: number;
  monthsOfUse: number;
  phoneNotes: number;
  /** Free text that stands in place of the ordinary sentences. */
  words?: string;
}

const VAT_PERCENT = 8.1;

/** All rows of one account. The row's number is its own seed, so changing one customer never changes another. */
export const rowsOfAccount = (
  account: AccountRow,
  activity: Activity,
  calendar: Calendar,
): Omit<DemoRows, 'accounts' | 'contactLists'> => {
  const number = Number(account.customerNumber);
  const chance = createChance(number);
  const said = () => speak(account.language, chance.below(SAYINGS[account.language].length), activity.words);
  const times = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const link = { accountId: account._id, emailLower: account.emailLower };
  const plan = PLANS.find(({ name, price }) => name === account.plan && price > 0) ?? PLANS[1];

  const orders = times(activity.orders, (i) => ({
    _id: `O${number}-${i + 1}`,
    accountId: account._id,
    item: `Plumelac ${plan.name}, one year`,
    amount: plan.price,
    currency: 'CHF' as const,
    orderedAt: calendar.ago(Math.max(3, activity.oldestOrder - i * 365), 10, chance.below(60)),
    paidWith: chance.pick(['invoice', 'card at our payment provider', 'TWINT']),
  }));
  return {
    orders,
    invoices: orders.map((order, i) => ({
      _id: `R${order.orderedAt.getUTCFullYear()}-${number}-${i + 1}`,
      accountId: account._id,
      customerNumber: account.customerNumber,
      orderId: order._id,
      issuedAt: order.orderedAt,
      amount: order.amount,
      vat: Math.round(((order.amount * VAT_PERCENT) / (100 + VAT_PERCENT)) * 100) / 100,
      currency: 'CHF' as const,
      billedTo: `${account.firstName} ${account.lastName}, ${account.company}`,
      billingAddress: account.postalAddress,
      email: account.email,
      phone: account.phone,
    })),
    subscribers: activity.subscribed
      ? [
          {
            _id: `S${number}`,
            accountId: account._id,
            firstName: account.firstName,
            email: account.email,
            emailLower: account.emailLower,
            country: account.country,
            language: account.language,
            lists: LISTS.slice(0, 1 + chance.below(LISTS.length)),
            status: 'active' as const,
            consentAt: account.createdAt,
            consentPage: '/welcome',
          },
        ]
      : [],
    webForms: times(activity.webForms, (i) => {
      const { topic, message } = said();
      const name = `${account.firstName} ${account.lastName}`;
      return {
        _id: `F${number}-${i + 1}`,
        ...link,
        name,
        topic,
        message,
        sentAt: calendar.ago(20 + chance.below(600), 14),
      };
    }),
    liveChats: times(activity.liveChats, (i) => {
      const { message, answer } = said();
      const days = 5 + chance.below(340);
      return {
        _id: `L${number}-${i + 1}`,
        ...link,
        startedAt: calendar.ago(days, 11),
        lines: [
          { from: 'customer' as const, text: message, at: calendar.ago(days, 11, 1) },
          { from: 'agent' as const, text: answer, at: calendar.ago(days, 11, 4) },
        ],
      };
    }),
    surveys: times(activity.surveys, (i) => ({
      _id: `Q${number}-${i + 1}`,
      ...link,
      score: 5 + chance.below(6),
      comment: said().comment,
      answeredAt: calendar.ago(15 + chance.below(500), 16),
    })),
    siteUse: times(activity.monthsOfUse, (i) => {
      const lastSeenAt = calendar.ago(1 + i * 31, 17, chance.below(60));
      const from = chance.below(PAGES.length - 2);
      return {
        _id: `U${number}-${i + 1}`,
        accountId: account._id,
        month: lastSeenAt.toISOString().slice(0, 7),
        visits: 1 + chance.below(40),
        pages: PAGES.slice(from, from + 3),
        browser: chance.pick(BROWSERS),
        lastSeenAt,
      };
    }),
    phoneNotes: times(activity.phoneNotes, (i) => ({
      _id: `N${number}-${i + 1}`,
      accountId: account._id,
      phone: account.phone,
      calledAt: calendar.ago(10 + chance.below(500), 15),
      note: said().note,
    })),
  };
};

const speak = (language: Language, index: number, words: string | undefined) => {
  const saying = SAYINGS[language][index]!;
  return words === undefined
    ? saying
    : { topic: words, message: words, answer: saying.answer, note: words, comment: words };
};
