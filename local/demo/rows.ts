import type { Language } from '../../domain/language.ts';

/** The rows of the demo company's own database, collection by collection, as `dataMap.yaml` declares them. */
export interface DemoRows {
  accounts: AccountRow[];
  subscribers: SubscriberRow[];
  orders: OrderRow[];
  invoices: InvoiceRow[];
  webForms: WebFormRow[];
  liveChats: LiveChatRow[];
  surveys: SurveyRow[];
  siteUse: SiteUseRow[];
  phoneNotes: PhoneNoteRow[];
  contactLists: ContactRow[];
}

export interface AccountRow {
  /** "A100234" */
  _id: string;
  customerNumber: string;
  firstName: string;
  lastName: string;
  email: string;
  emailLower: string;
  emailChangedAt?: Date;
  previousEmailLower?: string;
  phone: string;
  postalAddress: string;
  /** ISO 3166-1, `US-CA` for California. */
  country: string;
  language: Language;
  company: string;
  plan: string;
  marketingConsent: boolean;
  createdAt: Date;
  lastLoginAt: Date;
  passwordHash: string;
}

export interface SubscriberRow {
  _id: string;
  /** Absent for readers without an account. */
  accountId?: string;
  firstName: string;
  email: string;
  emailLower: string;
  country: string;
  language: Language;
  lists: string[];
  status: 'active' | 'unsubscribed';
  consentAt: Date;
  consentPage: string;
}

export interface OrderRow {
  _id: string;
  accountId: string;
  item: string;
  amount: number;
  currency: 'CHF';
  orderedAt: Date;
  paidWith: string;
}

export interface InvoiceRow {
  _id: string;
  accountId: string;
  customerNumber: string;
  orderId: string;
  issuedAt: Date;
  amount: number;
  vat: number;
  currency: 'CHF';
  billedTo: string;
  billingAddress: string;
  email: string;
  phone: string;
}

export interface WebFormRow {
  _id: string;
  accountId?: string;
  emailLower: string;
  name: string;
  topic: string;
  message: string;
  sentAt: Date;
}

export interface LiveChatRow {
  _id: string;
  accountId: string;
  emailLower: string;
  startedAt: Date;
  lines: { from: 'customer' | 'agent'; text: string; at: Date }[];
}

export interface SurveyRow {
  _id: string;
  accountId?: string;
  emailLower: string;
  score: number;
  comment: string;
  answeredAt: Date;
}

export interface SiteUseRow {
  _id: string;
  accountId: string;
  /** "2026-10" */
  month: string;
  visits: number;
  pages: string[];
  browser: string;
  lastSeenAt: Date;
}

export interface PhoneNoteRow {
  _id: string;
  accountId: string;
  phone: string;
  calledAt: Date;
  note: string;
}

/** A person on a list that a client uploaded: the client is the controller. */
export interface ContactRow {
  _id: string;
  ownerAccountId: string;
  list: string;
  name: string;
  email: string;
  emailLower: string;
  addedAt: Date;
}
