import type { Answer, ChatClient } from './chatClient.ts';
import { codeIn } from './inboxClient.ts';
import type { Stage } from './stage.ts';
import { must } from './until.ts';

/** Gives the address, fetches the code from the inbox and types it; answers the scope that is shown then. */
export const proveAddress = async (
  chat: ChatClient,
  address: string,
  { narrator, inbox }: Stage,
): Promise<Answer> => {
  const asked = await chat.say(address);
  must(asked.expecting === 'code', `the assistant waits for ${asked.expecting ?? 'nothing'}, not for a code`);
  const code = await narrator.step('The code arrives at the address on file', async () =>
    codeIn(await inbox.next(address)),
  );
  const scope = await chat.say(code);
  must(scope.expecting === 'yes_no' && scope.rows.length > 0, 'no scope was shown after the code');
  return scope;
};

/** The reference in what the assistant said. */
export const referenceIn = (answer: Answer): string => {
  const found = /RD-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(answer.text);
  must(found, 'the assistant named no reference');
  return found[0];
};
