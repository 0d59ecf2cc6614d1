import { z } from 'zod';
import { STAFF_ROLES, type StaffRole } from '../rules/rights.ts';
import { CRISIS_LIMITS } from './care-limits.ts';
import { countryCode, phoneNumber, refuseMore } from './phone.ts';
import { anyRevision } from './revision.ts';
import { STAFF_LIMITS } from './staff-limits.ts';
import { lineOfText } from './text.ts';
import { timeZoneOrNone } from './time-zone.ts';

/** The address that somebody signs in with. */
const email = z.email().max(STAFF_LIMITS.email).toLowerCase();

/** A password that somebody chooses. */
const newPassword = z.string().min(STAFF_LIMITS.password.min).max(STAFF_LIMITS.password.max);

/** The secret in the fragment of a link that is used once. */
const onceToken = z.string().min(1).max(100);

/** What somebody is in the practice. */
export const staffRole = z.enum(STAFF_ROLES);

/** One role at least, each once. */
const roles = z
  .array(staffRole)
  .min(1)
  .max(staffRole.options.length)
  .refine((all) => new Set(all).size === all.length);

/** `POST /api/set-up`: the practice, and its first administrator, who is a therapist too or not. */
export const setUpRequest = z
  .strictObject({
    token: onceToken,
    /** The practice's name, as clients know it. */
    practice: lineOfText(CRISIS_LIMITS.name),
    country: countryCode,
    timeZone: timeZoneOrNone.default(''),
    /** Whom a client in need calls there; empty where there is nobody. */
    phone: phoneNumber,
    name: lineOfText(STAFF_LIMITS.name),
    email,
    password: newPassword,
    alsoTherapist: z.boolean(),
  })
  .superRefine(({ phone, country }, context) => refuseMore(context, phone, country, ['phone']));
export type SetUp = z.infer<typeof setUpRequest>;

/** `POST /api/staff/invitations`: asks a colleague to join. */
export const inviteColleagueRequest = z.strictObject({
  name: lineOfText(STAFF_LIMITS.name),
  email,
  roles,
});
export type InviteColleague = z.infer<typeof inviteColleagueRequest>;

/** `POST /api/staff/invitation`: what the link of an invitation leads to. */
export const lookAtInvitationRequest = z.strictObject({ token: onceToken });

/** `POST /api/staff/invitation/accept`: the colleague joins. */
export const acceptInvitationRequest = z.strictObject({
  token: onceToken,
  name: lineOfText(STAFF_LIMITS.name),
  password: newPassword,
});
export type AcceptInvitation = z.infer<typeof acceptInvitationRequest>;

/** `PUT /api/staff/people/:person`: what a colleague is from now on. */
export const changeColleagueRequest = z.strictObject({
  revision: anyRevision,
  roles,
  /** Whether they can sign in. */
  active: z.boolean(),
});
export type ChangeColleague = z.infer<typeof changeColleagueRequest>;

/** `POST /api/password-link`: whose password a link is for. */
export const lookAtPasswordLinkRequest = z.strictObject({ token: onceToken });

/** `POST /api/password-link/use`: the password that its holder chooses. */
export const chooseNewPasswordRequest = z.strictObject({ token: onceToken, password: newPassword });
export type ChooseNewPassword = z.infer<typeof chooseNewPasswordRequest>;

/** Whose password a link is for. */
export interface PasswordLinkShown {
  name: string;
  email: string;
}

/** A colleague, as those who may see the staff see them. */
export interface Colleague {
  id: string;
  name: string;
  email: string;
  roles: StaffRole[];
  active: boolean;
  /** Whether they have set up a second factor. */
  secondFactor: boolean;
  /** What a change is made from. */
  revision: number;
}

/** An invitation that nobody has taken yet. */
export interface OpenInvitation {
  id: string;
  name: string;
  email: string;
  roles: StaffRole[];
  /** Until when its link works, ISO 8601. */
  expiresAt: string;
}

/** `GET /api/staff`: who works here, by name, and who was asked to. */
export interface Staff {
  colleagues: Colleague[];
  /** Seen only by who may manage the staff. */
  invitations: OpenInvitation[];
  /** Whether links can be sent by mail. */
  mail: boolean;
}

/** A link to be handed to a colleague. It is shown once: nobody can read it again. */
export interface InvitationLink {
  link: string;
}

/** What the link of an invitation leads to. */
export interface InvitationShown {
  /** The practice that asks; empty where it has no name yet. */
  practice: string;
  name: string;
  email: string;
  roles: StaffRole[];
}
