/** What turns a wish round, narrows it or says whose it is, in one language, as patterns over the plain text. */
export interface WishPhrases {
  /** Our emails may go on: "keep sending it". */
  keep: RegExp;
  /** Our emails are wanted again: "put me back on the list". Beside a `negation` it is the contrary. */
  again: RegExp;
  negation: RegExp;
  /** Account and data stay, whatever else is wanted: "but keep my account". */
  keepAccount: RegExp;
  /** Nothing but that the customer needs a moment. */
  wait: RegExp;
  copy: RegExp;
  /** What follows comes before or beside something, not in its place. */
  beside: RegExp;
  /** It is about something else than our newsletter: "it is not your newsletter". */
  notOurs: RegExp;
  /** Words of what customers do with our product, to their own contacts. */
  ownUse: RegExp;
  /** Words that say that emails come to the customer, from us. */
  toThem: RegExp;
  erasing: RegExp;
  only: RegExp;
  /** The account or all the data, and not a part of it. */
  whole: RegExp;
  /** The wish is somebody else's: "my wife wants", "his account". */
  anothers: RegExp;
  /** It is the customer's own again. */
  own: RegExp;
}
