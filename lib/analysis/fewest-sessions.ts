/** So many common returns a scenario learns from at least. */
export { FEWEST_SESSIONS } from '@/lib/stats/scenario/scenario-model'
