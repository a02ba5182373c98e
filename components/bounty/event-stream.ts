/** Takes pieces of a `text/event-stream` as they arrive and gives the data of every whole event. */
export function eventStreamParser(): (piece: string) => string[] {
  let rest = "";
  return (piece) => {
    const blocks = (rest + piece).replaceAll("\r\n", "\n").split("\n\n");
    rest = blocks.pop() ?? "";
    return blocks.map(dataOf).filter((data) => data !== "");
  };
}

function dataOf(block: string): string {
  return block
    .split("\n")
    .filter((line) => line.startsWith("data:"))
    .map((line) => line.slice(5).replace(/^ /, ""))
    .join("\n");
}
