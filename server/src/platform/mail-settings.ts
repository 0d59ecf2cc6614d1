import { z } from 'zod';

/** The practice's mail server, and the sender that it sends for. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the first byte on; otherwise by STARTTLS. */
  readonly secure: boolean;
  readonly user?: string;
  readonly password?: string;
  readonly from: Sender;
}

/** Whom letters come from: without a name of its own, by the name of the practice. */
export interface Sender {
  readonly name?: string;
  readonly address: string;
}

/** Where a mail server is: `smtps://user:password@host:465` or `smtp://host:587`. */
export const smtpUrl = z
  .string()
  .trim()
  .transform((value, ctx) => {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    const host = url?.hostname.replace(/^\[|\]$/gu, '') ?? '';
    const bare = url && /^\/?$/u.test(url.pathname) && !url.search && !url.hash;
    const decoded = bare && credentialsOf(url);
    if (!decoded || !/^smtps?:$/u.test(url.protocol) || host === '') {
      ctx.addIssue(
        'must be where the mail server is, smtps or smtp, for example ' +
          'smtps://user:password@mail.example:465 (special characters of the password as %40)',
      );
      return z.NEVER;
    }
    const secure = url.protocol === 'smtps:';
    return { host, port: Number(url.port) || (secure ? 465 : 587), secure, ...decoded };
  });

function credentialsOf({ username, password }: URL) {
  try {
    const user = decodeURIComponent(username);
    return user === '' ? {} : { user, password: decodeURIComponent(password) };
  } catch {
    return undefined;
  }
}

/** Whom letters come from: an address, or `Name <address>`. */
export const mailFrom = z
  .string()
  .trim()
  .transform((value, ctx): Sender => {
    const [, name = '', inside] = /^([^<>]*)<([^<>]+)>$/u.exec(value) ?? [];
    const address = z
      .email()
      .max(254)
      .safeParse(inside ?? value);
    if (address.success) {
      const bare = name.trim().replace(/^"(.*)"$/u, '$1');
      return { address: address.data, ...(bare !== '' && { name: bare }) };
    }
    ctx.addIssue(
      'must be the address that letters come from, for example office@practice.example ' +
        'or Linden Practice <office@practice.example>',
    );
    return z.NEVER;
  });
