/** `tsx scripts/checkTree.ts`: prints what is against the rules of the tree, and fails when there is something. */
import { packageRoot } from '../config/packageRoot.ts';
import { EXCEPTIONS } from './tree/exceptions.ts';
import { findFaults } from './tree/findFaults.ts';
import { withoutExceptions } from './tree/withoutExceptions.ts';

const { left, idle } = withoutExceptions(findFaults(packageRoot), EXCEPTIONS);
for (const fault of left) console.error(fault);
for (const beginning of idle)
  console.error(`"${beginning}" excepts nothing any more: remove it from scripts/tree/exceptions.ts`);
if (left.length + idle.length > 0) process.exitCode = 1;
