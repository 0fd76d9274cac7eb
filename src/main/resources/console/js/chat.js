import { get, post } from './api.js';
import { byId } from './dom.js';
import { forgetUnread } from './conversations.js';
import { drop, lettersHere, recognise, sendAgain } from './letters.js';
import { clearLog, divideAt, edit, isEmpty, lastRevision, showLetters, showTyping, takeIn } from './log.js';
import { atNewest, countBelow, keepPlace, scrollToFirstNew, scrollToNewest } from './scrolling.js';
import { currentConversation, listen, place, state, tell } from './state.js';
import { showWelcome } from './welcome.js';

const PAGE = 100;
let open = false;
let loaded = null;
let limit = PAGE;
let read = 0;
let unseen = false;
let typingTimer = 0;

const path = rest => `/console/api/conversations/${encodeURIComponent(state.conversation)}/${rest}`;

/** Empties the log, so that nobody reads another's messages while their own are on the way. */
export function closeConversation() {
  open = false;
  loaded = null;
  limit = PAGE;
  read = 0;
  unseen = false;
  clearLog();
  byId('earlier').hidden = true;
  byId('welcome').hidden = true;
  letters();
  typing(false);
}

/** Loads the log of the speaker and conversation of now. */
export async function openConversation() {
  closeConversation();
  open = true;
  await refreshMessages();
}

/** The revision up to which this conversation is shown; nothing is below it before the log is there. */
export const revisionHere = () => (loaded === place() ? lastRevision() : Number.MAX_SAFE_INTEGER);

/** Fetches what is new or was edited; the first time, the newest page. */
export async function refreshMessages() {
  if (!open) return;
  const here = place();
  const first = loaded !== here;
  const after = first ? '' : `&after=${lastRevision()}`;
  const messages = await get(path(`messages?as=${encodeURIComponent(state.me.key)}&limit=${limit}${after}`));
  if (place() !== here || (first && loaded === here)) return;
  loaded = here;
  recognise(messages);
  if (first) begin(messages);
  else goOn(messages);
  showWelcome(isEmpty());
  await markRead();
}

function begin(messages) {
  const log = byId('log');
  log.setAttribute('aria-live', 'off');
  takeIn(messages);
  const unread = currentConversation()?.unread ?? 0;
  const others = messages.filter(message => message.author !== state.me.key);
  if (unread && others.length) divideAt(others.at(-Math.min(unread, others.length)).id);
  scrollToFirstNew();
  byId('earlier').hidden = messages.length < limit;
  setTimeout(() => log.setAttribute('aria-live', 'polite'), 500);
}

function goOn(messages) {
  const follow = atNewest();
  const away = document.hidden || !follow;
  const fresh = takeIn(messages, true).filter(message => message.author !== state.me.key);
  if (!fresh.length) return;
  if (away && !unseen) divideAt(fresh[0].id);
  unseen ||= away;
  if (follow) scrollToNewest();
  else countBelow(fresh.length);
  if (fresh.some(message => message.author === 'bot')) tell('rang');
}

async function earlier() {
  limit += 4 * PAGE;
  const here = place();
  const messages = await get(path(`messages?as=${encodeURIComponent(state.me.key)}&limit=${limit}`));
  if (place() !== here) return;
  keepPlace(() => takeIn(messages));
  byId('earlier').hidden = messages.length < limit;
}

async function markRead() {
  const revision = lastRevision();
  if (document.hidden || !atNewest()) return;
  unseen = false;
  if (revision <= read) return;
  await post(path('read'), { as: state.me.key, revision });
  read = revision;
  forgetUnread();
}

function letters() {
  showLetters(lettersHere(), { again: sendAgain, back: giveBack });
  showWelcome(isEmpty() && loaded === place());
}

function giveBack(letter) {
  drop(letter);
  tell('compose', letter);
}

function typing(on) {
  clearTimeout(typingTimer);
  if (on) typingTimer = setTimeout(() => showTyping(true), 500);
  else showTyping(false);
  if (on && atNewest()) scrollToNewest();
}

const forBot = letter => letter.conversation === 'bot' || /^\s*([/／]|[@＠]salesbell)/i.test(letter.text);

async function arrived(letter) {
  try {
    if (letter.place === place()) await refreshMessages();
  } finally {
    typing(false);
    drop(letter);
    tell('refresh');
  }
}

export function startChat(attempt) {
  listen('letters', letters);
  listen('sending', letter => {
    if (letter.place !== place()) return;
    divideAt(null);
    typing(forBot(letter));
    scrollToNewest();
  });
  listen('sent', letter => attempt(() => arrived(letter)));
  listen('stopped', () => typing(false));
  listen('edited', edit);
  listen('seen', () => attempt(markRead));
  byId('earlier').addEventListener('click', () => attempt(earlier));
}
