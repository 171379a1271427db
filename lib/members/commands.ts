import { recordAudit } from "@/lib/audit/commands";
import { personOf, type Scope } from "@/lib/auth/scope";
import { markCompanyChanged } from "@/lib/companies/commands";
import { type Db, db } from "@/lib/db";
import { NotFoundError, UserError } from "@/lib/errors";
import { Role } from "@/lib/generated/prisma/enums";
import type { RoleChange } from "@/lib/members/input";
import { assertMayManage, manageableRoles } from "@/lib/members/roles";
import { isId } from "@/lib/validation";

/**
 * Gives somebody of the company another role.
 * @throws ForbiddenError when it is not for the one who asks; UserError when there is nobody like that in the
 *   company (any more), the role was changed meanwhile, or nobody would be left as an owner
 */
export async function changeRole(scope: Scope, userId: string, input: RoleChange): Promise<Person> {
  return withMembers(scope, userId, async ({ tx, actor, member }) => {
    assertMayManage(actor, member.role, input.role);
    if (member.role === input.role) return;
    if (member.role !== input.seenRole) throw new UserError("roleChangedMeanwhile");
    await keepAnOwner(tx, member, input.role);
    await tx.membership.update({
      where: { companyId_userId: { companyId: scope.companyId, userId } },
      data: { role: input.role },
    });
    await endInvites(tx, member, input.role);
    await recordAudit(scope, tx, {
      action: "member.role-changed",
      targetId: userId,
      details: { email: member.user.email, from: member.role, to: input.role },
    });
    await markCompanyChanged(scope, tx);
  });
}

/**
 * Puts somebody out of the company. The gate asks for the membership at every request, so that their sessions in it are
 * over at once; where it was their only company, they are removed.
 * @throws as `changeRole`
 */
export async function removeMember(scope: Scope, userId: string): Promise<Person> {
  return withMembers(scope, userId, async ({ tx, actor, member }) => {
    assertMayManage(actor, member.role);
    await endMembership(tx, scope, member, "member.removed");
  });
}

/** Leaves the company, whatever one's role. @throws UserError for its last owner */
export async function leaveCompany(scope: Scope): Promise<void> {
  await withMembers(scope, personOf(scope), ({ tx, member }) =>
    endMembership(tx, scope, member, "member.left"),
  );
}

/** Whom it was about. */
type Person = { name: string; email: string };
type Member = { companyId: string; userId: string; role: Role; user: Person };
type Work = (now: { tx: Db; actor: Scope; member: Member }) => Promise<void>;

/**
 * Works on a member with the company locked: of two changes at once, the second sees what the first did, the role of
 * the one who asks included.
 */
function withMembers(scope: Scope, userId: string, work: Work): Promise<Person> {
  return db().$transaction(async (tx) => {
    await lockMembers(tx, scope);
    const find = async (id: string | null): Promise<Member | null> =>
      isId(id)
        ? tx.membership.findUnique({
            where: { companyId_userId: { companyId: scope.companyId, userId: id } },
            select: {
              companyId: true,
              userId: true,
              role: true,
              user: { select: { name: true, email: true } },
            },
          })
        : null;
    const asking = await find(scope.userId);
    const member = await find(userId);
    if (!asking) throw new NotFoundError();
    if (!member) throw new UserError("memberGone");
    await work({ tx, actor: { ...scope, role: asking.role }, member });
    return member.user;
  });
}

/** Before any other row: whoever holds a membership or an invitation and then wants the company would wait for ever. */
export async function lockCompany(tx: Db, companyId: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Company" where id = ${companyId}::uuid for no key update`;
}

/**
 * Lets one change of the company's people happen at a time. Rows that only refer to the company do not wait for it.
 * @returns the scope with the role that the person has now
 * @throws NotFoundError when the person does not belong to the company any more
 */
export async function lockMembers(tx: Db, scope: Scope): Promise<Scope> {
  const { companyId } = scope;
  await lockCompany(tx, companyId);
  const asking = await tx.membership.findUnique({
    where: { companyId_userId: { companyId, userId: personOf(scope) } },
    select: { role: true },
  });
  if (!asking) throw new NotFoundError();
  return { ...scope, role: asking.role };
}

async function endMembership(
  tx: Db,
  scope: Scope,
  member: Member,
  action: "member.removed" | "member.left",
): Promise<void> {
  const { companyId, userId } = member;
  await keepAnOwner(tx, member, null);
  await tx.membership.delete({ where: { companyId_userId: { companyId, userId } } });
  await endInvites(tx, member, null);
  const elsewhere = await tx.membership.count({ where: { userId } });
  if (elsewhere === 0) await tx.session.deleteMany({ where: { userId } });
  await recordAudit(scope, tx, { action, targetId: userId, details: { email: member.user.email } });
  await markCompanyChanged(scope, tx);
}

/** @throws UserError when the company's only owner would become something else, or nobody */
async function keepAnOwner(tx: Db, { companyId, role }: Member, next: Role | null): Promise<void> {
  if (role !== Role.OWNER || next === Role.OWNER) return;
  const owners = await tx.membership.count({ where: { companyId, role: Role.OWNER } });
  if (owners < 2) throw new UserError("lastOwner");
}

/** Ends the open invitations that somebody made and could not make any more: they would be a way back in. */
async function endInvites(tx: Db, { companyId, userId }: Member, next: Role | null): Promise<void> {
  await tx.invite.updateMany({
    where: {
      companyId,
      invitedById: userId,
      acceptedAt: null,
      revokedAt: null,
      role: { notIn: manageableRoles(next ?? "") },
    },
    data: { revokedAt: new Date() },
  });
}
