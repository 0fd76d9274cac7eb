import { get } from './api.js';
import { closeConversation, openConversation, refreshMessages, startChat } from './chat.js';
import { refreshClock, showClock, startClock } from './clock.js';
import { startComposer, showDraft } from './composer.js';
import { refreshConversations, refreshOthers, showConversations } from './conversations.js';
import { byId } from './dom.js';
import { startPalette } from './palette.js';
import { showPeople, startPeople } from './people.js';
import { startViewer } from './pictures.js';
import { attempt, every } from './polling.js';
import { scrollToNewest, startScrolling } from './scrolling.js';
import { listen, person, state } from './state.js';
import { loadTexts } from './texts.js';

let language = '';

/** The address keeps who speaks and where (#lily/bot), so that a reload or a second tab finds it again. */
const address = () => decodeURIComponent(location.hash.slice(1)).split('/');

function showAddress() {
  history.replaceState(null, '', `#${encodeURIComponent(state.me.key)}/${encodeURIComponent(state.conversation)}`);
}

async function speakAs(key, conversation = 'bot') {
  state.me = person(key) ?? state.people[0];
  state.conversation = conversation;
  state.conversations = [];
  showAddress();
  closeConversation();
  showDraft();
  await speakLanguage();
  state.commands = [];
  await refreshCommands();
  await refreshConversations();
  await enter();
}

async function refreshCommands() {
  const speaker = state.me.key;
  const commands = await get(`/console/api/commands?as=${encodeURIComponent(speaker)}`);
  if (state.me.key === speaker) state.commands = commands;
}

async function speakLanguage() {
  const wanted = state.me.language ?? 'en';
  if (wanted !== language) await loadTexts(wanted);
  language = wanted;
  showPeople();
  showClock();
}

async function enter() {
  showDraft();
  await openConversation();
}

async function goTo(conversation) {
  if (state.conversation === conversation) return;
  state.conversation = conversation;
  showAddress();
  showConversations();
  await enter();
}

/** Learns of new people and changed languages, and of what waits for the others. */
async function lookAround() {
  const people = await get('/console/api/people');
  const me = state.me.key;
  state.people = people;
  state.me = person(me) ?? people[0];
  if ((state.me.language ?? 'en') !== language) await speakAs(state.me.key, state.conversation);
  if (!state.commands.length) await refreshCommands();
  await refreshOthers();
}

function ring() {
  const mark = byId('mark');
  mark.classList.remove('ringing');
  requestAnimationFrame(() => mark.classList.add('ringing'));
}

function startPolling() {
  const messages = every(1500, refreshMessages);
  const conversations = every(3000, refreshConversations);
  const others = every(10_000, lookAround);
  const clock = every(3000, refreshClock);
  const all = () => [messages, conversations, others, clock].forEach(run => run());
  const wake = () => { if (!document.hidden) all(); };
  document.addEventListener('visibilitychange', wake);
  addEventListener('focus', wake);
  addEventListener('online', wake);
  listen('refresh', what => {
    if (what === 'all') all();
    else [messages, conversations].forEach(run => run());
  });
  all();
}

async function begin() {
  await loadTexts(navigator.language.startsWith('zh') ? 'zh' : 'en');
  await refreshClock();
  state.people = await get('/console/api/people');
  if (!state.people.length) {
    location.replace('/console/setup.html');
    return;
  }
  const [key, conversation] = address();
  document.body.classList.remove('loading');
  await speakAs(key, conversation || undefined);
}

function bind() {
  startPeople();
  startScrolling();
  startChat(attempt);
  startPalette();
  startComposer();
  startClock();
  startViewer();
  listen('speaker', key => attempt(() => speakAs(key)));
  listen('conversation', key => attempt(() => goTo(key)));
  listen('formed', () => attempt(async () => {
    await refreshMessages();
    scrollToNewest();
    await refreshConversations();
  }));
  listen('rang', ring);
  addEventListener('hashchange', () => {
    const [key, conversation] = address();
    if (!state.me) return;
    if (key !== state.me.key) attempt(() => speakAs(key, conversation || undefined));
    else if (conversation) attempt(() => goTo(conversation));
  });
}

/** Tries until the server is there; it may still be starting. */
async function boot() {
  bind();
  while (!await attempt(begin)) await new Promise(resolve => setTimeout(resolve, 1000));
  if (state.me) startPolling();
}

boot();
