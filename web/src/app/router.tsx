import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect, type RouterHistory } from '@tanstack/react-router';
import { loginPath } from '@/config/paths';
import { portal } from '@/config/portal';
import { preferencesQuery } from '@/features/account/api/preferences';
import { parseAuditSearch } from '@/features/audit/search';
import { parseInboxSearch } from '@/features/backoffice/api/registrations';
import { parseCatalogueSearch, parseComparisonSearch } from '@/features/catalogue/search';
import { meQuery } from '@/features/companies/api/get-me';
import { parseSearch } from '@/features/documents/filter';
import { parseTransactionSearch } from '@/features/documents/transactions';
import { parseMemberSearch } from '@/features/members/search';
import { parseFileSearch } from '@/features/files/search';
import { parseProjectSearch } from '@/features/projects/search';
import { parseQueueSearch, parseTicketSearch } from '@/features/support/search';
import { sessionQuery } from '@/features/session/api/get-session';
import { sessionExpired } from '@/lib/connection';
import { Problem } from '@/lib/problem';
import { BackofficeLayout } from './layout/backoffice-layout';
import { CompanyLayout } from './layout/company-layout';
import { PlainLayout } from './layout/plain-layout';
import { Root } from './layout/root';
import { Waiting } from './layout/waiting';
import { Companies } from './routes/companies';
import { List } from './routes/list';
import { NotFound } from './routes/not-found';
import { RouteProblem } from './routes/route-problem';
import { applyPreferences } from './kept-habits';
import { readQuery, writeQuery } from './search-params';
import { startPageOf } from './start-page';

interface Context {
  queryClient: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: Root, notFoundComponent: NotFound, errorComponent: RouteProblem });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context: { queryClient } }) => {
    const { authenticated } = await queryClient.fetchQuery(sessionQuery);
    if (!authenticated) return;
    const { companies, staff, complete } = await queryClient.fetchQuery(meQuery);
    if (!complete) throw redirect({ to: '/profile', replace: true });
    if (staff && companies.length === 0) throw redirect({ to: '/backoffice', replace: true });
    const only = companies.length === 1 ? companies[0] : undefined;
    if (only) {
      const preferences = await queryClient.ensureQueryData(preferencesQuery).catch(() => undefined);
      throw redirect({ to: `/c/$company${startPageOf(only, preferences?.startPage)}` as '/c/$company', params: { company: only.id }, replace: true });
    }
    throw redirect({ to: '/companies', replace: true });
  },
  component: lazyRouteComponent(() => import('./routes/start'), 'Start'),
});

const register = createRoute({ getParentRoute: () => root, path: '/register', component: lazyRouteComponent(() => import('./routes/register'), 'Register') });

/** Everything behind the login; a visitor without one goes there first and comes back to the same address. */
const loggedIn = createRoute({
  getParentRoute: () => root,
  id: 'logged-in',
  beforeLoad: async ({ context: { queryClient }, location, preload }) => {
    try {
      const { complete } = await queryClient.ensureQueryData(meQuery);
      await applyPreferences(queryClient);
      // F-007: the own data come before everything else; a question of a company can be answered first
      if (!complete && location.pathname !== '/profile' && !location.pathname.startsWith('/invitations')) throw redirect({ to: '/profile', replace: true });
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401 || preload) throw error;
      sessionExpired.set(false);
      window.location.assign(loginPath(location.href));
      // the browser is on its way: nothing of this page is to be seen any more
      await new Promise(() => {});
    }
  },
});

const welcomeBack = createRoute({ getParentRoute: () => loggedIn, path: '/welcome-back', component: lazyRouteComponent(() => import('./routes/welcome-back'), 'WelcomeBack') });

const companies = createRoute({
  getParentRoute: () => loggedIn,
  path: '/companies',
  component: () => (
    <PlainLayout>
      <Companies />
    </PlainLayout>
  ),
});

const company = createRoute({ getParentRoute: () => loggedIn, path: '/c/$company', component: CompanyLayout });

const me = createRoute({
  getParentRoute: () => loggedIn,
  path: '/me',
  component: lazyRouteComponent(() => import('./routes/me'), 'MySettings'),
});

const inbox = createRoute({
  getParentRoute: () => loggedIn,
  path: '/inbox',
  component: lazyRouteComponent(() => import('./routes/inbox'), 'Inbox'),
});

const profile = createRoute({
  getParentRoute: () => loggedIn,
  path: '/profile',
  component: lazyRouteComponent(() => import('./routes/profile'), 'ProfileRoute'),
});

const invitationPage = lazyRouteComponent(() => import('./routes/invitations'), 'InvitationsRoute');

const invitations = createRoute({ getParentRoute: () => loggedIn, path: '/invitations', component: invitationPage });

const invitation = createRoute({
  getParentRoute: () => loggedIn,
  path: '/invitations/$company',
  validateSearch: ({ link }: Record<string, unknown>): { link?: string } => (typeof link === 'string' ? { link } : {}),
  component: invitationPage,
});

const account = createRoute({
  getParentRoute: () => company,
  path: '/account',
  component: lazyRouteComponent(() => import('./routes/account'), 'Account'),
});

const addresses = createRoute({
  getParentRoute: () => company,
  path: '/addresses',
  component: lazyRouteComponent(() => import('./routes/addresses'), 'Addresses'),
});

const overview = createRoute({
  getParentRoute: () => company,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/overview'), 'Overview'),
});

const members = createRoute({ getParentRoute: () => company, path: '/members' });

const memberList = createRoute({
  getParentRoute: () => members,
  path: '/',
  validateSearch: parseMemberSearch,
  component: lazyRouteComponent(() => import('./routes/members'), 'Members'),
});

const member = createRoute({
  getParentRoute: () => members,
  path: '/$email',
  component: lazyRouteComponent(() => import('./routes/members'), 'Member'),
});

const transactions = createRoute({
  getParentRoute: () => company,
  path: '/transactions',
  validateSearch: parseTransactionSearch,
  component: lazyRouteComponent(() => import('./routes/transactions'), 'Transactions'),
});

const orderStatement = createRoute({
  getParentRoute: () => company,
  path: '/order-statement',
  component: lazyRouteComponent(() => import('./routes/order-statement'), 'OrderStatement'),
});

const projects = createRoute({ getParentRoute: () => company, path: '/projects' });

const projectList = createRoute({
  getParentRoute: () => projects,
  path: '/',
  validateSearch: parseProjectSearch,
  component: lazyRouteComponent(() => import('./routes/projects'), 'Projects'),
});

const project = createRoute({
  getParentRoute: () => projects,
  path: '/$',
  component: lazyRouteComponent(() => import('./routes/projects'), 'Project'),
});

const files = createRoute({
  getParentRoute: () => company,
  path: '/files',
  validateSearch: parseFileSearch,
  component: lazyRouteComponent(() => import('./routes/files'), 'Files'),
});
const catalogue = createRoute({ getParentRoute: () => company, path: '/catalogue' });

const catalogueList = createRoute({
  getParentRoute: () => catalogue,
  path: '/',
  validateSearch: parseCatalogueSearch,
  component: lazyRouteComponent(() => import('./routes/catalogue'), 'Catalogue'),
});

const product = createRoute({
  getParentRoute: () => catalogue,
  path: '/$',
  component: lazyRouteComponent(() => import('./routes/catalogue'), 'ProductPage'),
});

const comparison = createRoute({
  getParentRoute: () => company,
  path: '/comparison',
  validateSearch: parseComparisonSearch,
  component: lazyRouteComponent(() => import('./routes/catalogue'), 'Comparison'),
});

const cartPages = () => import('./routes/cart');

const cart = createRoute({ getParentRoute: () => company, path: '/cart', component: lazyRouteComponent(cartPages, 'CartRoute') });

const confirmation = createRoute({ getParentRoute: () => company, path: '/cart/order', component: lazyRouteComponent(cartPages, 'ConfirmationRoute') });

const submission = createRoute({ getParentRoute: () => company, path: '/submissions/$id', component: lazyRouteComponent(cartPages, 'SubmissionRoute') });

const quickOrder = createRoute({ getParentRoute: () => company, path: '/quick-order', component: lazyRouteComponent(cartPages, 'QuickOrderRoute') });

const quoteRequests = createRoute({ getParentRoute: () => company, path: '/quote-requests' });

const quoteRequestPages = () => import('./routes/quote-requests');

const quoteRequestRoutes = [
  createRoute({ getParentRoute: () => quoteRequests, path: '/', component: lazyRouteComponent(quoteRequestPages, 'QuoteRequests') }),
  createRoute({
    getParentRoute: () => quoteRequests,
    path: '/new',
    validateSearch: ({ again }: Record<string, unknown>): { again?: string } => (typeof again === 'string' && again ? { again } : {}),
    component: lazyRouteComponent(quoteRequestPages, 'NewQuoteRequest'),
  }),
  createRoute({ getParentRoute: () => quoteRequests, path: '/$id', component: lazyRouteComponent(quoteRequestPages, 'QuoteRequest') }),
] as const;

const support = createRoute({ getParentRoute: () => company, path: '/support' });

const supportPages = () => import('./routes/support');

const ticketList = createRoute({ getParentRoute: () => support, path: '/', validateSearch: parseTicketSearch, component: lazyRouteComponent(supportPages, 'Support') });

const ticket = createRoute({ getParentRoute: () => support, path: '/$ticket', component: lazyRouteComponent(supportPages, 'SupportTicket') });

const help = createRoute({ getParentRoute: () => company, path: '/help', component: lazyRouteComponent(() => import('./routes/help'), 'Help') });

const kind = createRoute({ getParentRoute: () => company, path: '/$kind' });

const list = createRoute({ getParentRoute: () => kind, path: '/', validateSearch: parseSearch, component: List });

const detail = createRoute({
  getParentRoute: () => kind,
  path: '/$',
  component: lazyRouteComponent(() => import('./routes/detail'), 'Detail'),
});

const companyAudit = createRoute({
  getParentRoute: () => company,
  path: '/audit',
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(() => import('./routes/company-audit'), 'CompanyAudit'),
});

const backoffice = createRoute({ getParentRoute: () => loggedIn, path: '/backoffice', component: BackofficeLayout });

const backofficeStart = createRoute({
  getParentRoute: () => backoffice,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/backoffice/customers', replace: true });
  },
});

const pages = () => import('./routes/backoffice/pages');

const backofficePages = [
  backofficeStart,
  createRoute({
    getParentRoute: () => backoffice,
    path: '/customers',
    validateSearch: ({ query }: Record<string, unknown>): { query?: string } => (typeof query === 'string' && query ? { query } : {}),
    component: lazyRouteComponent(pages, 'CustomersRoute'),
  }),
  createRoute({ getParentRoute: () => backoffice, path: '/customers/$customer', component: lazyRouteComponent(pages, 'CustomerRoute') }),
  createRoute({ getParentRoute: () => backoffice, path: '/customers/$customer/$email', component: lazyRouteComponent(pages, 'MembershipRoute') }),
  createRoute({ getParentRoute: () => backoffice, path: '/registrations', validateSearch: parseInboxSearch, component: lazyRouteComponent(pages, 'Inbox') }),
  createRoute({ getParentRoute: () => backoffice, path: '/registrations/$id', component: lazyRouteComponent(pages, 'Registration') }),
  createRoute({ getParentRoute: () => backoffice, path: '/tickets', validateSearch: parseQueueSearch, component: lazyRouteComponent(pages, 'TicketQueue') }),
  createRoute({ getParentRoute: () => backoffice, path: '/tickets/$ticket', component: lazyRouteComponent(pages, 'DeskTicket') }),
  createRoute({ getParentRoute: () => backoffice, path: '/access-groups', component: lazyRouteComponent(pages, 'AccessGroups') }),
  createRoute({ getParentRoute: () => backoffice, path: '/settings-profiles', component: lazyRouteComponent(pages, 'SettingsProfiles') }),
  createRoute({ getParentRoute: () => backoffice, path: '/portal', component: lazyRouteComponent(pages, 'PortalSwitch') }),
  createRoute({ getParentRoute: () => backoffice, path: '/audit', validateSearch: parseAuditSearch, component: lazyRouteComponent(pages, 'Audit') }),
  // where a page is unknown, the shell around it stays
  createRoute({ getParentRoute: () => backoffice, path: '/$', component: NotFound }),
] as const;

const routeTree = root.addChildren([
  start,
  register,
  loggedIn.addChildren([welcomeBack, companies, me, profile, invitations, invitation, inbox, company.addChildren([overview, transactions, orderStatement, files, account, addresses, companyAudit, members.addChildren([memberList, member]), projects.addChildren([projectList, project]), catalogue.addChildren([catalogueList, product]), comparison, cart, confirmation, submission, quickOrder, quoteRequests.addChildren(quoteRequestRoutes), support.addChildren([ticketList, ticket]), help, kind.addChildren([list, detail])]), backoffice.addChildren(backofficePages)]),
]);

export function createAppRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    basepath: portal.base || '/',
    context: { queryClient },
    ...(history ? { history } : {}),
    parseSearch: readQuery,
    stringifySearch: writeQuery,
    defaultPreload: 'intent',
    defaultPendingComponent: Waiting,
    defaultPendingMs: 300,
    scrollRestoration: true,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
