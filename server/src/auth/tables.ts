/** Better Auth reads and writes its tables itself; we only look accounts up by their address, and sign-ins by their identifier. */
export interface AuthUserTable {
  id: string;
  email: string;
}

/** A sign-in. Its times are text in SQLite and PostgreSQL's own there. */
export interface AuthSessionTable {
  id: string;
  userId: string;
  createdAt: string | Date;
  updatedAt: string | Date;
  expiresAt: string | Date;
}

declare module '../storage/schema.ts' {
  interface Schema {
    auth_user: AuthUserTable;
    auth_session: AuthSessionTable;
  }
}
