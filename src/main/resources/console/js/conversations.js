import { get } from './api.js';
import { arrangeChildren, byId, element, icon } from './dom.js';
import { avatar, badge, showPeople } from './people.js';
import { currentConversation, state, tell } from './state.js';
import { text } from './texts.js';

const items = new Map();

/** Fetches the speaker's conversations and draws them. */
export async function refreshConversations() {
  const speaker = state.me.key;
  const fetched = await conversationsOf(speaker);
  if (state.me.key !== speaker) return;
  state.conversations = fetched;
  if (!currentConversation() && fetched.length) tell('conversation', fetched[0].key);
  showConversations();
}

/** Counts what waits for everybody else, one after the other. */
export async function refreshOthers() {
  for (const one of state.people) {
    if (one.key !== state.me.key) state.unread.set(one.key, unreadOf(await conversationsOf(one.key)));
  }
  showPeople();
}

const conversationsOf = key => get(`/console/api/conversations?as=${encodeURIComponent(key)}`);

const unreadOf = conversations => conversations.reduce((sum, one) => sum + one.unread, 0);

/** What was just read no longer waits, before the server is asked again. */
export function forgetUnread() {
  const conversation = currentConversation();
  if (!conversation?.unread) return;
  conversation.unread = 0;
  showConversations();
}

export function showConversations() {
  const unread = unreadOf(state.conversations);
  state.unread.set(state.me.key, unread);
  document.title = unread ? text('title.unread', unread) : text('title');
  const key = JSON.stringify([state.conversations, state.conversation, document.documentElement.lang]);
  const list = byId('conversations');
  if (list.dataset.shown === key) return;
  list.dataset.shown = key;
  arrangeChildren(list, state.conversations.map(item));
  const current = currentConversation();
  byId('conversation-name').textContent = current?.name ?? '';
  byId('conversation-hint').textContent = current ? text(`conversation.${current.kind}`) : '';
}

function item(one) {
  if (!items.has(one.key)) items.set(one.key, element('li', {}, element('button', {
    class: 'conversation', type: 'button', 'data-testid': `conversation-${one.key}`, click: () => tell('conversation', one.key),
  })));
  const button = items.get(one.key).firstElementChild;
  button.ariaCurrent = one.key === state.conversation ? 'true' : null;
  button.replaceChildren(...[one.kind === 'direct' ? avatar('bot') : icon('hash'),
    element('bdi', { class: 'conversation-name', text: one.name }), badge(one.unread, 'unread')].filter(Boolean));
  return items.get(one.key);
}
