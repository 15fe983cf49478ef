// Generated from contracts/openapi/documents.json by "npm run api". Do not edit.

export interface ArrangeDashboard {
  /** The parts that are not to be seen. */
  hidden: string[];
  /** The parts in their order. */
  order: string[];
}

/** How far a command has got on its way into the ERP. */
export interface Booking {
  decidedAt?: string;
  /** Number of the ERP's document that came of it. */
  number?: string;
  /** Why it was rejected. */
  reason?: string;
  receivedAt?: string;
  sentAt: string;
  state: "SENT" | "RECEIVED" | "BOOKED" | "REJECTED";
}

/** All that belongs to one piece of business, as far as the caller may see it. */
export interface Chain {
  /** Time of the newest ERP event among these documents. */
  asOf: string | null;
  /** False when there are more documents than are shown. */
  complete: boolean;
  /** In the order in which they were issued. */
  documents: ChainDocument[];
  /** Each line over all documents. */
  lines: ChainLine[];
}

/** A document of a chain, and which of the others it follows from. */
export interface ChainDocument {
  document: DocumentSummary;
  references: ChainReference[];
}

/** How far a line has got. A quantity that is absent stands in no document; what was cancelled, rejected or is only planned counts nothing. */
export interface ChainLine {
  credited?: string;
  description: string;
  invoiced?: string;
  ordered?: string;
  product?: string;
  quoted?: string;
  returned?: string;
  shipped?: string;
  /** UN/ECE Recommendation 20. */
  unit: string;
}

/** A document by its number. */
export interface ChainReference {
  kind: DocumentKind;
  number: string;
}

/** How the document came about. */
export type Channel = "ONLINE" | "PHONE" | "IN_PERSON" | "EDI";

export interface DecideQuote {
  decision: QuoteVerdict;
  /** Needed with COUNTERED, and only then. */
  lineNotes?: QuoteLineNote[];
  /** Version of the quote that was read, as its answer has it. */
  quoteVersion: string;
  /** Needed with REJECTED. */
  reason?: string;
}

/** PICKUP: the customer fetches it. DELIVERY: by the supplier's usual terms. Else an Incoterms 2020 rule. */
export type DeliveryOption = "PICKUP" | "DELIVERY" | "EXW" | "FCA" | "CPT" | "CIP" | "DAP" | "DPU" | "DDP" | "FAS" | "FOB" | "CFR" | "CIF";

/** A document with everything that the ERP said about it. */
export interface Document {
  /** Time of the ERP event that made it what it is. */
  asOf?: string;
  channel?: Channel;
  /** The customer's word for the purpose. */
  commission?: string;
  /** ISO 4217. */
  currency: string;
  /** The customer's own number for it. */
  customerReference?: string;
  /** Quote: what the company has decided and the ERP has not described yet: ACCEPTED, REJECTED or COUNTERED. */
  decided?: string;
  /** Fields that the ERP did not know and a stated rule derived. */
  derived?: string[];
  /** Invoice: payable until the end of this day. Order and delivery: planned day. */
  dueOn?: string;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  grossTotal?: string;
  /** The moment it was issued, where the ERP has it. */
  issuedAt?: string;
  /** In the supplier's time zone. */
  issuedOn: string;
  kind: DocumentKind;
  /** In the order of the document. */
  lines: DocumentLine[];
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  netTotal?: string;
  /** Contract: last day for giving notice. */
  noticeBy?: string;
  /** Unique within the kind; may contain slashes and single blanks. */
  number: string;
  /** What is still to be paid or settled. */
  openTotal?: string;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  paidTotal?: string;
  /** Id of the portal's own row that this document took the place of. */
  portalId?: string;
  /** The documents it follows from. */
  references: DocumentReference[];
  /** Framework contract: net value that is left. */
  remainingTotal?: string;
  shipment?: Shipment;
  status: DocumentStatus;
  /** What a contract is about. */
  subject?: string;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  taxTotal?: string;
  /** Framework contract: net value that has been called off. */
  usedTotal?: string;
  /** Contract and framework contract: first day of its term. */
  validFrom?: string;
  /** Quote: binding until the end of this day. Contract: last day of its term. */
  validUntil?: string;
  /** Rises with every change by the ERP; of a quote, to be named by who decides about it. */
  version: string;
}

/** How many documents a filter finds, counted up to a cap. */
export interface DocumentCount {
  /** True when there are more than that. */
  capped: boolean;
  /** At most 1000. */
  count: number;
  /** Sums per currency of those that have amounts; absent when capped. */
  totals?: Totals[];
}

/** What a document is. */
export type DocumentKind = "orders" | "quotes" | "deliveries" | "invoices" | "credit-notes" | "tax-invoices" | "goods-returns" | "contracts" | "framework-contracts";

/** A line; the same article may stand on several. */
export interface DocumentLine {
  description: string;
  /** Net amount of the line after discounts. */
  netAmount?: string;
  /** Unique within the document. */
  position: number;
  /** Article code of the supplier. */
  product?: string;
  /** Decimal string. */
  quantity: string;
  /** Framework contract: value that is left. */
  remainingAmount?: string;
  /** Framework contract: what is left of quantity. */
  remainingQuantity?: string;
  /** UN/ECE Recommendation 20. */
  unit: string;
  /** Net price of one unit. */
  unitPrice?: string;
  /** Framework contract: value that has been called off. */
  usedAmount?: string;
  /** Framework contract: what has been called off of quantity. */
  usedQuantity?: string;
}

/** Some rows of a list, the way to the following ones, and how fresh they are. */
export interface DocumentPage {
  /** Time of the newest ERP event among these rows; null when there are none. */
  asOf: string | null;
  items: DocumentSummary[];
  /** To be sent as `after` with the same filters and sort; null on the last page. */
  next: string | null;
}

/** A document by its number. */
export interface DocumentReference {
  kind: DocumentKind;
  number: string;
}

/** Where a document stands. orders: RECEIVED, CONFIRMED, IN_PROGRESS, PARTIALLY_SHIPPED, SHIPPED, COMPLETED, CANCELLED; quotes: OPEN, ACCEPTED, REJECTED, EXPIRED; deliveries: PLANNED, SHIPPED, DELIVERED; invoices: OPEN, PARTIALLY_PAID, PAID, CANCELLED; credit-notes: OPEN, SETTLED; tax-invoices: ISSUED, CANCELLED; goods-returns: RECEIVED, INSPECTED, CLOSED; contracts: PLANNED, ACTIVE, TERMINATED, EXPIRED; framework-contracts: PLANNED, ACTIVE, EXHAUSTED, TERMINATED, EXPIRED. */
export type DocumentStatus = "RECEIVED" | "CONFIRMED" | "IN_PROGRESS" | "PARTIALLY_SHIPPED" | "SHIPPED" | "COMPLETED" | "CANCELLED" | "OPEN" | "ACCEPTED" | "REJECTED" | "EXPIRED" | "PLANNED" | "DELIVERED" | "PARTIALLY_PAID" | "PAID" | "SETTLED" | "ISSUED" | "INSPECTED" | "CLOSED" | "ACTIVE" | "EXHAUSTED" | "TERMINATED";

/** A row of a list: what identifies a document and lets one judge it, without its lines. */
export interface DocumentSummary {
  channel?: Channel;
  /** The customer's word for the purpose. */
  commission?: string;
  /** ISO 4217. */
  currency: string;
  /** The customer's own number for it. */
  customerReference?: string;
  /** Quote: what the company has decided and the ERP has not described yet: ACCEPTED, REJECTED or COUNTERED. */
  decided?: string;
  /** Fields that the ERP did not know and a stated rule derived. */
  derived?: string[];
  /** Invoice: payable until the end of this day. Order and delivery: planned day. */
  dueOn?: string;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  grossTotal?: string;
  /** In the supplier's time zone. */
  issuedOn: string;
  kind: DocumentKind;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  netTotal?: string;
  /** Contract: last day for giving notice. */
  noticeBy?: string;
  /** Unique within the kind; may contain slashes and single blanks. */
  number: string;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  openTotal?: string;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  paidTotal?: string;
  /** Framework contract: net value that is left. */
  remainingTotal?: string;
  shipment?: Shipment;
  status: DocumentStatus;
  /** What a contract is about. */
  subject?: string;
  /** Framework contract: net value that has been called off. */
  usedTotal?: string;
  /** Contract and framework contract: first day of its term. */
  validFrom?: string;
  /** Quote: binding until the end of this day. Contract: last day of its term. */
  validUntil?: string;
}

export interface Field {
  code: string;
  field: string;
  message: string;
}

/** How many documents of a kind there are, and the newest of them. */
export interface KindOverview {
  /** Time of the newest ERP event among the latest; null when there are none. */
  asOf: string | null;
  /** True when there are more than that. */
  capped: boolean;
  /** At most 1000. */
  count: number;
  kind: DocumentKind;
  /** Up to three, newest first. */
  latest: DocumentSummary[];
}

/** How a person wants to see the dashboard of a company. */
export interface Layout {
  /** The parts that are not to be seen. */
  hidden: string[];
  /** The parts in their order; a part that is not named comes last. */
  order: string[];
}

/** What of the quote lets one judge whether to open it. */
export interface OfferedQuote {
  decided?: string;
  number: string;
  status: DocumentStatus;
  validUntil?: string;
}

/** Ordered, shipped and outstanding per article, over the orders in progress. */
export interface OrderStatement {
  /** Time of the newest ERP event among the documents counted; null when there are none. */
  asOf: string | null;
  /** False when there are more orders than were counted. */
  complete: boolean;
  items: OrderStatementItem[];
  /** How many orders are in progress. */
  orders: number;
  /** Sums per unit; there is no sum across units. */
  totals: OrderStatementTotal[];
}

/** An article and how much of it is still to come. */
export interface OrderStatementItem {
  description: string;
  /** Decimal string. */
  ordered: string;
  /** Ordered less shipped. */
  outstanding: string;
  /** Article code of the supplier. */
  product?: string;
  /** Decimal string. */
  shipped: string;
  /** UN/ECE Recommendation 20. */
  unit: string;
}

/** What is in one unit, summed up. */
export interface OrderStatementTotal {
  /** Decimal string. */
  ordered: string;
  /** Decimal string. */
  outstanding: string;
  /** Decimal string. */
  shipped: string;
  /** UN/ECE Recommendation 20. */
  unit: string;
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

/** A project with its tasks. */
export interface Project {
  /** Time of the ERP event that made it what it is. */
  asOf?: string;
  commission?: string;
  customerReference?: string;
  description?: string;
  /** The documents that belong to it. */
  documents: ProjectDocument[];
  /** Its last day, as planned now. */
  endsOn: string;
  /** Whom to ask at the supplier. */
  manager?: string;
  number: string;
  /** Percent, as the supplier judges it. */
  progress: number;
  startsOn: string;
  status: ProjectStatus;
  /** In the order of the plan. */
  tasks: ProjectTask[];
  title: string;
}

/** How many projects a filter finds, counted up to a cap. */
export interface ProjectCount {
  /** True when there are more than that. */
  capped: boolean;
  /** At most 1000. */
  count: number;
}

/** A document by its number. */
export interface ProjectDocument {
  kind: DocumentKind;
  number: string;
}

/** Some projects, the way to the following ones, and how fresh they are. */
export interface ProjectPage {
  /** Time of the newest ERP event among these rows; null when there are none. */
  asOf: string | null;
  items: ProjectSummary[];
  /** To be sent as `after` with the same filters; null on the last page. */
  next: string | null;
}

/** Where a project stands. */
export type ProjectStatus = "PLANNED" | "ACTIVE" | "ON_HOLD" | "COMPLETED" | "CANCELLED";

/** A row of the list of projects: where it stands and how much of it is done. */
export interface ProjectSummary {
  /** The customer's word for the purpose. */
  commission?: string;
  /** Its last day, as planned now. */
  endsOn: string;
  manager?: string;
  number: string;
  /** Percent, as the supplier judges it. */
  progress: number;
  startsOn: string;
  status: ProjectStatus;
  /** How many tasks it has. */
  tasks: number;
  /** How many of them are done. */
  tasksDone: number;
  title: string;
}

/** Something to be done in a project. */
export interface ProjectTask {
  /** The tasks that must be done before it begins. */
  after: string[];
  assignee?: string;
  /** Its last day. */
  endsOn: string;
  /** Unique within the project. */
  id: string;
  /** A day to be kept rather than work to be done. */
  milestone: boolean;
  /** Percent. */
  progress: number;
  startsOn: string;
  status: TaskStatus;
  title: string;
}

/** What was decided about one version of a quote. */
export interface QuoteDecision {
  booking: Booking;
  decidedAt: string;
  /** Name of the person who decided. */
  decidedBy: string;
  decision: QuoteVerdict;
  lineNotes: QuoteLineNote[];
  /** Whether that is the caller. */
  mine: boolean;
  /** Version of the quote that was decided on. */
  quoteVersion: string;
  reason?: string;
  /** To be named as If-Match by who decides the same anew. */
  version: number;
}

/** Whether something can be decided about a quote now, and what was decided before. */
export interface QuoteDecisionState {
  /** Days from today at the supplier's to the last one; 0 on it, negative after it. */
  daysLeft?: number;
  /** The newest first. */
  decisions: QuoteDecision[];
  obstacle?: QuoteObstacle;
  quote: string;
  /** Version of the quote as it is now. */
  quoteVersion: string;
  /** The moment at which that day ends. */
  validTo?: string;
  /** Its last day in the supplier's time zone. */
  validUntil?: string;
}

/** Where the goods are wanted. */
export interface QuoteDeliveryAddress {
  attention?: string;
  city: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Of the company's own addresses the one it was taken from. */
  id?: string;
  lines: string[];
  name: string;
  postcode?: string;
  subdivision?: string;
}

export interface QuoteLineNote {
  note: string;
  /** Of the quote's line. */
  position: number;
}

/** DECIDED: a decision stands. CLOSED: the supplier no longer offers it. EXPIRED: its last day is over. */
export type QuoteObstacle = "DECIDED" | "CLOSED" | "EXPIRED";

/** A request for a quote, and the quote that took its place. */
export interface QuoteRequest {
  booking: Booking;
  customerReference?: string;
  deliveryAddress?: QuoteDeliveryAddress;
  deliveryOption: DeliveryOption;
  id: string;
  lines: QuoteRequestLine[];
  /** Whether that is the caller. */
  mine: boolean;
  quote?: OfferedQuote;
  remarks?: string;
  requestedAgainOf?: string;
  /** Name of the person who asked. */
  requestedBy: string;
  submittedAt: string;
}

/** A product, or what the customer describes in words. */
export interface QuoteRequestLine {
  description: string;
  note?: string;
  /** Article code of the supplier; absent where the customer describes it. */
  product?: string;
  /** Decimal string, greater than zero. */
  quantity: string;
  /** UN/ECE Recommendation 20. */
  unit: string;
}

/** Some requests, and the way to the following ones. */
export interface QuoteRequestPage {
  items: QuoteRequest[];
  /** To be sent as `after`; null on the last page. */
  next: string | null;
}

/** ACCEPTED: as it stands. REJECTED: with a reason. COUNTERED: the customer says, line by line, what he wants otherwise. */
export type QuoteVerdict = "ACCEPTED" | "REJECTED" | "COUNTERED";

export interface Reason {
  message: string;
  rule: string;
}

/** A quote, and when it changed last. */
export interface RecentQuote {
  /** Time of the ERP event that made it what it is. */
  changedAt: string;
  quote: DocumentSummary;
}

export interface RequestQuote {
  /** The customer's own number for it. */
  customerReference?: string;
  deliveryAddress?: QuoteDeliveryAddress;
  deliveryOption: DeliveryOption;
  lines: QuoteRequestLine[];
  remarks?: string;
  /** The quote that this asks for anew. */
  requestedAgainOf?: string;
}

export interface SaveFilter {
  /** The list it belongs to, as its word in addresses. */
  list: string;
  name: string;
  /** The filter as it stands in the address of the list. */
  query: string;
}

/** A filter that a person has given a name. */
export interface SavedFilter {
  id: string;
  list: string;
  name: string;
  query: string;
}

/** What a search found: up to 20, exact hits first, then the newest. */
export interface SearchResult {
  /** Time of the newest ERP event among these rows; null when there are none. */
  asOf: string | null;
  items: DocumentSummary[];
}

/** How a delivery travels. */
export interface Shipment {
  carrier?: string;
  /** Day on which it arrived. */
  deliveredOn?: string;
  parcels?: number;
  /** Day on which it is to arrive. */
  plannedOn?: string;
  /** Day on which it left. */
  shippedOn?: string;
  trackingNumber?: string;
  /** Where the carrier says how far it is; always https. */
  trackingUrl?: string;
}

/** Where a task stands. */
export type TaskStatus = "OPEN" | "IN_PROGRESS" | "DONE" | "BLOCKED";

/** Sums in one currency; there is no sum across currencies. */
export interface Totals {
  /** ISO 4217. */
  currency: string;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  gross: string;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  net: string;
}
