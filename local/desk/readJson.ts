import { invalid, malformed } from './api/apiError.ts';

export type Json = Record<string, unknown>;
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text = (from: Json, key: string): string => {
  const value = from[key];
  if (typeof value !== 'string') throw malformed(`${key} must be a string`);
  return value;
};

export const number = (from: Json, key: string): number => {
  const value = from[key];
  if (typeof value !== 'number' || !Number.isInteger(value)) throw malformed(`${key} must be an integer`);
  return value;
};

export const oneOf = <T extends string>(from: Json, key: string, allowed: string[], title: string): T => {
  const value = from[key];
  if (typeof value !== 'string' || !allowed.includes(value)) {
    throw invalid(key, `${title}: ${String(value).slice(0, 60)} is not valid`);
  }
  return value as T;
};

export const list = <T>(from: Json, key: string, is: (item: unknown) => item is T): T[] => {
  const value = from[key];
  if (!Array.isArray(value) || !value.every(is)) throw malformed(`${key} must be an array`);
  return value;
};

export const isText = (item: unknown): item is string => typeof item === 'string';
export const isNumber = (item: unknown): item is number => Number.isInteger(item);

/** A key that may be left out: then `otherwise`. Of another type it is refused. */
export const optionalText = (from: Json, key: string, otherwise: string): string =>
  from[key] === undefined || from[key] === null ? otherwise : text(from, key);

export const optionalBoolean = (from: Json, key: string, otherwise: boolean): boolean => {
  const value = from[key] ?? otherwise;
  if (typeof value !== 'boolean') throw malformed(`${key} must be a boolean`);
  return value;
};

export const optionalNumber = (from: Json, key: string, otherwise: number): number =>
  from[key] === undefined || from[key] === null ? otherwise : number(from, key);

/** A name or title, which cannot be blank. */
export const namedBy = (from: Json, key: string, before: string | undefined): string => {
  const name = optionalText(from, key, before ?? '').trim();
  const title = key.charAt(0).toUpperCase() + key.slice(1);
  if (name === '') throw invalid(key, `${title}: cannot be blank`, 'BlankValue');
  return name;
};
