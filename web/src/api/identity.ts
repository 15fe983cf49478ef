// Generated from contracts/openapi/identity.json by "npm run api". Do not edit.

export interface Address {
  lines: string[];
  postcode?: string;
  city?: string;
  country: string;
}

export interface Company {
  id: string;
  name: string;
  country: string;
  currency: string;
  status: string;
  vatId?: string;
  address?: Address;
  contacts: Contact[];
  asOf?: string;
}

export interface Contact {
  name: string;
  role?: string;
  email?: string;
  phone?: string;
}

export interface Me {
  id: string;
  name: string;
  email: string;
  staff: boolean;
  companies: MyCompany[];
}

export interface MyCompany {
  id: string;
  name: string;
  country: string;
  currency: string;
  active: boolean;
  permissions: string[];
}
