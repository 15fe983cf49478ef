/** The reader at work in a company, and what he may do there. */
export interface Caller {
  company: string;
  email: string;
  permissions: readonly string[];
}
