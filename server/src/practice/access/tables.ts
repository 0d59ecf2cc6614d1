export interface InvitationTable {
  id: string;
  membership: string;
  created_at: number;
  expires_at: number;
  revoked_at: number | null;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    invitation: InvitationTable;
  }
}
