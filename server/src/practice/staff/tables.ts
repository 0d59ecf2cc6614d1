/** A person who works here, and what they are in the practice. */
export interface StaffMemberTable {
  person: string;
  /** Their roles, a JSON array in the order of the contract. */
  roles: string;
  /** Set while they cannot sign in. */
  deactivated_at: number | null;
  revision: number;
}

/** A colleague who was asked to join. */
export interface StaffInvitationTable {
  id: string;
  /** The hash of the secret in its link. */
  token_hash: string;
  name: string;
  email: string;
  roles: string;
  created_at: number;
  /** The account of who asked. */
  created_by: string;
  expires_at: number;
}

/** A link by which somebody who works here chooses a new password. */
export interface PasswordLinkTable {
  person: string;
  /** The hash of the secret in it. */
  token_hash: string;
  expires_at: number;
}

/** A change of the address that somebody signs in with. */
export interface AddressChangeTable {
  id: string;
  account: string;
  /** The sign-in that asked, which goes on. */
  sign_in: string | null;
  /** The new address, until its link is used; the one before, until it was told. */
  email: string;
  /** The hash of the secret in the link; nothing once the change is done. */
  token_hash: string | null;
  expires_at: number;
}

declare module '../../storage/schema.ts' {
  interface Schema {
    staff_member: StaffMemberTable;
    staff_invitation: StaffInvitationTable;
    password_link: PasswordLinkTable;
    address_change: AddressChangeTable;
  }
}
