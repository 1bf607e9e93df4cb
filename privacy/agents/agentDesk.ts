import type { Agent } from '../identity/mayDecide.ts';

/** What an agent wrote with a decision, as it is to stand on the ticket. */
export interface WordsOnTicket {
  /** Names the act, so that it is written once. */
  marker: string;
  title: string;
  text: string;
  /** For the customer; otherwise an internal note. */
  public: boolean;
  /** An earlier try may have written it. */
  doubtful: boolean;
}

/** The helpdesk, as far as the agents' app needs it. Showing a request needs nothing of it. */
export interface AgentDesk {
  /**
   * Somebody of the helpdesk by its own record; nobody where it does not know the id.
   * @throws AppError `desk_unreachable` and the like
   */
  readAgent(id: string): Promise<{ agent: Agent; name: string } | undefined>;
  /** Their name, where it was read before. Asks in the background otherwise. */
  nameOf(id: string): string | undefined;
  /** @throws AppError of the desk; a ticket that is closed or gone answers `desk_refused` or `desk_not_found` */
  writeOnTicket(ticket: number, words: WordsOnTicket): Promise<void>;
}
