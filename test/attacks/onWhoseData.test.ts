import { ON_WHOSE_DATA } from './attacks.ts';
import { describeAttacks } from './describeAttacks.ts';

describeAttacks(ON_WHOSE_DATA);
