import { expect, test } from "vitest";
import { rateFor } from "./rules";

test("a role without a rate of its own has that of the nearest role below", () => {
  expect(rateFor("pay", "admin")).toEqual(rateFor("pay", "pro"));
  expect(rateFor("sign_in", "super_admin")).toEqual(rateFor("sign_in", "anonymous"));
});
