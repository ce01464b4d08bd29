// Draws Slack's and Discord's payloads as PNG in Chromium: node draw.mjs FOLDER_OF_JSON FOLDER_OF_PNG [NAME…]
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
await build({ entryPoints: ["slack.jsx", "discord.jsx"].map(page => path.join(here, page)), bundle: true, outdir: work, loader: { ".png": "dataurl" },
  define: { "process.env.NODE_ENV": '"production"' }, logLevel: "error" });
const logo = "data:image/svg+xml;base64," + fs.readFileSync(path.join(here, "logo.svg")).toString("base64");
const script = value => JSON.stringify(value).replace(/</g, "\\u003c");

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
fs.mkdirSync(to, { recursive: true });
for (const file of fs.readdirSync(from).filter(each => each.endsWith(".json")).sort()) {
  const name = path.basename(file, ".json");
  if (names.length > 0 && !names.includes(name)) continue;
  const shot = JSON.parse(fs.readFileSync(path.join(from, file), "utf8"));
  const platform = shot.message || shot.modal ? "discord" : "slack";
  const html = path.join(work, "page.html");
  fs.writeFileSync(html, `<!doctype html><meta charset=utf-8><link rel=stylesheet href=${platform}.css><div id=root></div>
<script>window.SHOT=${script(shot)};window.LOGO=${script(logo)}</script><script src=${platform}.js></script>`);
  const context = await browser.newContext({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 1.5, locale: shot.locale, timezoneId: shot.zone });
  const page = await context.newPage();
  page.on("pageerror", error => { throw error; });
  await page.goto("file://" + html);
  await page.waitForSelector(".frame");
  const png = UPNG.decode(await page.locator(".frame").screenshot());
  const small = UPNG.encode(UPNG.toRGBA8(png), png.width, png.height, COLOURS);
  fs.writeFileSync(path.join(to, name + ".png"), Buffer.from(small));
  console.log(`${name}.png ${Math.ceil(small.byteLength / 1024)} KB`);
  await context.close();
}
await browser.close();
