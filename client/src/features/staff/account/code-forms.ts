/** Whether it may be a code from an app, however it is spaced. */
export const isCode = (typed: string): boolean => /^\d{6}$/u.test(typed.replace(/\s/gu, ''));

/** Whether it may be a recovery code, however it is spaced. */
export const isRecoveryCode = (typed: string): boolean =>
  /^[a-z0-9]{10}$/iu.test(typed.replace(/[\s-]/gu, ''));
