import { ON_IDENTITY } from './attacks.ts';
import { describeAttacks } from './describeAttacks.ts';

describeAttacks(ON_IDENTITY);
