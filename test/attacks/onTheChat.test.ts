import { ON_THE_CHAT } from './attacks.ts';
import { describeAttacks } from './describeAttacks.ts';

describeAttacks(ON_THE_CHAT);
