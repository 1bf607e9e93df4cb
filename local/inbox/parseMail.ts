import { type AddressObject, type Attachment, type EmailAddress, simpleParser } from 'mailparser';
import type { Envelope, MailAddress, MailPart, ParsedForStore } from './storedMail.ts';

const SNIPPET_MAX = 250;

const flat = (entry: EmailAddress): MailAddress[] =>
  entry.group ? entry.group.flatMap(flat) : [{ Name: entry.name, Address: entry.address ?? '' }];

const addresses = (header: AddressObject | AddressObject[] | undefined): MailAddress[] =>
  [header ?? []].flat().flatMap((object) => object.value.flatMap(flat));

const asPart = (attachment: Attachment, index: number): MailPart => ({
  PartID: String(index + 1),
  FileName: attachment.filename ?? '',
  ContentType: attachment.contentType,
  ContentID: attachment.cid ?? '',
  Size: attachment.size,
});

const withoutHeaderNames = (envelope: Envelope, named: MailAddress[]): MailAddress[] => {
  const known = new Set(named.map((each) => each.Address.toLowerCase()));
  return envelope.to
    .filter((address) => !known.has(address.toLowerCase()))
    .map((address) => ({ Name: '', Address: address }));
};

/** Images that the mail carries itself are put into its HTML as data URLs; nothing is ever fetched. */
export const parseMail = async (raw: Buffer, envelope: Envelope): Promise<ParsedForStore> => {
  const mail = await simpleParser(raw, { skipTextToHtml: true });
  const parts = mail.attachments.map(asPart);
  const inline = new Set(
    mail.attachments.flatMap((each, index) => (each.related ? [String(index + 1)] : [])),
  );
  const common = {
    MessageID: (mail.messageId ?? '').replace(/^<|>$/g, ''),
    From: addresses(mail.from)[0] ?? { Name: '', Address: envelope.from },
    To: addresses(mail.to),
    Cc: addresses(mail.cc),
    Bcc: withoutHeaderNames(envelope, [...addresses(mail.to), ...addresses(mail.cc)]),
    ReplyTo: addresses(mail.replyTo),
    Subject: mail.subject ?? '',
    Tags: [],
    Size: raw.length,
  };
  const text = mail.text ?? '';
  return {
    raw,
    summary: {
      ...common,
      Attachments: parts.length - inline.size,
      Snippet: text
        .slice(0, 4 * SNIPPET_MAX)
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, SNIPPET_MAX),
    },
    detail: {
      ...common,
      ReturnPath: envelope.from,
      Date: mail.date && !Number.isNaN(mail.date.getTime()) ? mail.date.toISOString() : undefined,
      Text: text,
      HTML: typeof mail.html === 'string' ? mail.html : '',
      Attachments: parts.filter((part) => !inline.has(part.PartID)),
      Inline: parts.filter((part) => inline.has(part.PartID)),
    },
  };
};

/** One attachment's bytes, parsed anew from the kept mail. */
export const readPart = async (
  raw: Buffer,
  partId: string,
): Promise<{ fileName: string; contentType: string; content: Buffer } | undefined> => {
  const mail = await simpleParser(raw, { skipTextToHtml: true });
  const part = /^\d{1,4}$/.test(partId) ? mail.attachments[Number(partId) - 1] : undefined;
  return part && { fileName: part.filename ?? '', contentType: part.contentType, content: part.content };
};
