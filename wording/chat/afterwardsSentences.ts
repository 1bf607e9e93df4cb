/** What customers ask once something was filed or a person has it: one answer, true at that hour. */
export interface AfterwardsSentences {
  /** When a person answers who has the customer's message; `dueAt`: by law at the latest. */
  longMessage(dueAt: Date, now: Date): string;
  /** "Will they ring me?" */
  inWriting(reference: string): string;
  /** What was just written went to the person who has this request. */
  addedTo(reference: string): string;
  /** An opt-out that was filed in this chat is asked for or about once more. */
  optedOutAlready(reference: string): string;
  notSoldAlready(reference: string): string;
  /** "Where is my download?" */
  copyWhere(): string;
  /** "How long does the link work?" */
  copyLink(): string;
  /** "What kind of file is it?", "Another code?" */
  copyForm(): string;
}
