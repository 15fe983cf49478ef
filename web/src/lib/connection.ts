import { signal } from './signal';

/** Whether the last answer came from a working server; the banner follows it. */
export const serverReachable = signal(true);

/** Set when the API said that nobody is logged in any more; the dialog follows it. */
export const sessionExpired = signal(false);
