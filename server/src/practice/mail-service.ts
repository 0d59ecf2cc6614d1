import { smtpPost } from '../mail/smtp.ts';
import type { SmtpSettings } from '../platform/mail-settings.ts';
import type { Secret } from '../platform/secret.ts';
import { remind } from './calendar/remind.ts';
import { clientWriters } from './calendar/letters.ts';
import { standInWriter } from './calendar/stand-in-letters.ts';
import { profileOf } from './care/practice-profile.ts';
import type { MailOut, PracticeContext } from './core/practice-context.ts';
import type { Delivering } from './outbox/deliver.ts';
import { codeWriter } from './devices/code-letter.ts';
import { createMailDesk, type MailDesk } from './outbox/mail-desk.ts';
import { OutboxSender } from './outbox/sender.ts';
import { mailOf as addressOf } from './people/mail-of.ts';
import { staffWriters } from './staff/letters.ts';

interface MailServiceContext extends Pick<
  PracticeContext,
  'db' | 'clock' | 'logger' | 'publicUrl' | 'linkKey'
> {
  readonly secret: Secret;
  readonly smtp: SmtpSettings | undefined;
  /** Where mail for a client goes, where it is not what their record says. */
  readonly mailOf?: (person: string) => Promise<string | undefined>;
}

/** Everything about mail that an installation has. */
export interface MailService {
  /** What letters are put in the outbox with; absent where no mail server is set. */
  readonly out: MailOut | undefined;
  readonly desk: MailDesk;
  /** What letters are sent with; absent where no mail server is set. */
  readonly delivering: Delivering | undefined;
  /** Begins to send what is due. Returns a function that ends it, once the letter under way has left. */
  start(): () => Promise<void>;
}

/** Puts together what writes, keeps and sends letters. */
export function createMailService(context: MailServiceContext): MailService {
  const { db, clock, logger, publicUrl, linkKey, secret, smtp } = context;
  const { mailOf = (person: string) => addressOf(db, person) } = context;
  let sender: OutboxSender | undefined;
  const mail: MailOut = {
    host: new URL(publicUrl).hostname,
    from: smtp?.from ?? { address: '' },
    tokenKey: secret.keyFor('letters'),
    wake: () => sender?.wake(),
  };
  const writers = {
    ...staffWriters({ db, clock, publicUrl, mail }),
    ...clientWriters({ db, clock, linkKey, publicUrl, mail, mailOf }),
    'stand-in': standInWriter({ db, clock, publicUrl, mail }),
    'device-code': codeWriter({ db, clock, mail, mailOf }),
  };
  const post = smtp && smtpPost(smtp);
  const out = post && mail;
  const signedBy = async () => (await profileOf({ db, clock })).profile;
  const chance = () => Math.random();
  const delivering = post && { db, clock, logger, post, writers, signedBy, chance };
  const server = smtp && { host: smtp.host, port: smtp.port, from: smtp.from.address };
  return {
    out,
    desk: createMailDesk({ db, clock, ...(out && { mail: out }), server, post, writers, signedBy }),
    delivering,
    start: () => {
      const writeDue = () => remind({ db, clock, mail });
      sender = delivering && new OutboxSender({ ...delivering, writeDue });
      return async () => sender?.close();
    },
  };
}
