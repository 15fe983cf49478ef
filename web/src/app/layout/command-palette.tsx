import { useMantineColorScheme } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconBuilding, IconLanguage, IconLayoutDashboard, IconPackage, IconSearch, IconUserCog } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchResult } from '@/api/documents';
import type { Me, MyCompany } from '@/api/identity';
import { productSearchQuery } from '@/features/catalogue/api/products';
import { searchQuery, SHORTEST_SEARCH } from '@/features/documents/api/search-documents';
import { isKind } from '@/features/documents/kinds';
import { useDocumentWords } from '@/features/documents/status-text';
import { useFormat } from '@/lib/format';
import { changeLanguage, LANGUAGE_NAMES, LANGUAGES } from '@/lib/i18n';
import { FoundDocument } from './found-document';
import { navigationFor, PAGES } from './navigation';
import { useSwitchCompany } from './switch-company';
import { SCHEMES } from './user-menu';

interface Action {
  id: string;
  label: string;
  description?: string | undefined;
  icon: ReactNode;
  run: () => void;
  /** What stands in the row instead of label, description and icon. */
  content?: ReactNode;
}

interface Group {
  label: string;
  actions: Action[];
}

const ICON = 17;
const FEW = 5;
const SHORTEST_ARTICLE = 3;

/** Ctrl/⌘ K: documents and products of this company, pages, companies, appearance and language. */
export function CommandPalette({ me, company }: { me: Me; company: MyCompany }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const search = useQuery(searchQuery(company.id, asked));
  const commands = useCommands(me, company, text);
  const result = asked === text.trim() ? search.data : undefined;
  const documents = useFoundDocuments(company, result, asked);
  const hint = useHint(asked, result);
  const products = useFoundProducts(company, text.trim(), asked);
  const groups = [documents, products.group, ...commands].filter(({ actions }) => actions.length > 0);
  const searching = text.trim().length >= SHORTEST_SEARCH && (search.isFetching || products.isFetching || asked !== text.trim());

  return (
    <Spotlight.Root query={text} onQueryChange={setText} shortcut={['mod + K']} scrollable maxHeight={420} lockScroll={false}>
      <Spotlight.Search placeholder={t('palette.placeholder')} aria-label={t('palette.open')} leftSection={<IconSearch size={18} />} />
      <Spotlight.ActionsList>
        {groups.map(({ label, actions }) => (
          <Spotlight.ActionsGroup key={label} label={label}>
            {actions.map(({ id, label: name, description, icon, run, content }) => (
              <Spotlight.Action key={id} label={name} description={description ?? ''} leftSection={icon} onClick={run} {...(content ? { 'aria-label': name } : {})}>
                {content}
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 ? <Spotlight.Empty>{t(searching ? 'palette.searching' : 'palette.nothing')}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
      <Spotlight.Footer fz="xs" c="dimmed" flex="none" role="status">
        {searching ? t('palette.searching') : hint}
      </Spotlight.Footer>
    </Spotlight.Root>
  );
}

function useFoundDocuments(company: MyCompany, result: SearchResult | undefined, typed: string): Group {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const words = useDocumentWords();
  const format = useFormat();
  return {
    label: t('palette.documents'),
    actions: (result?.items ?? [])
      .filter(({ kind }) => isKind(kind))
      .map(({ kind, number, status, issuedOn, subject, customerReference, commission }) => {
        const title = `${words.kind(kind)} ${number}`;
        const about = [format.date(issuedOn), words.status(kind, status), subject, customerReference, commission].filter(Boolean).join(' · ');
        const on = result?.lines.find((it) => it.kind === kind && it.number === number);
        const line = on && t('palette.line', { position: on.position, text: [on.product, on.description].filter(Boolean).join(' · ') });
        return {
          id: `${kind}/${number}`,
          label: [title, about, line].filter(Boolean).join(' · '),
          icon: null,
          content: <FoundDocument title={title} about={about} line={line} typed={typed} />,
          run: () => void navigate({ to: '/c/$company/$kind/$', params: { company: company.id, kind, _splat: number } }),
        };
      }),
  };
}

/** What was not looked through, as far as it may matter for what was typed. */
function useHint(typed: string, result: SearchResult | undefined): string {
  const { t } = useTranslation();
  const words = useDocumentWords();
  if (result?.moreArticles) {
    return t('palette.moreArticles');
  }
  const byArticle = result && typed.length >= SHORTEST_ARTICLE && (result.items.length === 0 || result.lines.length > 0);
  return byArticle && result.byOrigin.length > 0
    ? t('palette.byOrigin', { kinds: result.byOrigin.map((kind) => words.kinds(kind)).join(', ') })
    : t('palette.hint');
}

function useFoundProducts(company: MyCompany, typed: string, asked: string): { group: Group; isFetching: boolean } {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const allowed = company.permissions.includes('catalogue.read');
  const { data, isFetching } = useQuery({ ...productSearchQuery(company.id, asked), enabled: allowed && asked.length >= SHORTEST_SEARCH });
  const items = asked === typed && asked.length >= SHORTEST_SEARCH ? (data?.items ?? []) : [];
  return {
    isFetching,
    group: {
      label: t('palette.products'),
      actions: items.slice(0, FEW).map(({ sku, name, group }) => ({
        id: `product ${sku}`,
        label: name,
        description: [sku, group].filter(Boolean).join(' · '),
        icon: <IconPackage size={ICON} />,
        run: () => void navigate({ to: '/c/$company/catalogue/$', params: { company: company.id, _splat: sku } }),
      })),
    },
  };
}

function useCommands(me: Me, company: MyCompany, text: string): Group[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const switchTo = useSwitchCompany();
  const { setColorScheme } = useMantineColorScheme();
  const params = { company: company.id };
  const pages: Action[] = [
    { id: 'overview', label: t('nav.overview'), icon: <IconLayoutDashboard size={ICON} />, run: () => void navigate({ to: '/c/$company', params }) },
    ...navigationFor(company)
      .flatMap(({ items }) => items)
      .map((item) => {
        const { icon: Icon } = item;
        return 'kind' in item
          ? { id: item.kind, label: t(`kinds.${item.kind}.many`), icon: <Icon size={ICON} />, run: () => void navigate({ to: '/c/$company/$kind', params: { ...params, kind: item.kind }, search: {} }) }
          : { id: item.page, label: t(`nav.page.${item.page}`), icon: <Icon size={ICON} />, run: () => void navigate({ to: PAGES[item.page].to, params, search: {} }) };
      }),
    { id: 'me', label: t('account.me.title'), icon: <IconUserCog size={ICON} />, run: () => void navigate({ to: '/me' }) },
  ];
  const companies = me.companies
    .filter(({ id }) => id !== company.id)
    .map(({ id, name }) => ({ id: `company ${id}`, label: name, description: id, icon: <IconBuilding size={ICON} />, run: () => switchTo(id) }));
  const schemes = SCHEMES.map(({ value, icon: Icon }) => ({
    id: `scheme ${value}`,
    label: `${t('user.theme')}: ${t(`user.${value}`)}`,
    icon: <Icon size={ICON} />,
    run: () => setColorScheme(value),
  }));
  const languages = LANGUAGES.map((language) => ({
    id: `language ${language}`,
    label: LANGUAGE_NAMES[language],
    icon: <IconLanguage size={ICON} />,
    run: () => void changeLanguage(language),
  }));
  const wanted = text.trim().toLowerCase();
  const matching = (actions: Action[]) => actions.filter(({ label, description = '' }) => `${label} ${description}`.toLowerCase().includes(wanted));
  return [
    { label: t('palette.goTo'), actions: matching(pages) },
    { label: t('palette.companies'), actions: matching(companies).slice(0, wanted ? FEW * 2 : FEW) },
    // only on request: they would bury what one opens the palette for
    { label: t('palette.appearance'), actions: wanted ? matching(schemes) : [] },
    { label: t('palette.language'), actions: wanted ? matching(languages.map((action) => ({ ...action, description: t('user.language') }))) : [] },
  ];
}
