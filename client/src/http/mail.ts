import type { MailShown, MailTested, SetReminders } from '@rapport/shared/contract/mail.ts';
import { call } from './api.ts';

/** How mail is sent, and what did not arrive. @throws ApiError */
export const mailShown = (): Promise<MailShown> => call('mail');

/** Sends a test mail to oneself. @throws ApiError `no-mail` */
export const sendTestMail = (): Promise<MailTested> => call('sendTestMail');

/** Has a letter tried again that did not arrive. @throws ApiError */
export const sendLetterAgain = (letter: string): Promise<void> =>
  call('sendLetterAgain', { params: { letter } });

/** Stops a client's reminders, or has them sent again. @throws ApiError `link-invalid` */
export const setReminders = (body: SetReminders): Promise<void> => call('setReminders', { body });
