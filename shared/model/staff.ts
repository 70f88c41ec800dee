import * as z from 'zod/mini';
import { OrganisationId, StaffId } from './ids.ts';

/** What a member of staff may do: see `rules/permission.ts`. */
export const Role = z.enum(['coordinator', 'analyst']);
export type Role = z.infer<typeof Role>;

export const StaffName = z.string().check(z.trim(), z.minLength(2), z.maxLength(80));
export const EmailAddress = z.email().check(z.maxLength(200), z.toLowerCase());

/** Twelve characters and no rule on their kinds (NIST SP 800-63B-4, OWASP ASVS 5.0 6.2.1). */
export const Password = z.string().check(z.minLength(12), z.maxLength(200));

export const Staff = z.object({
  id: StaffId,
  organisationId: OrganisationId,
  name: StaffName,
  email: EmailAddress,
  role: Role,
});
export type Staff = z.infer<typeof Staff>;
