import { expect, test } from "vitest";
import { originCookies, readOriginCookies } from "./origin-cookies";

const device = "0123456789abcdef0123456789abcdef";
const jarOf = (cookies: Record<string, string>) => ({
  get: (name: string) => (name in cookies ? { value: cookies[name] ?? "" } : undefined),
});
const visit = (path: string, cookies: Record<string, string> = {}, signedIn = false) =>
  Object.fromEntries(
    originCookies(path, jarOf(cookies), { signedIn, random: () => device }).map(
      ({ name, value }) => [name, value],
    ),
  );

test("a link is remembered for 30 days, out of reach of scripts", () => {
  const [cookie] = originCookies("/invite/abcd2345", jarOf({}), {
    signedIn: false,
    random: () => device,
  });
  expect(cookie).toMatchObject({
    name: "anubis-invitation",
    value: "abcd2345",
    options: { httpOnly: true, sameSite: "lax", path: "/", maxAge: 30 * 86_400 },
  });
});

test("who only looks around is given nothing to be known again by", () => {
  for (const path of ["/", "/bounty", "/rules", "/invite", "/invite/a/b", "/invite/!!"])
    expect(visit(path)).toEqual({});
});

test("who signs up, signs in or is invited keeps one number, and it is never replaced", () => {
  expect(visit("/sign-up")).toEqual({ "anubis-device": device });
  expect(visit("/bounty", {}, true)).toEqual({ "anubis-device": device });
  expect(visit("/sign-up", { "anubis-device": device.replace("0", "f") })).toEqual({});
});

test("what does not have our own form is not believed", () => {
  const jar = jarOf({ "anubis-invitation": "x'; drop", "anubis-device": "me" });
  expect(readOriginCookies(jar)).toEqual({});
});
