/**
 * A person whose data is held. Bound by `subjectId` ("source:primaryKey") and never by an address, because addresses
 * change and are shared.
 */
export interface Subject {
  subjectId: string;
  /** Where codes, links and data may go. Taken from the record, never from what was typed. Lower case. */
  addressesOnFile: string[];
  addressChangedAt?: Date;
  previousAddress?: string;
  /** `processor`: this person stands on the contact list of a client, who is the controller. */
  role: 'controller' | 'processor';
  /** ISO 3166-1 alpha-2, or with a subdivision ("US-CA") where the law depends on it. */
  country?: string;
  /** How the record calls the person, for greetings. */
  name?: string;
  /** Known by a subscription or the like, without an account. */
  withoutAccount?: true;
  /** For role `processor`: who the controller is and how to reach them. */
  controllers?: Controller[];
}

export interface Controller {
  name: string;
  contact: string;
}

/** What the sources need to find one person: gathered before anything is erased, so that a retry still has it. */
export interface SubjectIdentifiers {
  subjectId: string;
  /** Addresses on file, also former ones that records still carry. Lower case. */
  addresses: string[];
  /** Other keys by name, as the data map calls them: `{accountId: ["a1"], customerNumber: ["100234"]}`. */
  keys: Record<string, string[]>;
}
