import { describe, expect, it } from 'vitest'
import {
  isEarlyClose,
  isSession,
  knownSessionsBetween,
  nextSession,
  previousSession,
  sessionClose,
  sessionOpen,
  sessionsBetween,
} from '@/lib/market/nyse-calendar'

/** Trading days of each year as the exchange counts them. */
const SESSIONS_PER_YEAR = {
  1998: 252,
  1999: 252,
  2000: 252,
  2001: 248,
  2002: 252,
  2003: 252,
  2004: 252,
  2005: 252,
  2006: 251,
  2007: 251,
  2008: 253,
  2009: 252,
  2010: 252,
  2011: 252,
  2012: 250,
  2013: 252,
  2014: 252,
  2015: 252,
  2016: 252,
  2017: 251,
  2018: 251,
  2019: 252,
  2020: 253,
  2021: 252,
  2022: 251,
  2023: 250,
  2024: 252,
  2025: 250,
  2026: 251,
} as const

const earlyCloses = (year: number) => sessionsBetween(`${year}-01-01`, `${year}-12-31`).filter(isEarlyClose)

describe('sessions', () => {
  it.each(Object.entries(SESSIONS_PER_YEAR))('of %s are %i', (year, count) => {
    expect(sessionsBetween(`${year}-01-01`, `${year}-12-31`)).toHaveLength(count)
  })

  it('leave out the holidays of 2026 as the exchange published them', () => {
    const published =
      '2026-01-01 2026-01-19 2026-02-16 2026-04-03 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-11-26 2026-12-25'
    expect(published.split(' ').filter(isSession)).toEqual([])
  })

  it('do not keep a New Year on a Saturday on the Friday before', () => {
    expect(isSession('2010-12-31')).toBe(true)
    expect(isSession('2021-12-31')).toBe(true)
  })

  it('keep a New Year on a Sunday on Monday', () => {
    expect(isSession('2023-01-02')).toBe(false)
  })

  it('keep a Christmas on a Saturday on Friday', () => {
    expect(isSession('2021-12-24')).toBe(false)
    expect(isSession('2027-12-24')).toBe(false)
  })

  it('keep Juneteenth from 2022 on', () => {
    expect(isSession('2020-06-19')).toBe(true)
    expect(isSession('2021-06-18')).toBe(true)
    expect(isSession('2022-06-20')).toBe(false)
    expect(isSession('2027-06-18')).toBe(false)
  })

  it('keep Martin Luther King Day since 1998', () => {
    expect(isSession('1998-01-19')).toBe(false)
  })

  it('leave out Good Friday in March and in April', () => {
    expect(
      ['1999-04-02', '2008-03-21', '2018-03-30', '2019-04-19', '2024-03-29', '2025-04-18'].filter(isSession),
    ).toEqual([])
  })

  it('leave out the days the exchange stayed closed', () => {
    const closed =
      '2001-09-11 2001-09-12 2001-09-13 2001-09-14 2004-06-11 2007-01-02 2012-10-29 2012-10-30 2018-12-05 2025-01-09'
    expect(closed.split(' ').filter(isSession)).toEqual([])
  })
})

describe('sessionClose', () => {
  it('is 16:00 in New York', () => {
    expect(sessionClose('2025-10-07')).toBe('2025-10-07T20:00:00.000Z')
    expect(sessionClose('2026-01-05')).toBe('2026-01-05T21:00:00.000Z')
  })

  it('is 13:00 on an early close, in summer and in winter', () => {
    expect(sessionClose('2025-07-03')).toBe('2025-07-03T17:00:00.000Z')
    expect(sessionClose('2025-11-28')).toBe('2025-11-28T18:00:00.000Z')
  })

  it('is null where there is no session', () => {
    expect(sessionClose('2025-10-11')).toBeNull()
    expect(sessionOpen('2025-12-25')).toBeNull()
  })

  it('agrees with Intl on every session of 33 years', () => {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', timeStyle: 'short' })
    const wrong = sessionsBetween('1998-01-01', '2030-12-31').filter(
      (day) => format.format(new Date(sessionClose(day)!)) !== (isEarlyClose(day) ? '13:00' : '16:00'),
    )
    expect(wrong).toEqual([])
  })
})

describe('sessionOpen', () => {
  it('is 9:30 in New York, and noon on 11 September 2002', () => {
    expect(sessionOpen('2025-10-07')).toBe('2025-10-07T13:30:00.000Z')
    expect(sessionOpen('2002-09-11')).toBe('2002-09-11T16:00:00.000Z')
  })
})

describe('early closes', () => {
  it('follow the published calendars since 2013', () => {
    expect(earlyCloses(2013)).toEqual(['2013-07-03', '2013-11-29', '2013-12-24'])
    expect(earlyCloses(2019)).toEqual(['2019-07-03', '2019-11-29', '2019-12-24'])
    expect(earlyCloses(2021)).toEqual(['2021-11-26'])
    expect(earlyCloses(2022)).toEqual(['2022-11-25'])
    expect(earlyCloses(2024)).toEqual(['2024-07-03', '2024-11-29', '2024-12-24'])
    expect(earlyCloses(2026)).toEqual(['2026-11-27', '2026-12-24'])
  })

  it('had the Friday after a Thursday Independence Day before 2013', () => {
    expect(earlyCloses(2002)).toEqual(['2002-07-05', '2002-11-29', '2002-12-24'])
  })

  it('include the two that follow no rule', () => {
    expect(isEarlyClose('1999-12-31')).toBe(true)
    expect(isEarlyClose('2003-12-26')).toBe(true)
  })
})

describe('neighbouring sessions', () => {
  it('step over a weekend and a holiday', () => {
    expect(nextSession('2025-08-29')).toBe('2025-09-02')
    expect(previousSession('2025-09-02')).toBe('2025-08-29')
    expect(nextSession('2025-08-31')).toBe('2025-09-02')
  })

  it('step over the closure of September 2001', () => {
    expect(nextSession('2001-09-10')).toBe('2001-09-17')
  })
})

describe('the ends of the calendar', () => {
  it('include both ends of a span', () => {
    expect(sessionsBetween('2025-10-03', '2025-10-06')).toEqual(['2025-10-03', '2025-10-06'])
    expect(sessionsBetween('2025-10-04', '2025-10-05')).toEqual([])
    expect(sessionsBetween('2025-10-06', '2025-10-03')).toEqual([])
  })

  it('refuse days before 1998 and after 2030 with a sentence', () => {
    expect(() => isSession('1997-12-31')).toThrow(
      'The NYSE calendar reaches from 1998-01-01 to 2030-12-31; 1997-12-31 is not in it.',
    )
    expect(() => sessionClose('2031-01-02')).toThrow(RangeError)
    expect(() => sessionsBetween('1990-01-01', '2000-01-01')).toThrow(RangeError)
    expect(() => nextSession('2030-12-31')).toThrow(RangeError)
    expect(() => previousSession('1998-01-01')).toThrow(RangeError)
  })

  it('are cut to what is known where the caller asks for that', () => {
    expect(knownSessionsBetween('1990-01-01', '1998-01-05')).toEqual(['1998-01-02', '1998-01-05'])
    expect(knownSessionsBetween('1990-01-01', '1991-01-01')).toEqual([])
    expect(knownSessionsBetween('2030-12-31', '2040-01-01')).toEqual(['2030-12-31'])
  })
})
