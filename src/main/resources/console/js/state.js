/** What the page knows; modules read it here and tell each other of changes by name. */
export const state = {
  people: [],
  me: null,
  conversation: 'bot',
  conversations: [],
  unread: new Map(),
  commands: [],
};

const changes = new EventTarget();

export function tell(name, detail) {
  changes.dispatchEvent(new CustomEvent(name, { detail }));
}

export function listen(name, react) {
  changes.addEventListener(name, event => react(event.detail));
}

/** What stands for a person and a conversation, in stored drafts and in answers that come late. */
export const place = () => `${state.me?.key}/${state.conversation}`;

export const chinese = () => state.me?.language?.startsWith('zh') ?? false;

export const person = key => state.people.find(one => one.key === key);

export const currentConversation = () => state.conversations.find(one => one.key === state.conversation);
