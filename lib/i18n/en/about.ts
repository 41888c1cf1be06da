import type { AboutText } from '../about-text'

export const aboutEn: AboutText = {
  title: 'Methods, sources, limits',
  lead: 'Spillover shows how closely AI shares and the crypto market moved together, with what each number rests on. It does not say why. Nothing here is advice.',
  sections: [
    {
      heading: 'Days and clocks',
      paragraphs: [
        'A share has a value on each session of the New York Stock Exchange, at its close. Crypto trades all the time; its value of a day is that at the end of the UTC day, four to five hours after the close.',
        'For a pair with a share the sample is the sessions on which both have a value. A return is the logarithm of the ratio of two consecutive common sessions, so that a weekend of crypto is part of the return to Monday. Nothing is filled in or carried forward; what was left out is listed with its reason.',
        'Values read hours apart lower a correlation. With “New York close” the reading of crypto nearest the close (at most 90 minutes away) is used instead; sessions without one are left out, never mixed with day-end values.',
        'Returns of shares use closes adjusted for splits and dividends where the provider gives them, else closes. Levels are as quoted.',
      ],
    },
    {
      heading: 'Correlation',
      paragraphs: [
        'Pearson’s correlation of daily log returns unless another method is chosen. Spearman and Kendall (tau-b) use ranks and are less moved by single days. The exponentially weighted one (decay 0.94, mean zero) has no window: older days fade.',
        'The dynamic conditional correlation (DCC, Engle 2002) takes changing volatility out of both first (GARCH) and fits how the correlation moves to all returns of the range, so that an early value knows later days. It needs 500 pairs; with fewer, and for levels, the exponentially weighted one is shown. A fitted line moves even where the truth does not, so a likelihood ratio says whether its movement is distinguishable from a constant correlation.',
        'A rolling value looks back only: 60 means the 60 returns that end on that day. A window may begin before the range shown where there is history.',
        'The level correlation stands beside it as a warning. Two series with a trend correlate whatever their returns do: in March 2024 the 90-session correlation of the levels of Nvidia and the crypto total was about 0.9, that of their returns about 0.',
        'The partial correlation is what is left after a straight-line dependence on a market (Nasdaq-100, S&P 500) has been taken out of both. These funds hold AI shares themselves, so this may also take away part of what is asked about.',
      ],
    },
    {
      heading: 'Uncertainty',
      paragraphs: [
        'Every interval is a 95 % interval. For Pearson it allows for days of unequal turbulence and for neighbouring days that resemble each other (HAC: Newey-West, Bartlett weights, on the Fisher scale). In short samples it is often too narrow. So the jackknife interval, which leaves out each pair in turn, stands beside it, and for at most 60 pairs the Fisher interval as well, which takes pairs as independent. What the page says of a correlation must hold in each of these intervals; its sentence prints those beside the first where pairs are few, or where it would say something else without them. The jackknife interval of a partial correlation is that of what is left of either asset beside the market. The band of a chart is the HAC interval alone.',
        'Ranks use the intervals of Bonett and Wright, and Fieller; the weighted correlation an approximate one. The interval of a DCC line supposes that correlations move as that model has it.',
        'How often each kind of interval holds the truth is found by simulation, in samples whose truth is known: calm returns, returns with extreme days, and spells of turbulence. Where that is clearly less than 95 % in some of them, the figures behind the answer say so. All results are in the source code, in lib/stats/CALIBRATION.md.',
        'These intervals hold for one value at a time. A constant correlation seen through a short window wanders: that a rolling line moves is no evidence that anything changed.',
        'If 0 lies in an interval the page says “not distinguishable from 0” and what is excluded. It does not say that there is nothing. Below 0.1 in size a correlation counts as negligible, if each interval shown for it lies there entirely; this margin was set beforehand. So were the words for size, which are this page’s own convention: weak below 0.3, moderate below 0.6, strong from there on, for both ends of its intervals; Kendall’s tau-b is first put on Pearson’s scale, as for normal returns. With fewer than 20 common returns the page says that they are too few to tell.',
        'On each page one p decides, named before it was seen; what else a page tells as found hangs on that, or counts all that was looked at (Holm, or the largest of all). In simulated stores in which nothing moves anything, or a common factor moves all, each page then errs in about 5 of 100. Who goes through all seven pages meets an error far more often, so beside every finding stands what becomes of it with all seven counted (Bonferroni): then any page errs in 3 to 4 of 100. The deals read no returns and can carry no such claim.',
      ],
    },
    {
      heading: 'Vintages and links',
      paragraphs: [
        'The store only grows: a corrected value is a new row, and the vintage is the number of the last batch of rows. A snapshot keeps its view, vintage, method versions and answer; it reads the store as it was. What was known on a day is known here from the first pull on, not before.',
        'Two providers’ totals are two series. They are joined only where the page says so, and the return across the junction is dropped and counted.',
      ],
    },
    {
      heading: 'Limits',
      paragraphs: [
        'A correlation says nothing about a cause, a direction or a channel. Events are listed with their sources and how well these support them; that two things happened on one day does not make one the cause of the other.',
        'Daily values cannot tell who moved first within a day.',
      ],
    },
  ],
  providers: {
    heading: 'Sources and their terms',
    terms: 'Terms',
    redistribution: {
      forbidden:
        'Redistribution of its values: not allowed, so that downloads leave them out unless the operator of this server has set that they have a licence.',
      'with-citation': 'Redistribution of its values: allowed with the source named.',
    },
    limits: 'Limits',
    key: 'Key',
    noKey: 'none',
    caveats: 'What is weak about these figures',
  },
}
