import type { LetterDesk } from '../practice/calendar/letter-desk.ts';
import type { MailDesk } from '../practice/outbox/mail-desk.ts';
import type { Routes } from './serve-endpoints.ts';

/** How mail is sent, what did not arrive, and the practice's own words in letters. */
export const mailRoutes = (
  desk: MailDesk,
  letters: LetterDesk,
): Routes<
  'mail' | 'sendTestMail' | 'sendLetterAgain' | 'letterWords' | 'keepLetterWords' | 'previewLetters'
> => ({
  mail: () => desk.shown(),
  sendTestMail: ({ caller: { name, email } }) => desk.test({ name, address: email }),
  sendLetterAgain: ({ params }) => desk.again(params.letter),
  letterWords: () => letters.read(),
  keepLetterWords: ({ caller, body }) => letters.keep(caller.account, body),
  previewLetters: ({ body: { words } }) => letters.preview(words),
});
