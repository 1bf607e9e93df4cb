import { StoreError } from '../storeError.ts';

/** Splits the path of a field and checks it (`FieldPath` of the server). */
export const fieldPath = (path: string): string[] => {
  if (path === '') throw new StoreError(40352, 'FieldPath cannot be constructed with empty string');
  if (path.endsWith('.')) throw new StoreError(40353, "FieldPath must not end with a '.'.");
  const parts = path.split('.');
  for (const part of parts) {
    if (part === '') throw new StoreError(15998, 'FieldPath field names may not be empty strings.');
    if (part.startsWith('$')) {
      throw new StoreError(
        16410,
        `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
      );
    }
    if (part.includes('\0')) throw new StoreError(16411, "FieldPath field names may not contain '\\0'.");
  }
  return parts;
};
