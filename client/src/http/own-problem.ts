/** What the server does not know of: no answer came, or the browser did not do its part. */
export type OwnProblem = 'offline' | 'cookies-blocked' | 'passkey-unused' | 'passkey-there';
