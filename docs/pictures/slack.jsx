// One picture: a message, a form or a home tab, as Slack would show it.
import React from "react";
import { createRoot } from "react-dom/client";
import { Message } from "slack-blocks-to-jsx";
import "slack-blocks-to-jsx/dist/style.css";
import "./slack.css";

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

const shot = dated(window.SHOT);
const data = { users: shot.users, channels: shot.channels, user_groups: [] };
// What Slack itself writes around a card.
const words = shot.locale.startsWith("fr")
  ? { only: "Visible de vous uniquement", optional: "facultatif", channel: "Sélectionner une conversation", choice: "Sélectionner une option" }
  : { only: "Only visible to you", optional: "optional", channel: "Select a conversation", choice: "Select an option" };

function Field({ block }) {
  const { element } = block;
  const select = element.type.endsWith("_select");
  const chosen = element.initial_option?.text.text ?? data.channels.find(c => c.id === element.initial_conversation)?.name;
  const empty = element.placeholder?.text ?? (element.type === "conversations_select" ? words.channel : words.choice);
  const error = shot.errors?.[block.block_id];
  return <label className={error ? "field wrong" : "field"}>
    <b>{block.label.text}{block.optional && <i> ({words.optional})</i>}</b>
    {select
      ? <span className="select">{chosen ?? <em>{empty}</em>}<span>⌄</span></span>
      : <span className={element.multiline ? "input lines" : "input"}>
          {shot.typed?.[block.block_id] ?? element.initial_value ?? <em>{element.placeholder?.text}</em>}</span>}
    {error && <span className="error">{error}</span>}
    {block.hint && <span className="hint">{block.hint.text}</span>}
  </label>;
}

function Modal({ view }) {
  const plain = block => <Message key={block.block_id} blocks={[block]} name="" logo="" withoutWrapper data={data} />;
  return <div className="modal">
    <div className="head">{view.title.text}</div>
    {view.blocks.map(block => block.type === "input" ? <Field key={block.block_id} block={block} /> : plain(block))}
    <div className="foot">
      {view.close && <span className="button">{view.close.text}</span>}
      {view.submit && <span className="button go">{view.submit.text}</span>}
    </div>
  </div>;
}

function Shot() {
  if (shot.view?.type === "modal") return <Modal view={shot.view} />;
  if (shot.view) return <Message blocks={shot.view.blocks} name="" logo="" withoutWrapper data={data} />;
  return <>
    {shot.only && <div className="only">{words.only}</div>}
    <Message blocks={shot.blocks} name="Bottine" logo={window.LOGO} time={new Date(shot.time * 1000)} data={data} />
  </>;
}

createRoot(document.getElementById("root")).render(<div className="frame"><Shot /></div>);
