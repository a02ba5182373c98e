import { expect, test } from "vitest";
import { countStreams } from "./stream-slots";

test("nobody opens more streams than their share, and one that ends makes room for another", () => {
  const slots = countStreams({ perSubject: 2, perProcess: 100 });
  const end = slots.take("ibis");
  slots.take("ibis");
  expect(() => slots.take("ibis")).toThrow(
    expect.objectContaining({ code: "rate_limited", reason: "limit.streams" }),
  );
  slots.take("heron");
  end();
  end();
  slots.take("ibis");
  expect(() => slots.take("ibis")).toThrow();
});

test("a process opens no more streams than it can bear, whoever asks", () => {
  const slots = countStreams({ perSubject: 2, perProcess: 3 });
  const ends = ["a", "b", "c"].map((subject) => slots.take(subject));
  expect(() => slots.take("d")).toThrow(
    expect.objectContaining({ code: "unavailable", reason: "limit.process_streams" }),
  );
  ends[0]?.();
  slots.take("d");
});
