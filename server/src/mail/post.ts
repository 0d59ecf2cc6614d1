import type { MailFault } from '@rapport/shared/contract/mail.ts';

/** Somebody's address, and the name that stands before it. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** A calendar in a mail, by RFC 5546. */
export interface MailedCalendar {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

/** A mail as it leaves: everything in it is ready. */
export interface Mail {
  /** The same each time that the mail is sent: `<id@host>` without the brackets. */
  readonly messageId: string;
  /** The name before the sender's address. */
  readonly fromName: string;
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What programs enter in a calendar by themselves. */
  readonly calendar?: MailedCalendar;
}

/** Takes mail to where it goes. */
export interface Post {
  /** Resolves once the mail server has taken the mail. @throws PostError */
  send(mail: Mail): Promise<void>;
}

/** A mail that did not leave, or of which that is not known. */
export class PostError extends Error {
  readonly fault: MailFault;
  /** The mail server's three digits, where it gave an answer. */
  readonly replyCode: number | undefined;
  /** Whether another try would come to the same. */
  readonly lasting: boolean;

  constructor(
    fault: MailFault,
    { replyCode, lasting = false, cause }: Partial<PostError> & { cause?: unknown } = {},
  ) {
    super(replyCode === undefined ? fault : `${fault} (${String(replyCode)})`, { cause });
    this.name = 'PostError';
    this.fault = fault;
    this.replyCode = replyCode;
    this.lasting = lasting;
  }
}
