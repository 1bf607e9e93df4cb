import { toNumber } from '../bson/numbers.ts';
import type { Doc, Value } from '../bson/value.ts';
import { isDoc, isNumeric } from '../bson/value.ts';
import { badValue, failedToParse, StoreError, typeMismatch } from '../storeError.ts';

const LEVELS = new Set(['local', 'available', 'majority']);

const checkRead = (concern: Value): void => {
  if (!isDoc(concern))
    throw typeMismatch("BSON field 'readConcern' is the wrong type, expected type 'object'");
  const level = concern.get('level');
  if (level !== undefined && typeof level !== 'string') {
    throw typeMismatch("BSON field 'readConcern.level' is the wrong type, expected type 'string'");
  }
  if (level === 'linearizable' || level === 'snapshot') {
    throw new StoreError(123, `node needs to be a replica set member to use read concern '${level}'`);
  }
  if (level !== undefined && !LEVELS.has(level)) {
    throw badValue(`Enumeration value '${level}' for field 'readConcern.level' is not a valid value.`);
  }
};

/** Every reply waits for the disk unless it need not, so each concern that one node can meet is met. */
const checkWrite = (concern: Value): void => {
  if (!isDoc(concern))
    throw typeMismatch("BSON field 'writeConcern' is the wrong type, expected type 'object'");
  const w = concern.get('w');
  if (isNumeric(w)) {
    if (toNumber(w) < 0 || toNumber(w) > 50)
      throw failedToParse('w has to be a non-negative number and not greater than 50');
    if (toNumber(w) > 1) throw badValue("cannot use 'w' > 1 when a host is not replicated");
  } else if (typeof w === 'string' && w !== 'majority') {
    throw badValue(`cannot use non-majority 'w' mode ${w} when a host is not a member of a replica set`);
  }
};

/** Whether the client says that it need not wait for the disk: `j: false` with one node, as MongoDB understands it. */
export const waivesDisk = (body: Doc): boolean => {
  const concern = body.get('writeConcern');
  return isDoc(concern) && concern.get('j') === false && concern.get('w') !== 'majority';
};

export const checkConcerns = (body: Doc): void => {
  const read = body.get('readConcern');
  if (read !== undefined) checkRead(read);
  const write = body.get('writeConcern');
  if (write !== undefined) checkWrite(write);
};
