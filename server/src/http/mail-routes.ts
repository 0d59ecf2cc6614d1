import type { MailDesk } from '../practice/outbox/mail-desk.ts';
import type { Routes } from './serve-endpoints.ts';

/** How mail is sent, and what did not arrive. */
export const mailRoutes = (
  desk: MailDesk,
): Routes<'mail' | 'sendTestMail' | 'sendLetterAgain'> => ({
  mail: () => desk.shown(),
  sendTestMail: ({ caller: { name, email } }) => desk.test({ name, address: email }),
  sendLetterAgain: ({ params }) => desk.again(params.letter),
});
