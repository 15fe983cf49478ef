// Generated from contracts/openapi/identity.json by "npm run api". Do not edit.

export interface Address {
  city?: string;
  country: string;
  lines: string[];
  postcode?: string;
}

export interface AddressForm {
  country: string;
  example?: string;
  layout: "POSTCODE_CITY" | "CITY_POSTCODE" | "POSTCODE_BELOW";
  postcode: "REQUIRED" | "OPTIONAL";
  subdivision: "REQUIRED" | "OPTIONAL";
}

export interface AddressView {
  address: PostalAddress;
  booking?: BookingView;
  id: string;
  source: "ERP" | "PORTAL";
  version: number;
}

export interface AnswerInvitation {
  answer: "AGREED" | "DECLINED";
  link?: string | null;
}

export interface AuditedChange {
  action: "MADE" | "CHANGED" | "REMOVED";
  actor: string;
  at: string;
  changes: Change[];
  company?: string;
  id: string;
  key?: string;
  party: "SUPPLIER" | "CUSTOMER" | "ERP" | "CLOCK" | "RELEASE" | "CONSOLE";
  person?: string;
  subject: string;
}

export interface BookingView {
  decidedAt?: string;
  reason?: string;
  receivedAt?: string;
  sentAt: string;
  state: "SENT" | "RECEIVED" | "BOOKED" | "REJECTED";
}

export interface Change {
  after: string[];
  before: string[];
  field: string;
}

export interface Choice {
  beyond: string[];
  label?: string;
  name: string;
  permissions: string[];
}

export interface Company {
  address?: Address;
  asOf: string;
  contacts: Contact[];
  country: string;
  currency: string;
  email?: string;
  id: string;
  name: string;
  phone?: string;
  status: "ACTIVE" | "BLOCKED";
  vatId?: string;
  website?: string;
}

export interface Contact {
  email?: string;
  name: string;
  phone?: string;
  photo?: string;
  role?: string;
}

export interface Credential {
  id: string;
  kind: "TOTP" | "PASSKEY";
  label?: string;
  since: string;
}

export interface Customer {
  address?: Address;
  contacts: Contact[];
  country: string;
  currency: string;
  id: string;
  name: string;
  settingsProfile?: string;
  status: "ACTIVE" | "BLOCKED";
  vatId?: string;
  version: number;
}

export interface DecideRegistration {
  accessGroups?: string[] | null;
  reason?: string | null;
  settingsProfile?: string | null;
  state: "REQUESTED" | "APPROVED" | "REJECTED";
}

export interface Field {
  code: string;
  field: string;
  message: string;
}

export interface FoundCompany {
  country: string;
  currency: string;
  id: string;
  name: string;
  status: "ACTIVE" | "BLOCKED";
}

export interface ImpersonationView {
  by: string;
  company: string;
  email: string;
  endedAt?: string;
  id: string;
  reason: string;
  startedAt: string;
  until: string;
}

export interface Invitation {
  askedAt: string;
  askedBy: string;
  company: string;
  companyName: string;
  until: string;
}

export interface Joining {
  askedAt?: string;
  state: "ASKED" | "DECLINED" | "EXPIRED" | "FIRST_LOGIN";
  until?: string;
}

export interface KnownCompany {
  address?: Address;
  email?: string;
  name: string;
  phone?: string;
  status: "ACTIVE" | "BLOCKED";
  vatId?: string;
}

export interface Limit {
  accessGroups: string[];
  dimension: string;
  values: string[];
}

export interface LoginState {
  blocked: boolean;
  emailVerified: boolean;
  enabled: boolean;
  exists: boolean;
  locked: boolean;
  passwordIsOneTime: boolean;
  passwordSet: boolean;
}

export interface MasterData {
  email?: string;
  name: string;
  phone?: string;
  vatId?: string;
  website?: string;
}

export interface Me {
  companies: MyCompany[];
  complete: boolean;
  email: string;
  firstName?: string;
  id: string;
  impersonation?: MyImpersonation;
  lastName?: string;
  name: string;
  portalOpen: boolean;
  staff: boolean;
}

export interface MemberAccess {
  accessGroups: string[];
  permissions: RightExplained[];
  seen: Seen;
  settingsProfile: ProfileInForce;
}

export interface MemberChoices {
  accessGroups: Choice[];
  settingsProfiles: Choice[];
}

export interface MemberSummary {
  accessGroups: string[];
  active: boolean;
  email: string;
  firstName: string;
  internetUser: boolean;
  joining?: "ASKED" | "DECLINED" | "EXPIRED" | "FIRST_LOGIN";
  lastName: string;
  self: boolean;
  validUntil?: string;
}

export interface MemberView {
  accessGroups: string[];
  active: boolean;
  email: string;
  exceptions: string[];
  firstName: string;
  internetUser: boolean;
  joining?: Joining;
  language?: string;
  lastName: string;
  managedHere: boolean;
  notice?: "PERSON_ALREADY_HAS_LOGIN";
  oneTimePassword?: string;
  passwordSet: boolean;
  self: boolean;
  settingsProfile?: string;
  state: "ACTIVE" | "BEING_SET_UP" | "BLOCKED";
  unit?: string;
  validUntil?: string;
  version: number;
  visibility: "OWN" | "UNIT" | "COMPANY";
}

export interface MembershipView {
  accessGroups: string[];
  active: boolean;
  company: string;
  email: string;
  exceptions: string[];
  firstName: string;
  internetUser: boolean;
  joining?: Joining;
  language?: string;
  lastName: string;
  notice?: "PERSON_ALREADY_HAS_LOGIN";
  oneTimePassword?: string;
  passwordSet: boolean;
  person?: string;
  settingsProfile?: string;
  state: "ACTIVE" | "BEING_SET_UP" | "BLOCKED";
  unit?: string;
  validUntil?: string;
  version: number;
  visibility: "OWN" | "UNIT" | "COMPANY";
}

export interface MyCompany {
  active: boolean;
  country: string;
  currency: string;
  id: string;
  name: string;
  permissions: string[];
  restrictions: Record<string, string[]>;
}

export interface MyImpersonation {
  company: string;
  companyName: string;
  email: string;
  id: string;
  name: string;
  reason: string;
  until: string;
}

export interface NamedPermissions {
  builtIn: boolean;
  companies: number;
  description?: string;
  label?: string;
  memberships: number;
  name: string;
  permissions: string[];
  restrictions: Record<string, string[]>;
  version: number;
}

export interface PageAuditedChange {
  items: AuditedChange[];
  next: string | null;
}

export interface PageFoundCompany {
  items: FoundCompany[];
  next: string | null;
}

export interface PageMemberSummary {
  items: MemberSummary[];
  next: string | null;
}

export interface PageMembershipView {
  items: MembershipView[];
  next: string | null;
}

export interface PageRegistrationSummary {
  items: RegistrationSummary[];
  next: string | null;
}

export interface PasswordChange {
  location: string;
}

export interface PersonView {
  email: string;
  firstName: string;
  language?: string;
  lastName: string;
  version: number;
}

export interface Portal {
  open: boolean;
  version: number;
}

export interface PortalState {
  open: boolean;
}

export interface PostalAddress {
  attention?: string;
  city: string;
  country: string;
  lines: string[];
  name: string;
  postcode?: string;
  subdivision?: string;
}

export interface Preferences {
  language?: string;
  pageSize: number;
  startPage: string;
  version: number;
}

export interface PreviewCompanyProfile {
  settingsProfile?: string | null;
}

export interface PreviewPermissions {
  permissions: string[];
  restrictions?: Record<string, string[]> | null;
}

export interface Previewed {
  companies: number;
  confirmation: string;
  people: number;
}

export interface PreviewedMembership {
  confirmation?: string;
  lastAdministrator: boolean;
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

export interface Profile {
  companies: string[];
  complete: boolean;
  email: string;
  firstName: string;
  language?: string;
  lastName: string;
}

export interface ProfileInForce {
  level: "MEMBERSHIP" | "COMPANY" | "DEFAULT";
  name: string;
}

export interface Proposal {
  booking: BookingView;
  data: MasterData;
  version: number;
}

export interface PutAddress {
  attention?: string | null;
  city: string;
  country: string;
  lines: string[];
  name: string;
  postcode?: string | null;
  subdivision?: string | null;
}

export interface PutCompanyProfile {
  settingsProfile?: string | null;
}

export interface PutImpersonation {
  company: string;
  email: string;
  reason: string;
}

export interface PutMember {
  accessGroups?: string[] | null;
  active?: boolean | null;
  exceptions?: string[] | null;
  firstLogin?: "LINK" | "PASSWORD";
  firstName: string;
  language?: string | null;
  lastName: string;
  settingsProfile?: string | null;
  unit?: string | null;
  visibility?: "OWN" | "UNIT" | "COMPANY";
}

export interface PutMembership {
  accessGroups?: string[] | null;
  active?: boolean | null;
  exceptions?: string[] | null;
  firstName: string;
  internetUser?: boolean | null;
  language?: string | null;
  lastName: string;
  settingsProfile?: string | null;
  unit?: string | null;
  validUntil?: string | null;
  visibility?: "OWN" | "UNIT" | "COMPANY";
}

export interface PutName {
  firstName: string;
  lastName: string;
}

export interface PutPermissions {
  description?: string | null;
  label?: string | null;
  permissions: string[];
  restrictions?: Record<string, string[]> | null;
}

export interface PutPerson {
  firstName: string;
  lastName: string;
}

export interface PutPreferences {
  language?: string | null;
  pageSize: number;
  startPage: string;
}

export interface PutProfile {
  firstName: string;
  language: string;
  lastName: string;
}

export interface PutRegistration {
  customerNumber?: string | null;
  email: string;
  firstName: string;
  language: string;
  lastName: string;
  postcode?: string | null;
  termsAccepted?: boolean | null;
  vatId?: string | null;
}

export interface PutRegistrationRule {
  approveByVatId: boolean;
}

export interface PutSheet {
  email?: string | null;
  name: string;
  phone?: string | null;
  vatId?: string | null;
  website?: string | null;
}

export interface Reason {
  message: string;
  rule: string;
}

export interface Received {
  id: string;
}

export interface RegistrationRule {
  approveByVatId: boolean;
  version: number;
}

export interface RegistrationSummary {
  company: string;
  companyName: string;
  email: string;
  firstName: string;
  id: string;
  lastName: string;
  requestedAt: string;
  state: "REQUESTED" | "APPROVED" | "REJECTED";
}

export interface RegistrationView {
  accessGroups?: string[];
  company: string;
  decidedAt?: string;
  decidedBy?: string;
  email: string;
  firstName: string;
  id: string;
  known?: KnownCompany;
  language?: string;
  lastName: string;
  matched: "VAT_ID" | "POSTCODE";
  postcode?: string;
  reason?: string;
  requestedAt: string;
  settingsProfile?: string;
  state: "REQUESTED" | "APPROVED" | "REJECTED";
  vatId?: string;
  version: number;
}

/** One right; `grantingGroups` are those of the member's access groups that have it. */
export interface RightExplained {
  granted: boolean;
  grantingGroups: string[];
  permission: string;
  rules: RuleVerdict[];
}

export interface RuleVerdict {
  refuses: boolean;
  rule: "PORTAL_CLOSED" | "COMPANY_INACTIVE" | "MEMBERSHIP_INACTIVE" | "NOT_INTERNET_USER" | "MEMBERSHIP_EXPIRED" | "SETTINGS_PROFILE" | "ACCESS_GROUP" | "USER_EXCEPTION" | "RESTRICTED";
}

/** The part of the company's business that is seen: `limits` are the values it is kept to, by dimension, and which access groups say so. */
export interface Seen {
  limits: Limit[];
  unit?: string;
  visibility: "OWN" | "UNIT" | "COMPANY";
}

export interface SheetView {
  current: MasterData;
  proposal?: Proposal;
}

export interface TurnPortal {
  open: boolean;
}

export interface WaitingRegistrations {
  count: number;
}
