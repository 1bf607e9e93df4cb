/** What is asked or said once something was filed, in one language, as patterns over the plain text. */
export interface AfterwardsPhrases {
  /** When a person answers, or whether one has looked. */
  when: RegExp;
  /** Whether they ring: only in a question. */
  rings: RegExp;
  /** Belongs to what was sent to a person: "please add", "could somebody ring me". */
  adds: RegExp;
  /** "To my request ...": only where nothing is asked. */
  toIt: RegExp;
  /** Whether it is done, plainly. */
  done: RegExp;
  /** The same, only in a question. */
  doneAsked: RegExp;
  /** Where the copy is. */
  copy: RegExp;
  /** How long its link works. */
  link: RegExp;
  /** What kind of file it is, and why it needs another code. */
  form: RegExp;
}
