import type { AfterwardsSentences } from './afterwardsSentences.ts';
import type { AsideSentences } from './asideSentences.ts';
import { spokenHere } from './foreign.ts';
import type {
  ConfirmingSentences,
  DetailSentences,
  EarlierSentences,
  IdentitySentences,
  NotUnderstoodSentences,
  OpeningSentences,
  Sentences,
  TalkSentences,
  WaySentences,
} from './sentences.ts';
import type { Told } from './told.ts';
import type { WantSentences } from './wantSentences.ts';

/** Everything that the assistant says in one language, by what it is about. */
export interface Voice {
  opening(told: Told): OpeningSentences;
  notUnderstood(told: Told): NotUnderstoodSentences;
  way(told: Told): WaySentences;
  details(told: Told): DetailSentences;
  identity(told: Told): IdentitySentences;
  confirming(told: Told): ConfirmingSentences;
  earlier(told: Told): EarlierSentences;
  talk(told: Told): TalkSentences;
  wants(told: Told): WantSentences;
  afterwards(told: Told): AfterwardsSentences;
  asides(told: Told): Omit<AsideSentences, 'foreignLanguage'>;
}

export const sentencesOf = (voice: Voice, told: Told): Sentences => ({
  ...voice.opening(told),
  ...voice.notUnderstood(told),
  ...voice.way(told),
  ...voice.details(told),
  ...voice.identity(told),
  ...voice.confirming(told),
  ...voice.earlier(told),
  ...voice.talk(told),
  ...voice.wants(told),
  ...voice.afterwards(told),
  ...voice.asides(told),
  foreignLanguage: spokenHere,
});
