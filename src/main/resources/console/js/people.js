import { arrangeChildren, byId, element, icon } from './dom.js';
import { person, state, tell } from './state.js';
import { text } from './texts.js';

const button = () => byId('person-switch');
const menu = () => byId('people');
const items = new Map();

/** The round sign of a person or of the bot. */
export function avatar(key) {
  if (key === 'bot') return element('img', { class: 'avatar', src: '/console/bell.svg', alt: '' });
  const name = person(key)?.name ?? key;
  const shade = (state.people.findIndex(one => one.key === key) + 6) % 6;
  return element('span', { class: `avatar shade-${shade}`, text: initials(name), 'aria-hidden': 'true' });
}

function initials(name) {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)].map(word => Array.from(word)[0]) : Array.from(name).slice(0, 1);
  return letters.join('').toUpperCase();
}

/** Draws the switch and its menu from the state, unless they look so already. */
export function showPeople() {
  const key = JSON.stringify([state.people, state.me, [...state.unread], document.documentElement.lang]);
  if (button().dataset.shown === key) return;
  button().dataset.shown = key;
  const others = state.people.filter(one => one !== state.me);
  const waiting = others.reduce((sum, one) => sum + (state.unread.get(one.key) ?? 0), 0);
  fill(button(), avatar(state.me.key), words(state.me), badge(waiting, 'people.waiting'), icon('caret'));
  button().setAttribute('aria-label', text('people.switch', state.me.name, subtitle(state.me)));
  arrangeChildren(menu(), state.people.map(item));
}

function item(one) {
  const chosen = one === state.me;
  if (!items.has(one.key)) items.set(one.key, element('button', {
    class: 'person', type: 'button', role: 'menuitemradio', tabindex: '-1',
    'data-testid': `person-${one.key}`, click: () => choose(one.key),
  }));
  const node = items.get(one.key);
  node.ariaChecked = String(chosen);
  fill(node, avatar(one.key), words(one), badge(chosen ? 0 : state.unread.get(one.key) ?? 0, 'unread'), chosen && icon('check'));
  return node;
}

const fill = (node, ...children) => node.replaceChildren(...children.filter(Boolean));

function words(one) {
  return element('span', { class: 'person-words' },
    element('bdi', { class: 'person-name', text: one.name }),
    element('span', { class: 'person-role', text: subtitle(one), dir: 'auto' }));
}

function subtitle(one) {
  const parts = [one.roles.map(role => text(`role.${role}`)).join(text('list.separator')), one.team,
    text(one.language?.startsWith('zh') ? 'language.zh' : 'language.en')];
  return parts.filter(Boolean).join(' · ');
}

/** A count of what waits; an empty one when nothing does. */
export function badge(count, label) {
  if (!count) return null;
  return element('span', { class: 'badge' },
    element('span', { text: count > 99 ? '99+' : count, 'aria-hidden': 'true' }),
    element('span', { class: 'unseen', text: text(label, count) }));
}

function choose(key) {
  close();
  button().focus();
  if (key !== state.me.key) tell('speaker', key);
}

function open() {
  menu().hidden = false;
  button().setAttribute('aria-expanded', 'true');
  (menu().querySelector('[aria-checked="true"]') ?? menu().firstElementChild)?.focus();
}

function close() {
  menu().hidden = true;
  button().setAttribute('aria-expanded', 'false');
}

function move(event) {
  const items = [...menu().children];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    items.at(to % items.length)?.focus();
  } else if (event.key === 'Escape') {
    close();
    button().focus();
  }
}

export function startPeople() {
  button().addEventListener('click', () => (menu().hidden ? open() : close()));
  button().addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    open();
  });
  menu().addEventListener('keydown', move);
  document.addEventListener('pointerdown', event => {
    if (!menu().hidden && !event.target.closest('.who')) close();
  });
  document.querySelector('.who').addEventListener('focusout', event => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
  });
}
