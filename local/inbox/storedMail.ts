/** A mail as the list shows it; names as in Mailpit's API. */
export interface MailSummary {
  ID: string;
  MessageID: string;
  Read: boolean;
  From: MailAddress;
  To: MailAddress[];
  Cc: MailAddress[];
  /** Recipients of the envelope that no header names. */
  Bcc: MailAddress[];
  ReplyTo: MailAddress[];
  Subject: string;
  /** When it was received, ISO 8601. */
  Created: string;
  Tags: string[];
  /** Bytes of the whole mail. */
  Size: number;
  /** How many; the email itself has the list. */
  Attachments: number;
  /** Beginning of the text, at most 250 characters. */
  Snippet: string;
}

export interface MailAddress {
  Name: string;
  Address: string;
}

export interface MailPart {
  PartID: string;
  FileName: string;
  ContentType: string;
  ContentID: string;
  Size: number;
}

/** A whole mail; names as in Mailpit's API. */
export interface MailDetail {
  ID: string;
  MessageID: string;
  From: MailAddress;
  To: MailAddress[];
  Cc: MailAddress[];
  Bcc: MailAddress[];
  ReplyTo: MailAddress[];
  ReturnPath: string;
  Subject: string;
  /** The Date header; where it is missing or unreadable, when the mail was received. */
  Date: string;
  Tags: string[];
  Text: string;
  HTML: string;
  Size: number;
  Attachments: MailPart[];
  Inline: MailPart[];
}

/** A parsed email: everything except what the inbox itself adds. */
export interface ParsedForStore {
  summary: Omit<MailSummary, 'ID' | 'Read' | 'Created'>;
  detail: Omit<MailDetail, 'ID' | 'Date'> & { Date: string | undefined };
  raw: Buffer;
}

export interface Envelope {
  from: string;
  to: string[];
}
