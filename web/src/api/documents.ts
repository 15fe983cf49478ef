// Generated from contracts/openapi/documents.json by "npm run api". Do not edit.

export interface AddToCart {
  from?: CartSource;
  products?: CartAddition[];
}

export interface ArrangeDashboard {
  /** The parts that are not to be seen. */
  hidden: string[];
  /** The parts in their order. */
  order: string[];
}

/** To which order a file goes. */
export interface AttachToOrder {
  number: string;
}

/** A file that a customer has sent, without its content. */
export interface Attachment {
  /** What is ordered that it is about. */
  article?: string;
  /** Absent until it is attached. */
  attachedAt?: string;
  id: string;
  /** Line of the cart that it is about; absent where it is about all that is ordered. */
  line?: string;
  mediaType: string;
  name: string;
  /** Hexadecimal. */
  sha256: string;
  /** Bytes. */
  size: number;
  uploadedAt: string;
  /** Who sent it, by e-mail. */
  uploadedBy: string;
}

/** Whether goods can be had at once (some warehouse has some), from a day on (none has, some arrive), or on request. */
export type Availability = "IN_STOCK" | "INCOMING" | "ON_REQUEST";

/** A line that cannot be ordered as it is. */
export interface BlockedLine {
  description: string;
  findings: CartFinding[];
  /** Id of the cart's line. */
  line: string;
  product?: string;
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

/** A wish to have an order cancelled. */
export interface CancelOrder {
  /** Number of the ERP's order. */
  order: string;
  reason?: string;
}

/** What a person has put together to order, and what it costs now. */
export interface Cart {
  head: CartHead;
  lines: CartLine[];
  /** Whether all of it could be ordered now. */
  orderable: boolean;
  /** Per currency, of the lines that have a price; absent without the permission prices.read. */
  totals?: CartTotal[];
  /** To be sent as If-Match, in quotes. */
  version: number;
}

/** What became of an addition. */
export interface CartAdded {
  /** Lines that were taken. */
  added: number;
  /** Lines in the cart. */
  lines: number;
  skipped: CartSkipped[];
  version: number;
}

/** So much of a product. */
export interface CartAddition {
  note?: string;
  product: string;
  /** Decimal string; the least that can be ordered when absent. */
  quantity?: string;
}

/** Something that is to be known about a line before it is ordered. */
export interface CartFinding {
  code: CartFindingCode;
  limit?: string;
}

/** These keep a line from being ordered: UNKNOWN_PRODUCT (not, or no longer, among what the company may buy), NOT_ORDERABLE (withdrawn), NO_PRICE (on request), NOT_POSITIVE, TOO_MANY, TOO_FEW, NOT_WHOLE, PACK_SIZE, BEYOND_REMAINING (of a framework contract), SOURCE_OVER (a framework contract that is over, or a line without a product whose quote is). These are only to be known: QUOTE_OVER and QUANTITY_CHANGED (the quote's price holds no more, or for its own quantity only), NOT_IN_STOCK (not all of it lies anywhere). */
export type CartFindingCode = "UNKNOWN_PRODUCT" | "NOT_ORDERABLE" | "NO_PRICE" | "NOT_POSITIVE" | "TOO_MANY" | "TOO_FEW" | "NOT_WHOLE" | "PACK_SIZE" | "BEYOND_REMAINING" | "SOURCE_OVER" | "QUOTE_OVER" | "QUANTITY_CHANGED" | "NOT_IN_STOCK";

/** What holds for all that is ordered. */
export interface CartHead {
  address?: DeliveryAddress;
  commission?: string;
  customerReference?: string;
  /** Id of one of the company's delivery addresses; absent: the company's seat. */
  deliveryAddress?: string;
  note?: string;
  partialDelivery: boolean;
  requestedOn?: string;
}

/** A line of a cart, with what it costs now. */
export interface CartLine {
  availability?: Availability;
  currency?: string;
  description: string;
  findings: CartFinding[];
  follows: Follow[];
  id: string;
  /** The least that can be ordered. */
  least?: string;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  netAmount?: string;
  note?: string;
  pricedBy?: PricedBy;
  product?: string;
  /** Decimal string. */
  quantity: string;
  /** Framework contract: what can still be called off. */
  remaining?: string;
  service: boolean;
  /** It is ordered in multiples of this. */
  step?: string;
  /** UN/ECE Recommendation 20. */
  unit: string;
  /** Net price of one unit. */
  unitPrice?: string;
}

/** How many lines a cart has. */
export interface CartSize {
  lines: number;
  version: number;
}

/** A line of a document that was not taken into the cart, and why. */
export interface CartSkipped {
  description: string;
  position: number;
  product?: string;
  reason: CartSkippedReason;
}

/** NO_PRODUCT: a text or charge that cannot be ordered again. UNKNOWN_PRODUCT: not, or no longer, among what the company may buy. NOT_ORDERABLE: withdrawn. ALREADY_IN_CART: the quote's line is there. NOTHING_LEFT: of the framework contract's line. */
export type CartSkippedReason = "NO_PRODUCT" | "UNKNOWN_PRODUCT" | "NOT_ORDERABLE" | "ALREADY_IN_CART" | "NOTHING_LEFT";

/** A document to order from. */
export interface CartSource {
  kind: DocumentKind;
  /** Without any, all of its lines, with their quantities; of a framework contract what is left of them. */
  lines?: CartSourceLine[];
  number: string;
}

/** A line of the document. */
export interface CartSourceLine {
  position: number;
  /** Decimal string; the line's own when absent. */
  quantity?: string;
}

/** A net sum in one currency; there is none across currencies. */
export interface CartTotal {
  /** ISO 4217. */
  currency: string;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  net: string;
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

/** A line as it was seen; what was not shown is left out. */
export interface ConfirmedLine {
  inStock?: boolean;
  line: string;
  netAmount?: string;
  quantity: string;
  unitPrice?: string;
}

/** An order as it was seen. */
export interface ConfirmedOrder {
  currency: string;
  lines: ConfirmedLine[];
  warehouse?: string;
}

export interface DecideQuote {
  decision: QuoteVerdict;
  /** Needed with COUNTERED, and only then. */
  lineNotes?: QuoteLineNote[];
  /** Version of the quote that was read, as its answer has it. */
  quoteVersion: string;
  /** Needed with REJECTED. */
  reason?: string;
}

/** Where goods are to go. */
export interface DeliveryAddress {
  attention?: string;
  city: string;
  country: string;
  id: string;
  lines: string[];
  name: string;
  postcode?: string;
  subdivision?: string;
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
  /** Contract: by how many months its term grows at its end unless notice was given. */
  renewalMonths?: number;
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

/** Documents that the caller wants as one ZIP, and how far it is. */
export interface DocumentArchive {
  askedAt: string;
  /** Documents that were looked at so far. */
  done: number;
  /** It is removed then. */
  expiresAt: string;
  id: string;
  kind: DocumentKind;
  /** Documents that were not there any more, or not for the caller. */
  missing: number;
  /** Bytes, once it is ready. */
  size?: number;
  state: "REQUESTED" | "PACKING" | "READY" | "EXPIRED";
  total: number;
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

/** Where a document stands. orders: SENT, RECEIVED, BOOKED, CONFIRMED, IN_PROGRESS, PARTIALLY_SHIPPED, SHIPPED, COMPLETED, CANCELLED, REJECTED; quotes: OPEN, ACCEPTED, REJECTED, EXPIRED; deliveries: PLANNED, SHIPPED, DELIVERED; invoices: OPEN, PARTIALLY_PAID, PAID, CANCELLED; credit-notes: OPEN, SETTLED; tax-invoices: ISSUED, CANCELLED; goods-returns: RECEIVED, INSPECTED, CLOSED; contracts: PLANNED, ACTIVE, TERMINATED, EXPIRED; framework-contracts: PLANNED, ACTIVE, EXHAUSTED, TERMINATED, EXPIRED. */
export type DocumentStatus = "SENT" | "RECEIVED" | "BOOKED" | "CONFIRMED" | "IN_PROGRESS" | "PARTIALLY_SHIPPED" | "SHIPPED" | "COMPLETED" | "CANCELLED" | "OPEN" | "ACCEPTED" | "REJECTED" | "EXPIRED" | "PLANNED" | "DELIVERED" | "PARTIALLY_PAID" | "PAID" | "SETTLED" | "ISSUED" | "INSPECTED" | "CLOSED" | "ACTIVE" | "EXHAUSTED" | "TERMINATED";

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

/** What a file of the supplier is for. */
export type FileCategory = "ADVERTISING" | "DATA_SHEET" | "CERTIFICATE" | "PRICE_LIST" | "OTHER";

/** Some files and the way to the following ones. */
export interface FilePage {
  items: FileSummary[];
  /** To be sent as `after` with the same filters and sort; null on the last page. */
  next: string | null;
}

/** A file of the supplier without its content. */
export interface FileSummary {
  category: FileCategory;
  /** When the supplier sent it as it is. */
  changedAt: string;
  description?: string;
  id: string;
  /** The languages it is written in. */
  languages?: string[];
  mediaType: string;
  name: string;
  /** The article it is about. */
  product?: string;
  /** Hexadecimal. */
  sha256: string;
  /** Bytes. */
  size: number;
  title: string;
  validFrom?: string;
  validUntil?: string;
}

/** Up to when the caller has seen the files. */
export interface FileVisit {
  /** Absent for who was never there. */
  seenAt?: string;
}

/** A line of a document that something is ordered from: of a quote, an order or a framework contract. */
export interface Follow {
  kind: DocumentKind;
  number: string;
  position: number;
}

/** The line for which a document was found: the first one with an article that was looked for, or without one and with the words. */
export interface FoundLine {
  description: string;
  kind: DocumentKind;
  number: string;
  position: number;
  product?: string;
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

/** A wish to have an order cancelled, and how far it has got. BOOKED: it is cancelled; REJECTED: it is not. */
export interface OrderCancellation {
  booking: Booking;
  id: string;
  order: string;
  reason?: string;
  requestedBy: string;
}

/** With what new orders begin. */
export interface OrderDefaults {
  commission?: string;
  customerReference?: string;
  /** Id of one of the company's delivery addresses. */
  deliveryAddress?: string;
  partialDelivery: boolean;
}

/** What the customer wrote to a line. */
export interface OrderLineNote {
  description: string;
  note: string;
  position: number;
}

/** What the cart would become if it were submitted now. */
export interface OrderPreview {
  /** Lines that cannot be ordered as they are; while there are any, nothing can be submitted. */
  blocked: BlockedLine[];
  /** One per warehouse and currency. */
  orders: PreviewedOrder[];
  /** Per currency; absent without the permission prices.read. */
  totals?: CartTotal[];
  /** Version of the cart, for If-Match. */
  version: number;
}

/** How far an order has got. */
export interface OrderProgress {
  /** Whether the caller can ask for it to be cancelled. */
  cancellable: boolean;
  cancellation?: OrderCancellation;
  /** By which it is known now. */
  number: string;
  placed?: PlacedOrder;
}

/** An order that was submitted together with another one. */
export interface OrderSibling {
  number: string;
  state: "SENT" | "RECEIVED" | "BOOKED" | "REJECTED";
  warehouseName?: string;
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

/** A step that an order has taken. */
export interface OrderStep {
  at: string;
  status: DocumentStatus;
}

/** An order as it was placed in the portal. */
export interface PlacedOrder {
  booking: Booking;
  deliveryAddress?: DeliveryAddress;
  lineNotes: OrderLineNote[];
  note?: string;
  /** By which it was known first. */
  number: string;
  orderer: string;
  partialDelivery: boolean;
  quote?: string;
  requestedOn?: string;
  /** The other orders of the same submission. */
  siblings: OrderSibling[];
  /** With the time of each. */
  steps: OrderStep[];
  warehouseName?: string;
}

/** So much of a line of the cart. */
export interface PreviewedLine {
  description: string;
  /** Whether all of the line lies in stock; absent without the permission stock.read. */
  inStock?: boolean;
  /** Id of the cart's line. */
  line: string;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  netAmount?: string;
  product?: string;
  /** Decimal string. */
  quantity: string;
  unit: string;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  unitPrice?: string;
}

/** What would become one order. */
export interface PreviewedOrder {
  currency: string;
  lines: PreviewedLine[];
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  netTotal?: string;
  /** Code of the warehouse; absent where the supplier may choose. */
  warehouse?: string;
  warehouseName?: string;
}

/** The next day on which a product costs something else, and what then. */
export interface PriceChange {
  on: string;
  scale: ScalePrice[];
}

/** Where a price comes from: everybody's list, an agreement with the customer, a quote, a framework contract. */
export type PricedBy = "LIST" | "CUSTOMER" | "QUOTE" | "FRAMEWORK_CONTRACT";

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

/** A product with all that is known of it. */
export interface Product {
  /** Time of the newest ERP event that made it what it is. */
  asOf: string;
  /** Plain text, lines separated by line feeds. */
  description?: string;
  group?: string;
  /** Global Trade Item Number. */
  gtin?: string;
  /** Working days until it is to be had when none is in stock, or until a service begins. */
  leadTimeDays?: number;
  /** The least that can be ordered, as a decimal string; absent where any quantity will do. */
  leastQuantity?: string;
  manufacturer?: string;
  /** The manufacturer's own number of it. */
  manufacturerNumber?: string;
  name: string;
  nextPrices?: PriceChange;
  /** False for what is sold no more. */
  orderable: boolean;
  /** Ordered in multiples of it, a decimal string; absent where any quantity will do. */
  packSize?: string;
  prices?: ProductPrices;
  /** True for a service, false for goods. */
  service: boolean;
  /** May contain slashes and single blanks. */
  sku: string;
  stock?: ProductStock;
  /** UN/ECE Recommendation 20. */
  unit: string;
}

/** Products beside each other. */
export interface ProductComparison {
  items: Product[];
}

/** How many products a filter finds, counted up to a cap. */
export interface ProductCount {
  /** True when there are more than that. */
  capped: boolean;
  /** At most 1000. */
  count: number;
}

/** A product group with how much of it a filter finds. */
export interface ProductGroup {
  /** True when there are more than that. */
  capped: boolean;
  /** At most 1000. */
  count: number;
  group: string;
}

/** The product groups, by name. */
export interface ProductGroups {
  items: ProductGroup[];
}

/** Some products, the way to the following ones, and how fresh they are. */
export interface ProductPage {
  /** Time of the newest ERP event among these rows; null when there are none. */
  asOf: string | null;
  items: ProductSummary[];
  /** To be sent as `after` with the same filters; null on the last page. */
  next: string | null;
}

/** What a product costs the company today, per unit and net; without an amount the price is on request. */
export interface ProductPrices {
  /** For the least quantity that can be ordered. */
  amount?: string;
  /** ISO 4217; absent where there is no price in the company's currency. */
  currency?: string;
  /** By quantity, the smallest first. */
  scale: ScalePrice[];
}

/** What of some goods lies where. */
export interface ProductStock {
  /** Incoming: the first day on which some arrive. */
  arrivesOn?: string;
  availability: Availability;
  /** In all warehouses together, as a decimal string. */
  quantity: string;
  /** In the order in which the supplier delivers from them. */
  warehouses: WarehouseStock[];
}

/** A row of the catalogue. */
export interface ProductSummary {
  group?: string;
  /** Working days until it is to be had when none is in stock, or until a service begins. */
  leadTimeDays?: number;
  /** The least that can be ordered, as a decimal string; absent where any quantity will do. */
  leastQuantity?: string;
  manufacturer?: string;
  name: string;
  /** False for what is sold no more. */
  orderable: boolean;
  /** Ordered in multiples of it, a decimal string; absent where any quantity will do. */
  packSize?: string;
  prices?: ProductPrices;
  /** True for a service, false for goods. */
  service: boolean;
  /** May contain slashes and single blanks. */
  sku: string;
  stock?: ProductStock;
  /** UN/ECE Recommendation 20. */
  unit: string;
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

export interface PutCart {
  head: PutCartHead;
  lines: PutCartLine[];
}

/** What holds for all that is ordered. */
export interface PutCartHead {
  commission?: string;
  customerReference?: string;
  /** Id of one of the company's delivery addresses; without one the goods go to its seat. */
  deliveryAddress?: string;
  note?: string;
  /** Whether the goods may come in parts. */
  partialDelivery: boolean;
  /** Day on which the goods are wanted; not in the past. */
  requestedOn?: string;
}

/** A line. One that is new here must name a product, or a line of a quote. */
export interface PutCartLine {
  follows?: Follow[];
  id: string;
  note?: string;
  product?: string;
  /** Decimal string. */
  quantity: string;
}

export interface PutFileVisit {
  seenAt: string;
}

/** Where in the cart a file lies. */
export interface PutInCart {
  /** Line of the cart; absent: with all that is ordered. */
  line?: string | null;
}

/** What a quick order would put into the cart. */
export interface QuickOrder {
  /** Rows that can be taken. */
  good: number;
  rows: QuickOrderRow[];
}

/** Why a row cannot be taken. */
export type QuickOrderMistake = "PRODUCT_MISSING" | "UNKNOWN_PRODUCT" | "NOT_ORDERABLE" | "QUANTITY_MISSING" | "NOT_A_QUANTITY" | "NOT_POSITIVE" | "TOO_MANY" | "TOO_FEW" | "NOT_WHOLE" | "PACK_SIZE";

/** A row with what it would put into the cart, or what is wrong with it. */
export interface QuickOrderRow {
  currency?: string;
  /** What the word is about: a least quantity, a pack. */
  limit?: string;
  mistake?: QuickOrderMistake;
  /** What the product is called. */
  name?: string;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  netAmount?: string;
  note?: string;
  /** As it was given. */
  product: string;
  /** As it was given. */
  quantity: string;
  /** Where it stands in what was given, beginning with 1. */
  row: number;
  unit?: string;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  unitPrice?: string;
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

export interface RequestArchive {
  kind: string;
  /** For what the portal makes itself. */
  language?: "de" | "en" | "ro" | "da";
  /** The documents; absent for the whole list. */
  numbers?: string[] | null;
  /** The filters of the list, as they stand in its address. */
  query?: string | null;
}

export interface RequestQuote {
  /** Files of the caller that wait to be attached, by their ids. */
  attachments?: string[];
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

/** What one unit costs from a quantity on. */
export interface ScalePrice {
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  amount: string;
  /** A quantity as a decimal string. */
  from: string;
  /** True where it was made for the company, false for the list price. */
  own: boolean;
  /** The last day on which it holds, if that is known. */
  until?: string;
}

/** What a search found: up to 20, exact hits first, then what begins so, then what is found by a line. */
export interface SearchResult {
  /** Time of the newest ERP event among these rows; null when there are none. */
  asOf: string | null;
  /** Kinds that are found by an article only if they follow from nothing or from one of the newest documents with it. */
  byOrigin: DocumentKind[];
  items: DocumentSummary[];
  /** Of those that were found by an article or the text of a line and by nothing else. */
  lines: FoundLine[];
  /** Whether more articles have these words than were looked for: then more words find more. */
  moreArticles: boolean;
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

/** What was submitted at once. */
export interface Submission {
  id: string;
  orders: SubmittedOrder[];
}

/** The orders as they were seen in the preview, and are confirmed. */
export interface SubmitCart {
  orders: ConfirmedOrder[];
}

/** One of the orders that a submission became. */
export interface SubmittedOrder {
  /** Whether the ERP's own document is there. */
  arrived: boolean;
  booking: Booking;
  currency: string;
  id: string;
  lines: number;
  /** An amount in the currency that stands beside it, as a decimal string with that currency's digits: 1193.09. */
  netTotal?: string;
  /** By which it is known now: the portal's number, then the ERP's. */
  number: string;
  warehouse?: string;
  warehouseName?: string;
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

/** What lies in a warehouse, and what arrives there next. */
export interface WarehouseStock {
  code: string;
  name: string;
  nextOn?: string;
  /** A decimal string. */
  nextQuantity?: string;
  /** A decimal string. */
  quantity: string;
}
