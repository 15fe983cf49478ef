import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuoteDeliveryAddress } from '@/api/documents';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { addressesQuery } from '@/features/account/api/addresses';
import { DropZone } from '@/features/attachments/components/drop-zone';
import { RequestFiles } from '@/features/attachments/components/sent-files';
import { useUploads } from '@/features/attachments/uploads';
import { meQuery } from '@/features/companies/api/get-me';
import { documentQuery } from '@/features/documents/api/get-document';
import { findProducts } from '@/features/quotes/api/find-products';
import { RequestDetail } from '@/features/quotes/components/request-detail';
import { RequestForm } from '@/features/quotes/components/request-form';
import { RequestList } from '@/features/quotes/components/request-list';
import { draftOf, emptyDraft, parseDraft } from '@/features/quotes/draft';
import { isLanguage, LOCALES } from '@/lib/i18n';
import { useStored } from '@/lib/stored';
import { usePermission } from '../use-permission';

const list = getRouteApi('/logged-in/c/$company/quote-requests/');
const fresh = getRouteApi('/logged-in/c/$company/quote-requests/new');
const detail = getRouteApi('/logged-in/c/$company/quote-requests/$id');

export function QuoteRequests() {
  const { company } = list.useParams();
  return <RequestList key={company} company={company} mayRequest={usePermission(company, 'quotes.request')} />;
}

export function QuoteRequest() {
  const { company, id } = detail.useParams();
  return <RequestDetail key={`${company}/${id}`} company={company} id={id} files={<RequestFiles company={company} request={id} />} />;
}

/** A new request, or one that asks for an old quote again; either is kept in this browser, for this person and company. */
export function NewQuoteRequest() {
  const { t, i18n } = useTranslation();
  const { company } = fresh.useParams();
  const { again } = fresh.useSearch();
  const navigate = useNavigate();
  const mayBrowse = usePermission(company, 'catalogue.read');
  const { data: me } = useQuery(meQuery);
  const mine = me?.companies.find(({ id }) => id === company);
  const { data: old, isError, error, refetch } = useQuery({ ...documentQuery(company, 'quotes', again ?? ''), enabled: again !== undefined });
  const addresses = useQuery({ ...addressesQuery(company, 'delivery'), enabled: mine?.permissions.includes('addresses.read') ?? false });
  const uploads = useUploads(company);
  const [kept, keep] = useStored(`kontor.quote-request.${me?.id}.${company}${again ? `.${again}` : ''}`, parseDraft);
  const country = mine?.country ?? 'DE';
  const locale = LOCALES[isLanguage(i18n.language) ? i18n.language : 'en'];
  const first = useMemo(() => (again === undefined ? emptyDraft(country) : old ? draftOf(old, country, locale) : undefined), [again, country, old, locale]);
  const draft = kept ?? first;
  const ready = draft !== undefined && mine !== undefined && !addresses.isLoading;
  const leave = () => {
    keep(null);
    void navigate({ to: '/c/$company/quote-requests', params: { company } });
  };
  if (again !== undefined && isError && !kept) return <ProblemView level={1} error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader title={t('quotes.request')} below={again ? t('quotes.form.againOf', { number: again }) : t('quotes.form.intro')} />
      {ready ? (
        <RequestForm
          key={`${company}/${again}`}
          company={company}
          draft={draft}
          again={again}
          addresses={(addresses.data ?? []).filter(({ booking }) => booking?.state !== 'REJECTED').map(({ id, address }): QuoteDeliveryAddress => ({ id, ...address }))}
          search={mayBrowse ? findProducts(company) : undefined}
          files={<DropZone files={uploads.files} onAdd={uploads.add} onRemove={(id) => void uploads.remove(id)} />}
          sending={uploads.busy}
          attachments={uploads.files.filter(({ state }) => state === 'waiting').map(({ id }) => id)}
          onChange={keep}
          onSent={({ id }) => {
            keep(null);
            void navigate({ to: '/c/$company/quote-requests/$id', params: { company, id }, replace: true });
          }}
          onDiscard={leave}
        />
      ) : (
        <Skeleton height={360} radius="md" />
      )}
    </>
  );
}
