import { chinese } from './state.js';

let zone = 'UTC';
const formats = new Map();

export function useZone(name) {
  zone = name;
}

/** A moment's wall-clock fields in the zone: year, month, day, weekday (0 is Sunday), hour, minute, second. */
function wallClock(instant) {
  const format = cached('wall', 'en-US', {
    year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn',
  });
  const fields = {};
  for (const { type, value } of format.formatToParts(instant)) fields[type] = Number(value);
  fields.weekday = new Date(Date.UTC(fields.year, fields.month - 1, fields.day)).getUTCDay();
  return fields;
}

/** The moment at which the zone's clocks show these fields; in a gap, the moment just after it. */
function instantOf(year, month, day, hour, minute) {
  const wanted = Date.UTC(year, month - 1, day, hour, minute);
  let instant = wanted - offsetAt(wanted);
  instant = wanted - offsetAt(instant);
  return new Date(instant);
}

function offsetAt(millis) {
  const { year, month, day, hour, minute, second } = wallClock(new Date(millis));
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(millis / 1000) * 1000;
}

/** The first Monday 9:30 in the zone that is still ahead. */
export function nextMonday(now) {
  const { year, month, day, weekday } = wallClock(now);
  const ahead = (8 - weekday) % 7;
  const monday = instantOf(year, month, day + ahead, 9, 30);
  return monday > now ? monday : instantOf(year, month, day + ahead + 7, 9, 30);
}

/** A key that is the same for moments of one day in the zone. */
export function dayOf(instant) {
  const { year, month, day } = wallClock(instant);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

export const timeText = instant => show('time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, instant);

export const dayText = instant =>
  show('day', { weekday: 'long', day: 'numeric', month: 'long' }, instant);

export const clockText = instant => show('clock', {
  weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
}, instant);

export const fullText = instant => show('full', { dateStyle: 'full', timeStyle: 'short' }, instant);

function show(name, options, instant) {
  return cached(name, chinese() ? 'zh-CN' : 'en-GB', options).format(instant);
}

function cached(name, locale, options) {
  const key = `${name} ${locale} ${zone}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }));
  return formats.get(key);
}
