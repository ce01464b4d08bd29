// Draws payloads as PNG in Chromium: node draw.mjs FOLDER_OF_JSON FOLDER_OF_PNG [NAME…]
import { build } from "esbuild";
import { chromium } from "playwright-core";
import UPNG from "upng-js";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const [from, to, ...names] = process.argv.slice(2);
if (!to) {
  console.error("node draw.mjs FOLDER_OF_JSON FOLDER_OF_PNG [NAME…]");
  process.exit(2);
}
const COLOURS = 64;
const here = import.meta.dirname;
const work = fs.mkdtempSync(path.join(os.tmpdir(), "pictures-"));
await build({ entryPoints: [path.join(here, "page.jsx")], bundle: true, outfile: path.join(work, "page.js"), loader: { ".png": "dataurl" },
  define: { "process.env.NODE_ENV": '"production"' }, logLevel: "error" });
const logo = "data:image/svg+xml;base64," + fs.readFileSync(path.join(here, "logo.svg")).toString("base64");
const script = value => JSON.stringify(value).replace(/</g, "\\u003c");

// Dates as Slack writes them for a reader in that place; the library knows the United States' way alone.
function dated(shot) {
  const write = options => at => new Intl.DateTimeFormat(shot.locale, { timeZone: shot.zone, ...options }).format(at);
  const day = write({ dateStyle: "short" });
  const near = new Intl.RelativeTimeFormat(shot.locale, { numeric: "auto" });
  const now = new Date(shot.time * 1000);
  const formats = {
    date_long: write({ dateStyle: "full" }),
    date_short_pretty: at => {
      const off = [-1, 0, 1].find(days => day(new Date(now.getTime() + days * 86_400_000)) === day(at));
      return off === undefined ? write({ dateStyle: "medium" })(at) : near.format(off, "day");
    },
    time: write({ timeStyle: "short" }),
    ago: at => Math.abs(at - now) < 60_000 ? near.format(0, "second") : near.format(Math.round((at - now) / 60_000), "minute"),
  };
  const text = (seconds, format) => format.replace(/\{(\w+)\}/g, (whole, name) => formats[name]?.(new Date(seconds * 1000)) ?? whole);
  return JSON.parse(JSON.stringify(shot), (_, value) => value?.type === "date"
    ? { type: "text", text: text(value.timestamp, value.format), ...(value.style && { style: value.style }) }
    : typeof value === "string" ? value.replace(/<!date\^(\d+)\^([^|^>]*)[^>]*>/g, (_, at, format) => text(Number(at), format)) : value);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
fs.mkdirSync(to, { recursive: true });
for (const file of fs.readdirSync(from).filter(each => each.endsWith(".json")).sort()) {
  const name = path.basename(file, ".json");
  if (names.length > 0 && !names.includes(name)) continue;
  const shot = JSON.parse(fs.readFileSync(path.join(from, file), "utf8"));
  const html = path.join(work, "page.html");
  fs.writeFileSync(html, `<!doctype html><meta charset=utf-8><link rel=stylesheet href=page.css><div id=root></div>
<script>window.SHOT=${script(dated(shot))};window.LOGO=${script(logo)}</script><script src=page.js></script>`);
  const context = await browser.newContext({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 1.5, locale: shot.locale, timezoneId: shot.zone });
  const page = await context.newPage();
  await page.goto("file://" + html);
  await page.waitForSelector(".frame");
  const png = UPNG.decode(await page.locator(".frame").screenshot());
  const small = UPNG.encode(UPNG.toRGBA8(png), png.width, png.height, COLOURS);
  fs.writeFileSync(path.join(to, name + ".png"), Buffer.from(small));
  console.log(`${name}.png ${Math.ceil(small.byteLength / 1024)} KB`);
  await context.close();
}
await browser.close();
