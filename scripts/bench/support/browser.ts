// A process of its own beside the server under measurement: a browser that opens its pages.
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/e2e/support/browser";
import { answerCalls } from "./calls";

type Visit = { url: string; token: string };
let visit: Visit | undefined;
let newContext: (() => Promise<BrowserContext>) | undefined;
let page: Page | undefined;

async function start(to: Visit): Promise<void> {
  const browser = await chromium.launch(await findBrowser());
  process.on("disconnect", () => void browser.close());
  visit = to;
  newContext = async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addCookies([{ name: "anubis-session", value: to.token, url: to.url }]);
    return context;
  };
  page = await (await newContext()).newPage();
}

/** When the page was first painted with something on it, and when it had loaded. */
async function open(path: string): Promise<{ paintMs: number; settledMs: number }> {
  if (!(page && visit)) throw new Error("the browser is not started");
  await page.goto(visit.url + path, { waitUntil: "load" });
  return page.evaluate(
    () =>
      new Promise<{ paintMs: number; settledMs: number }>((resolve) => {
        new PerformanceObserver((list) => {
          const paint = list.getEntries().find(({ name }) => name === "first-contentful-paint");
          const [navigation] = performance.getEntriesByType("navigation");
          if (paint && navigation)
            resolve({ paintMs: paint.startTime, settledMs: navigation.duration });
        }).observe({ type: "paint", buffered: true });
      }),
  );
}

/** The scripts that a first visit fetches until nothing more comes. */
async function scripts(path: string): Promise<string[]> {
  if (!(newContext && visit)) throw new Error("the browser is not started");
  const context = await newContext();
  const own = await context.newPage();
  const urls: string[] = [];
  own.on("request", (request) => {
    if (request.resourceType() === "script") urls.push(request.url());
  });
  await own.goto(visit.url + path, { waitUntil: "networkidle" });
  await context.close();
  return urls;
}

answerCalls({ start, open, scripts });
