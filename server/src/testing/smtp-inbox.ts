import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { SmtpSettings } from '../platform/mail-settings.ts';

/** What a mail server is to do with the next mails, instead of taking them. */
type Mood =
  | { readonly at: 'mail' | 'recipient' | 'data'; readonly code: number }
  /** Cuts the connection: in the middle of the mail, or after it has taken it, without a word. */
  | { readonly at: 'cut' | 'cut-after' }
  | { readonly at: 'sign-in' };

/** A mail as it came in. */
interface Received {
  readonly to: string[];
  readonly from: string;
  readonly raw: string;
  readonly email: Email;
}

/** A real mail server on a port of its own that keeps what it is sent, and can be in a bad mood. */
export interface SmtpInbox {
  readonly settings: SmtpSettings;
  readonly received: Received[];
  /** Taken from the front, one for each conversation; without any, mail is taken. */
  readonly moods: Mood[];
  /** How many conversations there were. */
  conversations: number;
  end(): Promise<void>;
}

const refused = (code: number): Error =>
  Object.assign(new Error('not today, robin@secret.example'), { responseCode: code });

export async function smtpInbox(): Promise<SmtpInbox> {
  const received: Received[] = [];
  const moods: Mood[] = [];
  let mood: Mood | undefined;
  const cut = (session: { id: string }) => {
    for (const one of server.connections) if (one.id === session.id) one._socket.destroy();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onConnect: (_session, done) => {
      inbox.conversations += 1;
      mood = moods.shift();
      done();
    },
    onAuth: (_auth, _session, done) =>
      done(mood?.at === 'sign-in' ? refused(535) : null, { user: 'office' }),
    onMailFrom: (_address, _session, done) => done(mood?.at === 'mail' ? refused(mood.code) : null),
    onRcptTo: (_address, _session, done) =>
      done(mood?.at === 'recipient' ? refused(mood.code) : null),
    onData: (stream, session, done) => {
      const now = mood;
      if (now?.at === 'cut') {
        stream.once('data', () => cut(session));
        stream.resume();
        return;
      }
      void readAll(stream).then(async (raw) => {
        if (now?.at === 'data') return done(refused(now.code));
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: raw.toString('utf8'),
          email: await PostalMime.parse(raw),
        });
        if (now?.at === 'cut-after') cut(session);
        else done();
      });
    },
  });
  server.on('error', () => undefined);
  const inbox: SmtpInbox = {
    settings: {
      host: '127.0.0.1',
      port: 0,
      secure: false,
      from: { address: 'office@practice.example' },
    },
    received,
    moods,
    conversations: 0,
    end: () => new Promise((done) => server.close(() => done())),
  };
  const listening = server.listen(0, '127.0.0.1');
  await new Promise((done) => listening.once('listening', done));
  const { port } = listening.address() as AddressInfo;
  return Object.assign(inbox, { settings: { ...inbox.settings, port } });
}

async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
