import { createTransport } from 'nodemailer';
import type { SmtpSettings } from '../platform/mail-settings.ts';
import { mailbox, nameInHeader } from './mailbox.ts';
import { PostError, type Post } from './post.ts';
import { postErrorFrom } from './smtp-fault.ts';

/** How long each step of the conversation may take, in ms, and the whole of it. */
const WITHIN_MS = { connect: 15_000, step: 30_000, all: 120_000 };

/**
 * Sends mail through the practice's mail server, one connection a mail. Anywhere but on this
 * machine the conversation is encrypted, or does not take place.
 */
export function smtpPost({ host, port, secure, user, password, from }: SmtpSettings): Post {
  const here = isThisMachine(host);
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: !secure && !here,
    ignoreTLS: !secure && here,
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    // What we say that we are called: not what this machine is.
    name: from.address.slice(from.address.indexOf('@') + 1),
    connectionTimeout: WITHIN_MS.connect,
    greetingTimeout: WITHIN_MS.connect,
    socketTimeout: WITHIN_MS.step,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ messageId, fromName, to, subject, text, html, calendar }) => {
      const sending = transport.sendMail({
        messageId: `<${messageId}>`,
        from: { name: nameInHeader(from.name ?? fromName), address: from.address },
        to: mailbox(to),
        subject: subject.replace(/\s+/gu, ' '),
        text,
        html,
        // Nothing else may be attached beside it: it would be no alternative of the text any more.
        ...(calendar && { icalEvent: { ...calendar, filename: 'appointment.ics' } }),
        // No reply "I am on holiday" is wanted, nor one that tells who reads this.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
      await within(WITHIN_MS.all, sending);
    },
  };
}

/** @throws PostError */
async function within(ms: number, sending: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new PostError('unreachable')), ms);
  try {
    await Promise.race([sending, late.promise]);
  } catch (error) {
    throw postErrorFrom(error);
  } finally {
    clearTimeout(timer);
  }
}

const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/u.test(host);
