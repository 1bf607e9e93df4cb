import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface Mail {
  /** One address. */
  to: string;
  name: string;
  subject: string;
  text: string;
}

const FROM = 'support@desk.example';
const PATIENCE = 10_000;

const encoded = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
const lines = (text: string): string => text.replace(/.{1,76}/g, '$&\r\n').trimEnd();

const message = ({ to, name, subject, text }: Mail, at: Date): string =>
  [
    `From: Support <${FROM}>`,
    `To: ${encoded(name)} <${to}>`,
    `Subject: ${encoded(subject)}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    lines(Buffer.from(text).toString('base64')),
    '.',
  ].join('\r\n');

/** The last line of the server's next answer. */
const nextReply = async (replies: AsyncIterator<string>): Promise<string> => {
  for (;;) {
    const { value, done } = await replies.next();
    if (done) throw new Error('the mail server broke off');
    if (!/^\d{3}-/.test(value)) return value;
  }
};

const talk = async (socket: Socket, mail: Mail, at: Date): Promise<void> => {
  const replies = createInterface({ input: socket })[Symbol.asyncIterator]();
  const steps = [
    '',
    'EHLO desk.example',
    `MAIL FROM:<${FROM}>`,
    `RCPT TO:<${mail.to}>`,
    'DATA',
    message(mail, at),
  ];
  for (const step of steps) {
    if (step !== '') socket.write(`${step}\r\n`);
    const reply = await nextReply(replies);
    if (!/^[23]/.test(reply)) throw new Error(`the mail server answered ${reply.slice(0, 3)}`);
  }
  socket.end('QUIT\r\n');
};

/** Hands an email to the mail server at `smtp://host:port`, without encryption: it is the stand-in on this machine. */
export const sendMail = async (smtpUrl: string, mail: Mail, at: Date): Promise<void> => {
  const { hostname, port } = new URL(smtpUrl);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.setTimeout(PATIENCE, () => socket.destroy(new Error('the mail server did not answer')));
  const broken = once(socket, 'close').then(() => {
    throw new Error('the mail server broke off');
  });
  try {
    await Promise.race([talk(socket, mail, at), broken]);
  } finally {
    broken.catch(() => undefined);
    socket.end();
  }
};
