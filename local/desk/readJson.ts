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
