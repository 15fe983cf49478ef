import { ActionIcon, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLink, IconListCheck, IconPrinter, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '@/api/documents';
import { AsOf } from '@/components/ui/as-of';
import type { ColumnView } from '@/components/ui/column-view';
import type { Column } from '@/components/ui/data-table';
import { ExportMenu } from '@/components/ui/export-menu';
import { ViewMenu } from '@/components/ui/view-menu';
import classes from './list-actions.module.css';

interface ListActionsProps {
  columns: readonly Column<DocumentSummary>[];
  view: ColumnView;
  asOf: string | null | undefined;
  loading: boolean;
  onRefresh: () => void;
  /** Where the list is to be had as a file; without it there is none. */
  exportPath?: ((format: 'csv' | 'xlsx') => string) | undefined;
  /** Whether documents are being chosen. */
  choosing: boolean;
  onChoose: () => void;
}

/** How fresh the list is and how it looks; what goes to paper or to a colleague. */
export function ListActions({ columns, view, asOf, loading, onRefresh, exportPath, choosing, onChoose }: ListActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <AsOf time={asOf} />
      <IconAction label={t('list.refresh')} onClick={onRefresh}>
        <IconRefresh size={16} className={loading ? classes.turning : undefined} />
      </IconAction>
      <CopyLink />
      <IconAction label={t('list.print')} onClick={() => window.print()}>
        <IconPrinter size={16} />
      </IconAction>
      <Tooltip label={t('archives.mode')}>
        <ActionIcon aria-label={t('archives.mode')} aria-pressed={choosing} onClick={onChoose}>
          <IconListCheck size={16} />
        </ActionIcon>
      </Tooltip>
      {exportPath ? <ExportMenu path={exportPath} /> : null}
      <ViewMenu columns={columns} fixed="number" view={view} />
    </>
  );
}

export function IconAction({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

export function CopyLink() {
  const { t } = useTranslation();
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => notifications.show({ message: t('list.linkCopied'), autoClose: 2500 }),
      () => notifications.show({ message: t('list.linkNotCopied'), color: 'red' }),
    );
  return (
    <IconAction label={t('list.copyLink')} onClick={() => void copy()}>
      <IconLink size={16} />
    </IconAction>
  );
}
