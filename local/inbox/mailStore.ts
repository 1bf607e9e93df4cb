import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import type { Randomness } from '../../observe/randomness.ts';
import { parseSearchQuery, type SearchTerm } from './searchQuery.ts';
import type { MailDetail, MailSummary, ParsedForStore } from './storedMail.ts';

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS mails (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    read INTEGER NOT NULL DEFAULT 0,
    sender TEXT NOT NULL,
    recipients TEXT NOT NULL,
    subject TEXT NOT NULL,
    message_id TEXT NOT NULL,
    words TEXT NOT NULL,
    summary TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS contents (
    seq INTEGER PRIMARY KEY REFERENCES mails(seq),
    detail TEXT NOT NULL,
    raw BLOB NOT NULL
  );
`;
const WORDS_MAX = 20_000;

export interface MailPage {
  messages: MailSummary[];
  /** All mails kept, and how many of them nobody opened. */
  total: number;
  unread: number;
  /** How many match the query. */
  matching: number;
}

/** The mails on disk. What `add` returned is committed and survives a crash of the machine. */
export interface MailStore {
  add(mail: ParsedForStore, receivedAt: Date): MailSummary;
  /** Newest first. */
  list(options: { start: number; limit: number; query: string }): MailPage;
  /** `latest` is an id too: the newest mail. */
  detail(id: string): MailDetail | undefined;
  raw(id: string): Buffer | undefined;
  markRead(ids: string[], read: boolean): void;
  /** Deletes all of them when no id is given. @returns how many were deleted */
  remove(ids: string[]): number;
  close(): void;
}

const summaryOf = (row: unknown): MailSummary => {
  const { summary, read } = row as { summary: string; read: number };
  return { ...(JSON.parse(summary) as MailSummary), Read: read === 1 };
};

const everyAddress = (summary: ParsedForStore['summary']): string =>
  [...summary.To, ...summary.Cc, ...summary.Bcc].map((each) => `${each.Name} ${each.Address}`).join('\n');

const condition = (terms: SearchTerm[]): { where: string; values: string[] } => ({
  where:
    terms.map((term) => `instr(${term.field}, ?) ${term.negated ? '= 0' : '> 0'}`).join(' AND ') || '1 = 1',
  values: terms.map((term) => term.word),
});

export const openMailStore = (dir: string, randomness: Randomness): MailStore => {
  mkdirSync(dir, { recursive: true });
  const database = new Database(path.join(dir, 'inbox.db'));
  database.exec(SCHEMA);

  const insertMail = database.prepare(
    `INSERT INTO mails (id, sender, recipients, subject, message_id, words, summary) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertContent = database.prepare('INSERT INTO contents (seq, detail, raw) VALUES (?, ?, ?)');
  const insert = database.transaction((summary: MailSummary, detail: MailDetail, raw: Buffer): void => {
    const { From, Subject, MessageID } = summary;
    const sender = `${From.Name} ${From.Address}`.toLowerCase();
    const recipients = everyAddress(summary).toLowerCase();
    const words = [sender, recipients, Subject, detail.Text.slice(0, WORDS_MAX)].join('\n').toLowerCase();
    const columns = [sender, recipients, Subject.toLowerCase(), MessageID.toLowerCase(), words];
    const { lastInsertRowid } = insertMail.run(summary.ID, ...columns, JSON.stringify(summary));
    insertContent.run(lastInsertRowid, JSON.stringify(detail), raw);
  });

  const count = (where: string, ...values: string[]): number =>
    (database.prepare(`SELECT count(*) AS n FROM mails WHERE ${where}`).get(...values) as { n: number }).n;

  const content = (column: 'detail' | 'raw', id: string): unknown => {
    const chosen = id === 'latest' ? '(SELECT max(seq) FROM mails)' : '(SELECT seq FROM mails WHERE id = ?)';
    const row = database
      .prepare(`SELECT ${column} AS value FROM contents WHERE seq = ${chosen}`)
      .get(...(id === 'latest' ? [] : [id]));
    return (row as { value: unknown } | undefined)?.value;
  };

  return {
    add: (mail, receivedAt) => {
      const ID = randomness.bytes(12).toString('base64url').replaceAll('-', 'a').replaceAll('_', 'b');
      const Created = receivedAt.toISOString();
      const summary = { ...mail.summary, ID, Read: false, Created };
      insert(summary, { ...mail.detail, ID, Date: mail.detail.Date ?? Created }, mail.raw);
      return summary;
    },
    list: ({ start, limit, query }) => {
      const { where, values } = condition(parseSearchQuery(query));
      const rows = database
        .prepare(`SELECT summary, read FROM mails WHERE ${where} ORDER BY seq DESC LIMIT ? OFFSET ?`)
        .all(...values, limit, start);
      return {
        messages: rows.map(summaryOf),
        total: count('1 = 1'),
        unread: count('read = 0'),
        matching: count(where, ...values),
      };
    },
    detail: (id) => {
      const value = content('detail', id);
      return value === undefined ? undefined : (JSON.parse(String(value)) as MailDetail);
    },
    raw: (id) => {
      const value = content('raw', id);
      return value === undefined ? undefined : Buffer.from(value as Uint8Array);
    },
    markRead: (ids, read) => {
      const update = database.prepare('UPDATE mails SET read = ? WHERE id = ?');
      database.transaction(() => {
        for (const id of ids) update.run(read ? 1 : 0, id);
      })();
    },
    remove: (ids) => {
      const chosen = ids.length === 0 ? '1 = 1' : `id IN (${ids.map(() => '?').join(', ')})`;
      return database.transaction((): number => {
        database
          .prepare(`DELETE FROM contents WHERE seq IN (SELECT seq FROM mails WHERE ${chosen})`)
          .run(...ids);
        return database.prepare(`DELETE FROM mails WHERE ${chosen}`).run(...ids).changes;
      })();
    },
    close: () => {
      database.close();
    },
  };
};
