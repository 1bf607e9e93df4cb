import { leaveToSupport } from '../asides/support.ts';
import { plain } from '../phrases/plain.ts';
import { word } from '../phrases/reference.ts';
import type { Context, Turn } from '../turn.ts';
import { type Message, wantedGoals } from './message.ts';

const INVOICE = word('invoices?|bills?|receipts?|factures?|rechnung\\p{L}*|fattur[ae]|facturas?|recibos?');
const COMPANY = word(
  'company|business|firm|ltd|llc|inc|societe|raison sociale|entreprise|boite|sarl|sas?|firma|firmenname|gmbh|ag|unternehmen|betrieb|azienda|ditta|societa|ragione sociale|srl|empresa|razon social|sociedad|s\\.?l\\.?',
);
const NAMED = word(
  "name[dns]?|names?|noms?|s'appelle|heisst|hiess|lautet|nome|nombre|llama|chiama|raison sociale|ragione sociale|razon social|made out|issued|intestat[ae]|firmenname|firma",
);

const LONGEST = 300;

/**
 * An invoice in a company's former name is the business of whoever writes invoices, and no correction of the customer's own name.
 */
export const onInvoiceName = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { goal } = turn.memory;
  if (message.text.length > LONGEST || (goal !== undefined && goal.kind !== 'rectification'))
    return undefined;
  const typed = plain(message.text);
  if (![INVOICE, COMPANY, NAMED].every((words) => words.test(typed))) return undefined;
  const others = wantedGoals(message).some(({ kind }) => kind !== 'rectification');
  if (others || goal?.requestId !== undefined) return undefined;
  const support = { topic: 'billing', confidence: 1 } as const;
  return leaveToSupport(turn, { ...message, beside: { ...message.beside, support } }, context);
};
