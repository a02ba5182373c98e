import { expect, test } from "vitest";
import { findSecret } from "./secrets";

test.each([
  ["4111 1111 1111 1111", "card"],
  ["my card: 5500-0000-0000-0004 thanks", "card"],
  ["the passcode is hunter2", "password"],
  ["PIN 4821", "pin"],
  ["4821 is my pin", "pin"],
  ["legal winner thank year wave sausage worth useful legal winner thank yellow", "seed"],
  ["my recovery phrase is in the drawer", "seed"],
  ["AKIAIOSFODNN7EXAMPLE", "key"],
  ["0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318", "key"],
  ["DE89 3704 0044 0532 0130 00", "account"],
  ["my ssn is 078-05-1120", "account"],
])("%s is a secret: %s", (text, kind) => {
  expect(findSecret(text)).toBe(kind);
});

test.each([
  "My number is 4111.",
  "I was born on 12 05 1988.",
  "I pinned 3 pictures to the wall in 2021.",
  "The key to the garden is under the pot.",
  "I walked all day and then I came home and we ate and talked about nothing at all",
  "Order 1234 5678 9012 3456 arrived.",
])("%s is none", (text) => {
  expect(findSecret(text)).toBeNull();
});
