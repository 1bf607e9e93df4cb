/** Every sentence of the chat window. `{...}` are places that `fill` fills. */
export interface WidgetTexts {
  /** The language's own name, as it stands in the menu. */
  languageName: string;
  title: string;
  /** Below the company's name in the header. */
  subtitle: string;
  close: string;
  menu: string;
  language: string;
  privacy: string;
  newTab: string;
  /** Name of the list of messages, for screen readers. */
  log: string;
  you: string;
  assistant: string;
  /** Follows the name of a person who took over. */
  person: string;
  aPerson: string;
  typing: string;
  latest: string;
  suggestions: string;
  quoteFrom: string;
  /** Before the name of a file. */
  download: string;
  downloadFailed: string;

  composer: string;
  placeholder: string;
  placeholderCode: string;
  placeholderAddress: string;
  send: string;
  /** `{count}` of 10,000 characters. */
  length: string;
  tooLong: string;

  sending: string;
  queued: string;
  failed: string;
  retry: string;
  tooLarge: string;
  tooMany: string;
  endedMeanwhile: string;

  connecting: string;
  waiting: string;
  offline: string;
  tryNow: string;

  fresh: string;
  nothingKept: string;
  earlierTalk: string;

  forget: string;
  forgetTitle: string;
  forgetText: string;
  forgetYes: string;
  forgetNo: string;
  forgetting: string;
  forgetFailed: string;
  forgotten: string;
  startAgain: string;

  /** For browsers that run no scripts; followed by the link to the policy. */
  needsScript: string;

  today: string;
  yesterday: string;
}
