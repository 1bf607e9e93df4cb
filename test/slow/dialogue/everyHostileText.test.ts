import { describeHostileTexts } from '../../bot/dialogue/describeHostileTexts.ts';
import { hostileTexts } from '../../bot/dialogue/hostileTexts.ts';

describeHostileTexts(hostileTexts());
