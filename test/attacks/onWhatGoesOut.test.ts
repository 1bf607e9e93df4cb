import { ON_WHAT_GOES_OUT } from './attacks.ts';
import { describeAttacks } from './describeAttacks.ts';

describeAttacks(ON_WHAT_GOES_OUT);
