import { buttonRow } from './actions.js';
import { card, shownByCard } from './cards.js';
import { element, icon } from './dom.js';
import { avatar } from './people.js';
import { picture } from './pictures.js';
import { person, state } from './state.js';
import { text } from './texts.js';
import { fullText, timeText } from './time.js';

const nameOf = author => (author === 'bot' ? text('brand') : person(author)?.name ?? author);

const side = author => (author === 'bot' ? 'bot' : author === state.me.key ? 'own' : 'other');

/** A message of the conversation as a list item. */
export function messageItem(message) {
  const at = new Date(message.at);
  const shown = shownByCard(message.card);
  const bubble = element('div', { class: `bubble${message.card ? ' has-card' : ''}` },
    message.card ? card(message) : message.text && element('p', { class: 'words', text: message.text, dir: 'auto' }),
    pictures((message.pictures ?? []).filter(url => !shown.pictures.includes(url))),
    buttonRow(message, (message.buttons ?? []).map(one => one.id).filter(id => !shown.buttons.includes(id))));
  return element('li', {
    class: `message ${side(message.author)}${message.visibleTo ? ' private' : ''}`,
    'data-testid': 'message', 'data-id': message.id, 'data-author': message.author,
  }, avatar(message.author), element('div', { class: 'body' },
    element('p', { class: 'meta' },
      element('bdi', { class: 'author', text: nameOf(message.author) }),
      element('time', { datetime: message.at, title: fullText(at), text: timeText(at) })),
    bubble,
    message.visibleTo && element('p', { class: 'remark' }, icon('lock'), element('span', { text: text('private') }))));
}

const pictures = urls => (urls.length
  ? element('div', { class: 'pictures' }, ...urls.map(url => picture(url, text('picture'))))
  : null);

/** A line on its way, or one that did not arrive and waits for the person's word. */
export function letterItem(letter, again, back) {
  const remark = letter.failed
    ? [element('span', { text: text('letter.failed') }), link('again', again), link('edit', back)]
    : [element('span', { class: 'spinner' }), element('span', { text: text('letter.sending') })];
  return element('li', {
    class: `message own letter${letter.failed ? ' failed' : ''}`, 'data-testid': 'letter', 'data-id': letter.id,
  }, avatar(letter.from), element('div', { class: 'body' },
    element('div', { class: 'bubble' },
      letter.text && element('p', { class: 'words', text: letter.text, dir: 'auto' }),
      pictures(letter.photos.map(photo => photo.url))),
    element('p', { class: 'remark' }, ...remark)));
}

const link = (name, click) => element('button', {
  class: 'link', type: 'button', 'data-testid': `letter-${name}`, text: text(`letter.${name}`), click,
});

/** The bot is at work on an answer. */
export const typingItem = () => element('li', { class: 'message bot typing' }, avatar('bot'),
  element('div', { class: 'body' }, element('div', { class: 'bubble', role: 'img', 'aria-label': text('typing') },
    element('i'), element('i'), element('i'))));

/** The line between two days. */
export const dayItem = label => element('li', { class: 'day' }, element('span', { text: label }));

/** The line above what is new. */
export const newItem = () => element('li', { class: 'fresh', 'data-testid': 'new-divider' },
  element('span', { text: text('log.new') }));
