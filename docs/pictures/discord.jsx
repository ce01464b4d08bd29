// One picture: a message or a form, as Discord would show it.
import React from "react";
import { createRoot } from "react-dom/client";
import { SimpleMarkdown, rulesExtended } from "discord-markdown-parser";
import "./discord.css";

const shot = window.SHOT;
// What Discord itself writes around a card.
const words = shot.locale.startsWith("fr")
  ? { only: "Toi seul(e) peux voir celui-ci", choice: "Choisis une option", cancel: "Annuler", submit: "Envoyer" }
  : { only: "Only you can see this", choice: "Make a selection", cancel: "Cancel", submit: "Submit" };

const BUTTONS = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "secondary" };
const named = (list, id) => {
  const found = list.find(each => each.id === id);
  if (!found) throw new Error(`no name for ${id}`);
  return found.name;
};
// What is not drawn must be seen when the picture is made, not missed in it.
const piece = (pieces, kind, value, key) => {
  if (!pieces[kind]) throw new Error(`no drawing of ${kind}: ${JSON.stringify(value)}`);
  return <React.Fragment key={key}>{pieces[kind](value)}</React.Fragment>;
};

const FORMATS = {
  t: { timeStyle: "short" }, T: { timeStyle: "medium" }, d: { dateStyle: "short" }, D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" }, F: { dateStyle: "full", timeStyle: "short" },
};
const UNITS = { year: 31_536_000, month: 2_592_000, day: 86_400, hour: 3600, minute: 60, second: 1 };
const written = (at, format) => new Intl.DateTimeFormat(shot.locale, { timeZone: shot.zone, ...FORMATS[format] }).format(at);

// The reader looks at a message when it comes.
function when(seconds, format = "f") {
  if (format !== "R") return written(seconds * 1000, format);
  const away = seconds - Math.round(new Date(shot.message.edited_timestamp ?? shot.message.timestamp) / 1000);
  const [unit, size] = Object.entries(UNITS).find(([, size]) => Math.abs(away) >= size) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(shot.locale, { numeric: away === 0 ? "auto" : "always" }).format(Math.round(away / size), unit);
}

// The library knows no lists. As its headings do, ours tells what comes next by its last group that a line has ended.
const list = {
  order: rulesExtended.heading.order,
  match: (source, { prevCapture }) => prevCapture === null || prevCapture.at(-1) === "\n"
    ? /^([-*] [^\n]+(?:\n[-*] [^\n]+)*)(\n|$)/.exec(source) : null,
  parse: (found, parse, state) => ({ items: found[1].split("\n").map(line => parse(line.slice(2), state)) }),
};
const parse = SimpleMarkdown.parserFor({ ...rulesExtended, list });
const inner = nodes => typeof nodes === "string" ? nodes : nodes.map((node, i) => piece(MARKDOWN, node.type, node, i));
const mention = text => <span className="mention">{text}</span>;
const MARKDOWN = {
  text: node => node.content,
  br: () => <br />,
  strong: node => <strong>{inner(node.content)}</strong>,
  em: node => <em>{inner(node.content)}</em>,
  underline: node => <u>{inner(node.content)}</u>,
  strikethrough: node => <s>{inner(node.content)}</s>,
  inlineCode: node => <code>{node.content}</code>,
  codeBlock: node => <pre>{node.content}</pre>,
  heading: node => React.createElement(`h${node.level}`, null, inner(node.content)),
  subtext: node => <small>{inner(node.content)}</small>,
  list: node => <ul>{node.items.map((item, i) => <li key={i}>{inner(item)}</li>)}</ul>,
  blockQuote: node => <blockquote>{inner(node.content.at(-1)?.type === "br" ? node.content.slice(0, -1) : node.content)}</blockquote>,
  link: node => <a>{inner(node.content)}</a>,
  url: node => <a>{inner(node.content)}</a>,
  user: node => mention("@" + named(shot.users, node.id)),
  role: node => mention("@" + named(shot.roles, node.id)),
  channel: node => mention("# " + named(shot.channels, node.id)),
  timestamp: node => <span className="time">{when(Number(node.timestamp), node.format)}</span>,
  twemoji: node => <span className="emoji">{node.name}</span>,
};

const Select = ({ chosen, empty }) => <div className="select">{chosen ?? <i>{empty ?? words.choice}</i>}<span className="down" /></div>;
const chosenOf = ({ default_values: [value] = [] }, list, sign) => value && sign + named(list, value.id);
const drawn = components => components.map(each => piece(COMPONENTS, each.type, each, each.id));
const COMPONENTS = {
  1: row => <div className="row">{drawn(row.components)}</div>,
  2: button => <span className={`button ${BUTTONS[button.style]}${button.disabled ? " disabled" : ""}`}>{button.label}</span>,
  3: select => <Select chosen={select.options.find(each => each.default)?.label} empty={select.placeholder} />,
  4: input => <div className={input.style === 2 ? "input lines" : "input"}>{input.value ?? <i>{input.placeholder}</i>}</div>,
  5: select => <Select chosen={chosenOf(select, shot.users, "@")} empty={select.placeholder} />,
  6: select => <Select chosen={chosenOf(select, shot.roles, "@")} empty={select.placeholder} />,
  8: select => <Select chosen={chosenOf(select, shot.channels, "# ")} empty={select.placeholder} />,
  9: section => <div className="section"><div>{drawn(section.components)}</div>{drawn([section.accessory])}</div>,
  10: text => <div className="text">{inner(parse(text.content, { inline: true }))}</div>,
  14: line => <div className={line.divider === false ? "gap" : "gap line"} />,
  17: container => <div className="container" style={container.accent_color == null ? {}
    : { borderLeft: `4px solid #${container.accent_color.toString(16).padStart(6, "0")}` }}>{drawn(container.components)}</div>,
  18: label => <div className="label">
    <b>{label.label}{label.component.required !== false && <span className="required"> *</span>}</b>
    {label.description && <p>{label.description}</p>}
    {drawn([label.component])}
  </div>,
};

const Modal = ({ modal }) => <div className="modal">
  <div className="title"><img src={window.LOGO} alt="" />{modal.title}</div>
  {drawn(modal.components)}
  <div className="foot"><span className="button secondary">{words.cancel}</span><span className="button primary">{words.submit}</span></div>
</div>;

const Message = ({ message, only }) => <div className="message">
  <img src={window.LOGO} alt="" />
  <div className="body">
    <div className="author">Bottine <span className="app">APP</span> <time>{written(new Date(message.timestamp), "t")}</time></div>
    {message.content && COMPONENTS[10](message)}
    {drawn(message.components)}
    {only && <div className="only">{words.only}</div>}
  </div>
</div>;

createRoot(document.getElementById("root")).render(
  <div className="frame">{shot.modal ? <Modal modal={shot.modal} /> : <Message {...shot} />}</div>);
