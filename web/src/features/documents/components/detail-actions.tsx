import { ActionIcon, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AsOf } from '@/components/ui/as-of';
import type { DocumentSearch } from '../filter';
import { lastOpenedDocument } from '../history';
import type { Kind } from '../kinds';
import { useNeighbours } from '../neighbours';
import { CopyLink, IconAction } from './list-actions';
import { PdfLink } from './pdf-link';

interface DetailActionsProps {
  company: string;
  kind: Kind;
  number: string;
  list: DocumentSearch | undefined;
  asOf: string | null | undefined;
}

/** Freshness, link, print, and the way to the neighbours in the list one came from. */
export function DetailActions({ company, kind, number, list, asOf }: DetailActionsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { previous, next } = useNeighbours(company, kind, number, list);
  const go = (to: string | undefined) => {
    if (to === undefined) return;
    lastOpenedDocument.set(to);
    void navigate({ to: '/c/$company/$kind/$', params: { company, kind, _splat: to }, state: { list }, replace: true });
  };
  useHotkeys([
    ['j', () => go(next)],
    ['k', () => go(previous)],
  ]);
  const neighbour = (label: string, to: string | undefined, icon: ReactNode) => (
    <Tooltip label={label}>
      {to === undefined ? (
        <ActionIcon aria-label={label} variant="default" disabled>
          {icon}
        </ActionIcon>
      ) : (
        <ActionIcon
          aria-label={label}
          variant="default"
          renderRoot={(props) => (
            <Link {...props} to="/c/$company/$kind/$" params={{ company, kind, _splat: to }} state={{ list }} replace onClick={() => lastOpenedDocument.set(to)} />
          )}
        >
          {icon}
        </ActionIcon>
      )}
    </Tooltip>
  );
  return (
    <>
      <AsOf time={asOf} />
      <CopyLink />
      <PdfLink company={company} kind={kind} number={number} />
      <IconAction label={t('list.print')} onClick={() => window.print()}>
        <IconPrinter size={16} />
      </IconAction>
      {list ? (
        <>
          {neighbour(t('detail.previous'), previous, <IconChevronLeft size={16} />)}
          {neighbour(t('detail.next'), next, <IconChevronRight size={16} />)}
        </>
      ) : null}
    </>
  );
}
