import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '@/api/documents';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { documentQuery } from '../api/get-document';
import type { DocumentSearch } from '../filter';
import type { Kind } from '../kinds';
import { DetailActions } from './detail-actions';
import { BurnDown } from './burn-down';
import classes from './document-detail.module.css';
import { DocumentChain } from './document-chain';
import { DocumentFacts } from './document-facts';
import { DocumentLines } from './document-lines';
import { RelatedDocuments } from './related-documents';
import { Shipment } from './shipment';
import { StatusBadge } from './status-badge';

interface DocumentDetailProps {
  company: string;
  kind: Kind;
  number: string;
  list: DocumentSearch | undefined;
  /** What belongs above the facts of a document of this kind. */
  above?: ReactNode;
  /** What can be done with a document of this kind. */
  actions?: ReactNode;
  /** What people have sent to it. */
  files?: ReactNode;
}

/** One document as the ERP last described it. */
export function DocumentDetail({ company, kind, number, list, above, actions, files }: DocumentDetailProps) {
  const { t } = useTranslation();
  const document = useQuery(documentQuery(company, kind, number));
  const title = `${t(`kinds.${kind}.one`)} ${number}`;
  if (document.isError && !document.data) {
    return <ProblemView level={1} error={document.error} onRetry={() => void document.refetch()} />;
  }
  return (
    <article className={classes.document} aria-busy={document.isPending}>
      <PageHeader title={title} aside={document.data ? <StatusBadge kind={kind} status={document.data.status} decided={document.data.decided} /> : null}>
        {document.data ? actions : null}
        <DetailActions company={company} kind={kind} number={number} list={list} asOf={document.data?.asOf} />
      </PageHeader>
      {document.data ? above : null}
      {document.data ? <Content company={company} kind={kind} document={document.data} files={files} /> : <Waiting />}
    </article>
  );
}

function Content({ company, kind, document, files }: { company: string; kind: Kind; document: Document; files: ReactNode }) {
  return (
    <>
      <DocumentFacts kind={kind} document={document} />
      {kind === 'framework-contracts' || kind === 'contracts' ? <BurnDown contract={document} /> : null}
      {document.shipment ? <Shipment shipment={document.shipment} /> : null}
      <DocumentLines document={document} />
      {files}
      <RelatedDocuments company={company} references={document.references ?? []} />
      <DocumentChain company={company} kind={kind} number={document.number} />
    </>
  );
}

function Waiting() {
  return (
    <>
      <Skeleton height={92} mb="md" radius="md" />
      <Skeleton height={260} radius="md" />
    </>
  );
}
