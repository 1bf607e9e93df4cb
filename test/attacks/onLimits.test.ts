import { ON_LIMITS } from './attacks.ts';
import { describeAttacks } from './describeAttacks.ts';

describeAttacks(ON_LIMITS);
