import { expect, it } from "vitest";
import { eventStreamParser } from "./event-stream";

it("gives each event once it is whole, however it is cut", () => {
  const text = 'id: 4\ndata: {"a":1}\n\n: ping\n\ndata: {"b":2}\r\n\r\n';
  for (let cut = 0; cut <= text.length; cut++) {
    const parse = eventStreamParser();
    const events = [...parse(text.slice(0, cut)), ...parse(text.slice(cut))];
    expect(events).toEqual(['{"a":1}', '{"b":2}']);
  }
});

it("joins the lines of one event and holds back an unfinished one", () => {
  const parse = eventStreamParser();
  expect(parse("data: one\ndata: two\n\ndata: half")).toEqual(["one\ntwo"]);
});
