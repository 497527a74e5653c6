// Prints the table of lib/calendar/lunar.cpp: one number a lunar year, 1949 to 2100. It was run once, and what it
// prints is in that file; run it again only to doubt the table:
//
//     npm install astronomy-engine@2.1.19
//     node lunar_table.mjs            the numbers, as they stand in lunar.cpp
//     node lunar_table.mjs --close    new moons and solar terms within 150 seconds of midnight, and by how much
//
// The calendar is that of GB/T 33661-2017. Days are those of Beijing (UTC+8). A month begins on the day of the new
// moon; the month with the winter solstice is the eleventh; where 13 months lie from one eleventh to the next, the
// first of them without a major solar term (中气) is the leap month. New moons and terms are computed by the npm
// package astronomy-engine (VSOP87 and a lunar theory, right within seconds); only the rules are written here.
//
// A number is  bits 0..12  the lengths of the months in their order, the leap month included: 1 = 30 days, 0 = 29
//              bits 13..16 the month that the leap month follows, 0 = none
//              bits 17..22 the first day of the year, counted from 1 January = 0
import * as Astronomy from 'astronomy-engine';

const firstYear = 1949, lastYear = 2100;
const dayMs = 86_400_000, beijingMs = 8 * 3_600_000;
const dayOf = (time) => Math.floor((time.date.getTime() + beijingMs) / dayMs);  // days since 1970-01-01 in Beijing
const utcDay = (year, month, day) => Date.UTC(year, month - 1, day) / dayMs;
const startOf = (day) => new Date(day * dayMs - beijingMs);

const close = [];
function note(what, time) {
  const into = (time.date.getTime() + beijingMs) % dayMs;
  const off = into < dayMs / 2 ? into : into - dayMs;
  if (Math.abs(off) < 150_000) close.push(`${what} ${time.date.toISOString()} ${(off / 1000).toFixed(1)} s from midnight`);
}

function newMoons(fromDay, toDay) {
  const days = [];
  for (let day = fromDay; ; day = days.at(-1) + 25) {
    const time = Astronomy.SearchMoonPhase(0, startOf(day), 40);
    note('new moon', time);
    if (dayOf(time) > toDay) return days;
    days.push(dayOf(time));
  }
}

// The days of the major terms: the sun at 0, 30, 60 ... degrees.
function majorTerms(fromDay, toDay) {
  const days = new Map();  // day -> longitude
  for (let day = fromDay; day < toDay; day += 20) {
    const longitude = (Math.ceil(Astronomy.SunPosition(startOf(day)).elon / 30) % 12) * 30;
    const time = Astronomy.SearchSunLongitude(longitude, startOf(day), 40);
    if (days.has(dayOf(time))) continue;
    note(`sun at ${longitude}`, time);
    days.set(dayOf(time), longitude);
  }
  return days;
}

const moons = newMoons(utcDay(firstYear - 1, 11, 1), utcDay(lastYear + 2, 3, 1));
const terms = majorTerms(utcDay(firstYear - 1, 11, 1), utcDay(lastYear + 2, 3, 1));
const months = moons.slice(0, -1).map((start, i) => ({start, length: moons[i + 1] - start, has: []}));
for (const [day, longitude] of terms) {
  const month = months.find(({start, length}) => start <= day && day < start + length);
  if (month) month.has.push(longitude);
}

// From one eleventh month to the next: number the months.
const elevenths = months.flatMap((month, i) => (month.has.includes(270) ? [i] : []));
for (let n = 0; n + 1 < elevenths.length; ++n) {
  const [from, to] = [elevenths[n], elevenths[n + 1]];
  const leap = to - from === 13 ? months.findIndex((month, i) => i > from && i < to && month.has.length === 0) : -1;
  for (let i = from, number = 11; i < to; ++i) {
    if (i > from && i !== leap) number = (number % 12) + 1;
    months[i].number = number;
    months[i].leap = i === leap;
  }
}

function entry(year) {
  const first = months.findIndex(({number, leap, start}) => number === 1 && !leap && start >= utcDay(year, 1, 1));
  let lengths = 0, leapAfter = 0, i = first;
  for (; i === first || months[i].number !== 1 || months[i].leap; ++i) {
    if (months[i].length === 30) lengths |= 1 << (i - first);
    if (months[i].leap) leapAfter = months[i].number;
  }
  if (i - first !== (leapAfter ? 13 : 12)) throw new Error(`${year} has ${i - first} months`);
  return ((months[first].start - utcDay(year, 1, 1)) << 17) | (leapAfter << 13) | lengths;
}

const numbers = [];
for (let year = firstYear; year <= lastYear; ++year) numbers.push(`0x${entry(year).toString(16).padStart(6, '0')}`);
if (process.argv.includes('--close')) console.log(close.join('\n'));
else for (let i = 0; i < numbers.length; i += 10) console.log(`    ${numbers.slice(i, i + 10).join(', ')},`);
