import type Database from 'libsql';

export type Connection = InstanceType<typeof Database>;

/** One kind of record, stored as JSON; the fields named when the table is created are indexed. `defaults` fill what an older record lacks. */
export interface Table<Row extends { id: number | string }> {
  get(id: Row['id']): Row | undefined;
  put(row: Row): Row;
  remove(id: Row['id']): void;
  /** Finds records by an indexed field, ordered by id. */
  where(field: keyof Row & string, value: string | number): Row[];
  all(): Row[];
  clear(): void;
}

interface Stored {
  doc: string;
}

export const openTable = <Row extends { id: number | string }>(
  connection: Connection,
  name: string,
  indexed: (keyof Row & string)[] = [],
  defaults: Partial<Row> = {},
): Table<Row> => {
  connection.exec(`create table if not exists ${name} (id primary key, doc text not null) without rowid`);
  for (const field of indexed) {
    connection.exec(
      `create index if not exists ${name}_${field} on ${name} (json_extract(doc, '$.${field}'), id)`,
    );
  }
  const get = connection.prepare(`select doc from ${name} where id = ?`);
  const put = connection.prepare(
    `insert into ${name} (id, doc) values (?, ?) on conflict (id) do update set doc = excluded.doc`,
  );
  const remove = connection.prepare(`delete from ${name} where id = ?`);
  const all = connection.prepare(`select doc from ${name} order by id`);
  const byField = new Map(
    indexed.map((field) => [
      field as string,
      connection.prepare(`select doc from ${name} where json_extract(doc, '$.${field}') = ? order by id`),
    ]),
  );
  const read = (stored: unknown): Row => ({ ...defaults, ...(JSON.parse((stored as Stored).doc) as Row) });

  return {
    get: (id) => {
      const found = get.get(id);
      return found === undefined ? undefined : read(found);
    },
    put: (row) => {
      put.run(row.id, JSON.stringify(row));
      return row;
    },
    remove: (id) => void remove.run(id),
    where: (field, value) => {
      const statement = byField.get(field);
      if (!statement) throw new Error(`${name} has no index on ${field}`);
      return statement.all(value).map(read);
    },
    all: () => all.all().map(read),
    clear: () => void connection.exec(`delete from ${name}`),
  };
};
