import type { LetterKind } from '@rapport/shared/contract/mail.ts';
import type { MailedCalendar, Mailbox } from '../../mail/post.ts';
import type { Claimed } from './claim.ts';

/** A paragraph, or a link with what it does. */
export type Part = string | { readonly label: string; readonly href: string };

/** A letter as it is written, before it is set as text and as a page. */
export interface Letter {
  readonly to: Mailbox;
  /** The same for everyone: it names nobody and nothing. */
  readonly subject: string;
  readonly parts: readonly Part[];
  readonly calendar?: MailedCalendar;
}

/** Who writes the letters of a kind. */
export interface Writer {
  /** What the letter says as things stand now; nothing where nobody wants it any more. */
  write(
    letter: Pick<Claimed, 'id' | 'subject' | 'session' | 'once' | 'createdAt' | 'notAfter'>,
  ): Promise<Letter | undefined>;
  /** Whom it is for, for administrators; empty where they are not to know. */
  nameOf(letter: Pick<Claimed, 'subject'>): Promise<string>;
}

/** One writer for each kind of letter. */
export type Writers = Readonly<Record<LetterKind, Writer>>;
