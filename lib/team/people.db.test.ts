import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Context } from "@/lib/context";
import { readNotices } from "@/lib/notice";
import { testDb } from "@/lib/testing/database";
import {
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  messageThatWins,
  pay,
} from "@/lib/testing/given-bounty";
import { visitor } from "@/lib/testing/given-people";
import { aKey, dollar, givenTeam, type Player, partIn, putIn } from "@/lib/testing/given-team";
import { CreateTeam } from "./contract";
import { createTeam } from "./create-team";
import {
  acceptInvitation,
  acceptLink,
  declineInvitation,
  revokeInvitation,
} from "./invitation/answer-invitation";
import { inviteToTeam } from "./invitation/invite";
import { readLink } from "./invitation/read-link";
import { readMyTeams } from "./listing/list-teams";
import { readTeam } from "./listing/read-team";
import { teamOf } from "./mates";
import { dissolveTeam } from "./member/dissolve-team";
import { joinTeam } from "./member/join-team";
import { leaveTeam } from "./member/leave-team";
import { removeMember } from "./member/remove-member";
import { handOver, setTeamRole } from "./member/set-role";
import { contribute } from "./pool/contribute";
import { withdrawFromTeam } from "./pool/withdraw";
import { releaseStrategy } from "./talk/release-strategy";
import { sayInTeam } from "./talk/say-in-team";

beforeAll(async () => {
  await givenHouse();
});

const handleOf = (person: Context) => (person.actor.kind === "user" ? person.actor.handle : "");
const days = (person: Player, count: number) => ({
  ...person,
  now: () => new Date(person.now().getTime() + count * 86_400_000),
});
const slugOf = async (person: Player) => (await teamOf(testDb(), person.userId))?.slug ?? "";

test("twenty who take the last places of a team at once: five are in it", async () => {
  const teamId = await givenTeam(await givenPlayer());
  const many = await Promise.all(Array.from({ length: 20 }, () => givenPlayer()));
  const tries = await Promise.allSettled(many.map((one) => joinTeam(one, { teamId })));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
});

test("who joins two teams at once is in one", async () => {
  const one = await givenPlayer();
  const ids = [await givenTeam(await givenPlayer()), await givenTeam(await givenPlayer())];
  const tries = await Promise.allSettled(ids.map((teamId) => joinTeam(one, { teamId })));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("two teams are never of one name, however it is written", async () => {
  await createTeam(await givenPlayer(), CreateTeam.parse({ name: "The Grey Owls" }));
  await expect(
    createTeam(await givenPlayer(), CreateTeam.parse({ name: "the  GREY owls" })),
  ).rejects.toMatchObject({ reason: "team.name_taken" });
});

test("an invitation by name is answered by whom it is for, once, and not after its end", async () => {
  const [leader, asked, other] = [await givenPlayer(), await givenPlayer(), await givenPlayer()];
  const teamId = await givenTeam(leader);
  const handle = handleOf(asked);
  await inviteToTeam(leader, { kind: "name", teamId, handle });
  const [waiting] = (await readMyTeams(asked)).invitations;
  const invitationId = waiting?.id as NonNullable<typeof waiting>["id"];
  await expect(acceptInvitation(other, { invitationId })).rejects.toMatchObject({
    reason: "team.no_invitation",
  });
  await expect(acceptInvitation(days(asked, 7), { invitationId })).rejects.toMatchObject({
    reason: "team.invitation_expired",
  });
  await declineInvitation(asked, { invitationId });
  await expect(acceptInvitation(asked, { invitationId })).rejects.toMatchObject({
    reason: "team.invitation_closed",
  });
  await inviteToTeam(leader, { kind: "name", teamId, handle });
  const [again] = (await readMyTeams(asked)).invitations;
  if (again) await acceptInvitation(asked, { invitationId: again.id });
  expect((await teamOf(testDb(), asked.userId))?.id).toBe(teamId);
});

test("a team that has ended invites nobody any more", async () => {
  const [leader, asked] = [await givenPlayer(), await givenPlayer()];
  const teamId = await givenTeam(leader);
  await inviteToTeam(leader, { kind: "name", teamId, handle: handleOf(asked) });
  expect((await readMyTeams(asked)).invitations).toHaveLength(1);
  await leaveTeam(leader, { teamId });
  expect((await readMyTeams(asked)).invitations).toEqual([]);
});

test("a link takes one person in, of ten who use it at once; one that was taken back nobody", async () => {
  const leader = await givenPlayer();
  const teamId = await givenTeam(leader);
  const { token } = await inviteToTeam(leader, { kind: "link", teamId });
  const many = await Promise.all(Array.from({ length: 10 }, () => givenPlayer()));
  const tries = await Promise.allSettled(
    many.map((one) => acceptLink(one, { token: token ?? "" })),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const next = await inviteToTeam(leader, { kind: "link", teamId });
  const page = await readTeam(leader, await slugOf(leader));
  const pending = page.inside?.invitations.find(({ state }) => state === "pending");
  await revokeInvitation(leader, { invitationId: pending?.id as never });
  await expect(acceptLink(await givenPlayer(), { token: next.token ?? "" })).rejects.toMatchObject({
    reason: "team.invitation_closed",
  });
});

test("whoever has a link is told which team it is, what is in their way, and what became of it", async () => {
  const [leader, asked, other] = [await givenPlayer(), await givenPlayer(), await givenPlayer()];
  const teamId = await givenTeam(leader);
  const { token, expiresAt } = await inviteToTeam(leader, { kind: "link", teamId });
  const link = { token: token ?? "" };
  const name = (await readTeam(leader, await slugOf(leader))).name;
  expect(await readLink(visitor(leader.now()), link)).toMatchObject({
    state: "pending",
    by: handleOf(leader),
    expiresAt,
    team: { name, members: [handleOf(leader)], obstacle: "sign_in" },
  });
  expect((await readLink(asked, link))?.team.obstacle).toBeNull();
  expect((await readLink(leader, link))?.team.obstacle).toBe("already_in");
  await givenTeam(other);
  expect((await readLink(other, link))?.team).toMatchObject({
    obstacle: "in_team",
    own: { slug: await slugOf(other) },
  });
  expect((await readLink(days(asked, 7), link))?.state).toBe("expired");
  await acceptLink(asked, link);
  expect((await readLink(asked, link))?.state).toBe("accepted");
  await removeMember(leader, { teamId, userId: asked.userId, ban: true });
  expect((await readLink(asked, link))?.team.obstacle).toBe("banned");
  expect(await readLink(asked, { token: "a-link-that-nobody-has-made" })).toBeNull();
});

test("who is sent away, who leads from now on and whose team ends are told, each once", async () => {
  const people = [await givenPlayer(), await givenPlayer(), await givenPlayer()] as const;
  const [leader, second, third] = people;
  const teamId = await givenTeam(...people);
  const kindsOf = async (person: Player) =>
    (await readNotices(person, { limit: 30 })).items.map(({ kind }) => kind);
  await handOver(leader, { teamId, userId: second.userId });
  expect((await kindsOf(second))[0]).toBe("team_led");
  await removeMember(second, { teamId, userId: third.userId, ban: false });
  expect((await kindsOf(third))[0]).toBe("team_removed");
  const before = await kindsOf(leader);
  await dissolveTeam(second, { teamId });
  expect(await kindsOf(leader)).toEqual(["team_ended", ...before]);
});

test("an invitation by wallet waits for whoever has shown that it is theirs", async () => {
  const [leader, owner] = [await givenPlayer(), await givenPlayer()];
  const teamId = await givenTeam(leader);
  const wallet = "4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T";
  await inviteToTeam(leader, { kind: "wallet", teamId, wallet });
  expect((await readMyTeams(owner)).invitations).toEqual([]);
  await testDb().execute(sql`
    insert into auth_wallet (address, user_id, linked_at)
    values (${wallet}, ${owner.userId}, ${owner.now().toISOString()})`);
  const [found] = (await readMyTeams(owner)).invitations;
  if (found) await acceptInvitation(owner, { invitationId: found.id });
  expect((await teamOf(testDb(), owner.userId))?.id).toBe(teamId);
});

test("roles hold on the server: a member invites nobody, and a leader who hands over leads no more", async () => {
  const [leader, second] = [await givenPlayer(), await givenPlayer()];
  const teamId = await givenTeam(leader, second);
  const invite = { kind: "link" as const, teamId };
  await expect(inviteToTeam(second, invite)).rejects.toMatchObject({ reason: "team.role" });
  await setTeamRole(leader, { teamId, userId: second.userId, role: "strategist" });
  await expect(inviteToTeam(second, invite)).resolves.toBeDefined();
  await handOver(leader, { teamId, userId: second.userId });
  await expect(
    setTeamRole(leader, { teamId, userId: second.userId, role: "member" }),
  ).rejects.toMatchObject({ reason: "team.role" });
});

test("one wish to put in or take out moves money once, however often it is sent", async () => {
  const leader = await givenPlayer();
  const teamId = await givenTeam(leader);
  const wish = { teamId, amount: String(40n * dollar), requestKey: aKey() };
  await Promise.all(Array.from({ length: 5 }, () => contribute(leader, wish)));
  expect((await partIn(teamId, leader)).total).toBe(40n * dollar);
  const back = { teamId, amount: String(15n * dollar), requestKey: aKey() };
  await Promise.all(Array.from({ length: 5 }, () => withdrawFromTeam(leader, back)));
  expect((await partIn(teamId, leader)).total).toBe(25n * dollar);
});

test("a key that moved one sum moves no other under its name", async () => {
  const leader = await givenPlayer();
  const teamId = await givenTeam(leader);
  const requestKey = aKey();
  await putIn(leader, teamId, 40);
  await withdrawFromTeam(leader, { teamId, amount: String(15n * dollar), requestKey });
  const refused = { code: "conflict", reason: "team.key_reused" };
  await expect(
    withdrawFromTeam(leader, { teamId, amount: String(20n * dollar), requestKey }),
  ).rejects.toMatchObject(refused);
  await leaveTeam(leader, { teamId });
  const other = await givenTeam(leader);
  await putIn(leader, other, 40);
  await expect(
    withdrawFromTeam(leader, { teamId: other, amount: null, requestKey }),
  ).rejects.toMatchObject(refused);
  expect((await partIn(other, leader)).total).toBe(40n * dollar);
});

test("a limit counts what is put in, and forgets what comes back unspent", async () => {
  const leader = await givenPlayer();
  const teamId = await givenTeam(leader);
  await testDb().execute(sql`
    insert into protection_limit (user_id, kind, value, changed_at)
    values (${leader.userId}, 'spend_day', ${String(50n * dollar)}, ${leader.now().toISOString()})`);
  await putIn(leader, teamId, 40);
  await expect(putIn(leader, teamId, 20)).rejects.toMatchObject({
    reason: "protection.spend_day_limit",
  });
  await withdrawFromTeam(leader, { teamId, amount: String(30n * dollar), requestKey: aKey() });
  await putIn(leader, teamId, 20);
});

test("a strategy is read by members only, until its round has ended and all who wrote one agree", async () => {
  const [leader, second] = [await givenPlayer(), await givenPlayer()];
  const teamId = await givenTeam(leader, second);
  const roundId = await givenRound();
  await sayInTeam(leader, { teamId, roundId, text: "Ask about the feather first." });
  await sayInTeam(days(second, 0.01), { teamId, roundId, text: "Then be silent." });
  const slug = await slugOf(leader);
  const published = async () => (await readTeam(visitor(), slug)).published;
  expect((await readTeam(visitor(), slug)).inside).toBeNull();
  await releaseStrategy(leader, { teamId, roundId, agree: true });
  await releaseStrategy(second, { teamId, roundId, agree: true });
  expect(await published()).toEqual([]);
  await pay(await givenPlayer(), roundId, await messageThatWins(roundId));
  await judge(roundId);
  expect((await published()).flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual([
    "Ask about the feather first.",
    "Then be silent.",
  ]);
  await releaseStrategy(second, { teamId, roundId, agree: false });
  expect(await published()).toEqual([]);
});

test("who has left reads nothing of the team's inside any more", async () => {
  const [leader, second] = [await givenPlayer(), await givenPlayer()];
  const teamId = await givenTeam(leader, second);
  await leaveTeam(second, { teamId });
  const page = await readTeam(second, await slugOf(leader));
  expect(page.inside).toBeNull();
  expect(page.mine).toEqual({
    role: null,
    available: "0",
    held: "0",
    moved: [],
    written: [],
  });
});
