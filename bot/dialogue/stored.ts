/** A value as plain JSON: dates as ISO text, so that any storage keeps it as it is. */
export type Stored<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? Stored<Item>[]
    : T extends object
      ? { [Key in keyof T]: Stored<T[Key]> }
      : T;

export const stored = <T>(value: T): Stored<T> => JSON.parse(JSON.stringify(value)) as Stored<T>;
