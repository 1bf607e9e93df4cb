import { ON_WHAT_IS_SAID } from './attacks.ts';
import { describeAttacks } from './describeAttacks.ts';

describeAttacks(ON_WHAT_IS_SAID);
