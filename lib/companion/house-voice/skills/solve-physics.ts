/** Metres per second squared. */
const gravity = 9.81;

/** A small sum that a message asks for, in steps with units; null where there is none. */
export function solvePhysics(text: string): string[] | null {
  return percentage(text) ?? arithmetic(text) ?? kinetic(text) ?? drop(text) ?? travel(text);
}

const number = "(\\d+(?:[.,]\\d+)?)";
const read = (digits: string) => Number(digits.replace(",", "."));

function shown(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e7 || size < 1e-3) return value.toExponential(2);
  return String(Number(value.toPrecision(4)));
}

function find(text: string, unit: string): number | null {
  const found = new RegExp(`${number} ?${unit}(?![\\w/])`, "i").exec(text);
  return found?.[1] ? read(found[1]) : null;
}

function percentage(text: string): string[] | null {
  const found = new RegExp(`${number} ?(?:%|percent) of ${number}`, "i").exec(text);
  if (!found?.[1] || !found[2]) return null;
  const [share, whole] = [read(found[1]), read(found[2])];
  return [
    `One percent of ${whole} is ${shown(whole / 100)}.`,
    `Times ${share}: ${shown((whole * share) / 100)}.`,
  ];
}

const signs: Record<string, (a: number, b: number) => number> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  x: (a, b) => a * b,
  "×": (a, b) => a * b,
  "/": (a, b) => a / b,
  "÷": (a, b) => a / b,
};

function arithmetic(text: string): string[] | null {
  const found = new RegExp(
    `(?<![-/\\w.])${number} ?([-+*x×/÷]) ?${number}(?![\\w.]*[-/\\w])`,
    "i",
  ).exec(text);
  const [, left, sign, right] = found ?? [];
  const work = sign && signs[sign.toLowerCase()];
  if (!left || !right || !work) return null;
  const result = work(read(left), read(right));
  if (!Number.isFinite(result))
    return ["Dividing by zero has no answer, only a limit. From which side do you come?"];
  return [`Estimate first: what would you say?`, `${left} ${sign} ${right} = ${shown(result)}.`];
}

function speedIn(text: string): number | null {
  const metres = find(text, "m/s");
  if (metres !== null) return metres;
  const hourly = find(text, "km/h") ?? find(text, "kph");
  return hourly === null ? null : hourly / 3.6;
}

function kinetic(text: string): string[] | null {
  const mass = find(text, "(?:kg|kilos?|kilograms?)");
  const speed = speedIn(text);
  if (mass === null || speed === null) return null;
  return [
    `Knowns: m = ${shown(mass)} kg, v = ${shown(speed)} m/s.`,
    "E = ½ m v², because each extra bit of speed costs more than the last.",
    `E = ½ · ${shown(mass)} · ${shown(speed)}² = ${shown(0.5 * mass * speed * speed)} J.`,
  ];
}

function drop(text: string): string[] | null {
  if (!/\b(?:fall|falls|falling|drop|dropped|drops|fell)\b/i.test(text)) return null;
  const height = find(text, "(?:m|met(?:er|re)s?)");
  if (height === null) return null;
  const time = Math.sqrt((2 * height) / gravity);
  return [
    `Ignore air. h = ½ g t², with h = ${shown(height)} m and g = 9.81 m/s².`,
    `t = √(2h/g) = ${shown(time)} s.`,
    `It lands at v = g t = ${shown(gravity * time)} m/s.`,
  ];
}

function travel(text: string): string[] | null {
  const distance = find(text, "(?:km|kilomet(?:er|re)s?)");
  const hours = find(text, "(?:h|hours?)");
  const minutes = find(text, "(?:min|minutes?)");
  const time = hours ?? (minutes === null ? null : minutes / 60);
  if (distance === null || time === null || time === 0) return null;
  return [
    `Knowns: s = ${shown(distance)} km, t = ${shown(time)} h.`,
    `v = s / t = ${shown(distance / time)} km/h, which is ${shown(distance / time / 3.6)} m/s.`,
  ];
}
