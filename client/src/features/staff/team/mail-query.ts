import { mailShown } from '../../../http/mail.ts';

/** The key of how mail is sent. */
export const MAIL = ['mail'] as const;

/** Asks for it. */
export const mailQuery = { queryKey: MAIL, queryFn: mailShown };
