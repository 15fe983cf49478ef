// Generated from contracts/openapi/support.json by "npm run api". Do not edit.

/** What it is about: the list or document where the customer was. */
export interface About {
  /** The word of the list or page in addresses. */
  kind: string;
  label?: string;
  /** The line that is concerned. */
  line?: string;
  /** Of the document, project or product; absent when the list itself is meant. */
  number?: string;
  /** Where it is in the portal, below the company of the request. */
  path: string;
}

/** Something that was written. */
export interface DeskMessage {
  at: string;
  author: string;
  id: string;
  /** A note among the staff, which no customer sees. */
  internal: boolean;
  mine: boolean;
  side: "CUSTOMER" | "SUPPORT";
  text: string;
}

/** A ticket as the staff reads it: with its own notes. */
export interface DeskTicket {
  /** Who opened it. */
  email: string;
  helpdeskReference?: string;
  /** In the order in which they were written. */
  messages: DeskMessage[];
  receivedAt?: string;
  row: QueueRow;
  unit?: string;
  version: number;
}

export interface Field {
  code: string;
  field: string;
  message: string;
}

export interface Link {
  kind: string;
  label?: string;
  line?: string;
  number?: string;
  path: string;
}

export interface OpenTicket {
  category: "QUESTION" | "INACCURACY" | "COMPLAINT" | "TECHNICAL" | "OTHER";
  link?: About;
  /** NORMAL when it is not given. */
  priority?: "LOW" | "NORMAL" | "HIGH";
  subject: string;
  text: string;
}

export interface PageQueueRow {
  items: QueueRow[];
  next: string | null;
}

export interface PageTicketSummary {
  items: TicketSummary[];
  next: string | null;
}

export interface Problem {
  code: string;
  detail: string;
  errors?: Field[];
  reasons?: Reason[];
  status: number;
  title: string;
  traceId?: string;
  type: string;
}

/** A ticket as a row of the staff's queue. */
export interface QueueRow {
  assignee?: string;
  category: "QUESTION" | "INACCURACY" | "COMPLAINT" | "TECHNICAL" | "OTHER";
  changedAt: string;
  company: string;
  companyName: string;
  id: string;
  link?: Link;
  /** The caller has taken it over. */
  mine: boolean;
  openedAt: string;
  openedBy: string;
  priority: "LOW" | "NORMAL" | "HIGH";
  reference: string;
  status: "OPEN" | "WAITING_FOR_CUSTOMER" | "ANSWERED" | "CLOSED";
  subject: string;
}

export interface Reason {
  message: string;
  rule: string;
}

/** The version that was seen. */
export interface SeenTicket {
  version: number;
}

export interface TakeTicket {
  take: boolean;
}

/** Something that was written. */
export interface TicketMessage {
  at: string;
  author: string;
  id: string;
  /** The caller wrote it. */
  mine: boolean;
  side: "CUSTOMER" | "SUPPORT";
  text: string;
}

/** A ticket as a row of the customer's list. */
export interface TicketSummary {
  /** Who of the support has taken it over. */
  assignee?: string;
  category: "QUESTION" | "INACCURACY" | "COMPLAINT" | "TECHNICAL" | "OTHER";
  changedAt: string;
  id: string;
  link?: Link;
  /** How many messages it has. */
  messages: number;
  openedAt: string;
  openedBy: string;
  priority: "LOW" | "NORMAL" | "HIGH";
  /** What people call it on the phone. */
  reference: string;
  status: "OPEN" | "WAITING_FOR_CUSTOMER" | "ANSWERED" | "CLOSED";
  subject: string;
  /** Something was written that the caller has not seen. */
  unread: boolean;
}

/** A ticket as its customer reads it. */
export interface TicketView {
  /** Who of the support has taken it over. */
  assignee?: string;
  category: "QUESTION" | "INACCURACY" | "COMPLAINT" | "TECHNICAL" | "OTHER";
  changedAt: string;
  /** The number it goes by there. */
  helpdeskReference?: string;
  id: string;
  link?: Link;
  /** In the order in which they were written. */
  messages: TicketMessage[];
  openedAt: string;
  openedBy: string;
  priority: "LOW" | "NORMAL" | "HIGH";
  /** When the ERP's helpdesk has got it, if there is one. */
  receivedAt?: string;
  reference: string;
  status: "OPEN" | "WAITING_FOR_CUSTOMER" | "ANSWERED" | "CLOSED";
  subject: string;
  unread: boolean;
  version: number;
}

export interface TurnTicket {
  status: "OPEN" | "WAITING_FOR_CUSTOMER" | "ANSWERED" | "CLOSED";
}

/** In how many tickets there is something new for the caller. */
export interface UnreadTickets {
  /** At most 100. */
  count: number;
}

/** How many tickets wait for an answer. */
export interface WaitingTickets {
  /** At most 100. */
  count: number;
}

/** What the staff writes: an answer with whose turn it is then, or a note. */
export interface WriteAnswer {
  /** A note that no customer sees; then without a status. */
  internal?: boolean | null;
  /** ANSWERED when it is not given; not OPEN. */
  status?: "OPEN" | "WAITING_FOR_CUSTOMER" | "ANSWERED" | "CLOSED";
  text: string;
}

export interface WriteMessage {
  text: string;
}
