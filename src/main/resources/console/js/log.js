import { arrangeChildren, byId, touch } from './dom.js';
import { dayItem, letterItem, messageItem, newItem, typingItem } from './message.js';
import { state } from './state.js';
import { dayOf, dayText } from './time.js';
import { text } from './texts.js';

const GROUP = 5 * 60_000;
const log = () => byId('log');

let entries = [];
let letters = [];
let letterActions = null;
let typing = false;
let divider = null;
let fixed = new Map();
let today = null;

/** The highest revision shown. */
export const lastRevision = () => entries.reduce((highest, entry) => Math.max(highest, entry.message.revision), 0);

export const isEmpty = () => entries.length === 0 && letters.length === 0;

/** The person's own lines here, oldest first. */
export const ownLines = () => entries.filter(entry => entry.message.author === state.me.key && entry.message.text)
  .map(entry => entry.message.text);

export function clearLog() {
  entries = [];
  divider = null;
  typing = false;
  fixed = new Map();
  log().replaceChildren();
}

/** Takes new and edited messages in and says which are new, oldest first; arriving ones are seen to come. */
export function takeIn(messages, arriving = false) {
  const fresh = [];
  for (const message of messages) {
    const known = entries.find(entry => entry.message.id === message.id);
    if (!known) {
      fresh.push(message);
      const node = messageItem(message);
      node.classList.toggle('arriving', arriving);
      insert({ message, at: new Date(message.at), node });
    } else if (message.revision > known.message.revision) {
      replace(known, message);
    }
  }
  if (messages.length) arrange();
  return fresh;
}

function insert(entry) {
  let place = entries.length;
  while (place > 0 && entries[place - 1].at > entry.at) place--;
  entries.splice(place, 0, entry);
}

/** Swaps an edited message in place; the keyboard stays on the button it was on. */
function replace(entry, message) {
  const focused = entry.node.contains(document.activeElement) ? document.activeElement.dataset.button : null;
  const node = messageItem(message);
  entry.node.replaceWith(node);
  Object.assign(entry, { message, node });
  if (!focused) return;
  const button = node.querySelector(`[data-button="${CSS.escape(focused)}"]:not(:disabled)`);
  if (button) button.focus({ preventScroll: true });
  else if (!touch()) byId('line').focus({ preventScroll: true });
}

/** Shows an edit of a message that is here; others are none of this conversation's. */
export function edit(message) {
  if (entries.some(entry => entry.message.id === message.id)) takeIn([message]);
}

/** Puts the line "new" above the message, or takes it away. */
export function divideAt(id) {
  divider = id;
  arrange();
}

export function showLetters(list, actions) {
  letters = list;
  letterActions = actions;
  arrange();
}

export function showTyping(on) {
  if (typing === on) return;
  typing = on;
  arrange();
}

/** Tells the log which day is today, so that day lines can say so. */
export function setToday(now) {
  const day = dayOf(now);
  if (day === today) return;
  today = day;
  fixed = new Map();
  arrange();
}

function arrange() {
  const nodes = [];
  let previous = null;
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const apart = !previous || dayOf(previous.at) !== day;
    if (apart) nodes.push(keep(`day ${day}`, () => dayItem(dayLabel(day, entry.at))));
    if (entry.message.id === divider) nodes.push(keep('new', newItem));
    const follows = !apart && entry.message.id !== divider && entry.message.author === previous.message.author
      && entry.at - previous.at < GROUP;
    entry.node.classList.toggle('follows', follows);
    nodes.push(entry.node);
    previous = entry;
  }
  nodes.push(...letters.map(letter => keep(`letter ${letter.id} ${letter.failed}`,
    () => letterItem(letter, () => letterActions.again(letter), () => letterActions.back(letter)))));
  if (typing) nodes.push(keep('typing', typingItem));
  arrangeChildren(log(), nodes);
}

function dayLabel(day, at) {
  if (day === today) return text('day.today');
  if (day === today - 1) return text('day.yesterday');
  return dayText(at);
}

function keep(key, make) {
  if (!fixed.has(key)) fixed.set(key, make());
  return fixed.get(key);
}
