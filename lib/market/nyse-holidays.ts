import type { Day } from './day'
import { addDays, weekday } from './day'

/** Full-day closures beside the yearly holidays. */
const SPECIAL_CLOSURES: readonly Day[] = [
  // Attacks of 11 September
  '2001-09-11',
  '2001-09-12',
  '2001-09-13',
  '2001-09-14',
  // Mourning for President Reagan
  '2004-06-11',
  // Mourning for President Ford
  '2007-01-02',
  // Hurricane Sandy
  '2012-10-29',
  '2012-10-30',
  // Mourning for President G. H. W. Bush
  '2018-12-05',
  // Mourning for President Carter
  '2025-01-09',
]

/** Closes at 13:00 that follow from no rule: the eve of 2000 and the day after Christmas 2003. */
const SPECIAL_EARLY_CLOSES: readonly Day[] = ['1999-12-31', '2003-12-26']

const SUNDAY = 0
const MONDAY = 1
const WEDNESDAY = 3
const THURSDAY = 4
const FRIDAY = 5
const SATURDAY = 6

/**
 * The weekdays of a year on which the NYSE does not trade, from its Rule 7.2: a holiday on a Sunday is kept on
 * Monday, one on a Saturday on Friday unless that Friday ends a month or year (so New Year's Day on a Saturday is
 * not kept at all). Martin Luther King Day since 1998, Juneteenth since 2022.
 */
export function nyseHolidays(year: number): Day[] {
  const fixed = [`${year}-07-04`, `${year}-12-25`]
  if (year >= 2022) fixed.push(`${year}-06-19`)
  const newYear: Day = `${year}-01-01`
  return [
    ...(weekday(newYear) === SATURDAY ? [] : [keptOn(newYear)]),
    nthWeekday(year, 1, MONDAY, 3), // Martin Luther King Day
    nthWeekday(year, 2, MONDAY, 3), // Washington's Birthday
    addDays(easterSunday(year), -2), // Good Friday
    addDays(nthWeekday(year, 6, MONDAY, 1), -7), // Memorial Day, the last Monday of May
    ...fixed.map(keptOn),
    nthWeekday(year, 9, MONDAY, 1), // Labor Day
    thanksgiving(year),
    ...SPECIAL_CLOSURES.filter((day) => day.startsWith(`${year}-`)),
  ].sort()
}

/**
 * The sessions of a year that end at 13:00 New York time, from the calendars the exchange publishes each year:
 * the day after Thanksgiving; Christmas Eve on Monday to Thursday; 3 July on Monday, Tuesday or Thursday, since
 * 2013 on Wednesday too (before that, where Independence Day was a Thursday, Friday 5 July instead).
 */
export function nyseEarlyCloses(year: number): Day[] {
  const thirdOfJuly: Day = `${year}-07-03`
  const christmasEve: Day = `${year}-12-24`
  const isWednesday = weekday(thirdOfJuly) === WEDNESDAY
  const days = [
    addDays(thanksgiving(year), 1),
    ...SPECIAL_EARLY_CLOSES.filter((day) => day.startsWith(`${year}-`)),
  ]
  if (isMondayToThursday(christmasEve)) days.push(christmasEve)
  if (isWednesday && year < 2013) days.push(`${year}-07-05`)
  else if (isMondayToThursday(thirdOfJuly)) days.push(thirdOfJuly)
  return days.sort()
}

function thanksgiving(year: number): Day {
  return nthWeekday(year, 11, THURSDAY, 4)
}

function keptOn(day: Day): Day {
  if (weekday(day) === SATURDAY) return addDays(day, -1)
  return weekday(day) === SUNDAY ? addDays(day, 1) : day
}

function isMondayToThursday(day: Day): boolean {
  return weekday(day) >= MONDAY && weekday(day) < FRIDAY
}

function nthWeekday(year: number, month: number, wanted: number, nth: number): Day {
  const first: Day = `${year}-${String(month).padStart(2, '0')}-01`
  return addDays(first, ((wanted - weekday(first) + 7) % 7) + 7 * (nth - 1))
}

/** Gregorian Easter by the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Day {
  const goldenNumber = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * goldenNumber + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((goldenNumber + 11 * epact + 22 * toSunday) / 451)
  const daysAfterMarch22 = epact + toSunday - 7 * late
  return addDays(`${year}-03-22`, daysAfterMarch22)
}
