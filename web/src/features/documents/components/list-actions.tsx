import { ActionIcon, Button, Checkbox, Popover, SegmentedControl, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAdjustmentsHorizontal, IconLink, IconListCheck, IconPrinter, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '@/api/documents';
import { AsOf } from '@/components/ui/as-of';
import type { Column, Density } from '@/components/ui/data-table';
import { ExportMenu } from '@/components/ui/export-menu';
import { KIND, type ColumnId, type Kind } from '../kinds';
import type { ListView } from '../list-view';
import classes from './list-actions.module.css';

interface ListActionsProps {
  kind: Kind;
  columns: readonly Column<DocumentSummary>[];
  view: ListView;
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
export function ListActions({ kind, columns, view, asOf, loading, onRefresh, exportPath, choosing, onChoose }: ListActionsProps) {
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
      <ViewMenu kind={kind} columns={columns} view={view} />
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

function ViewMenu({ kind, columns, view }: Pick<ListActionsProps, 'kind' | 'columns' | 'view'>) {
  const { t } = useTranslation();
  const visible = KIND[kind].columns.filter((id) => !view.hidden.includes(id));
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconAdjustmentsHorizontal size={15} />}>
          {t('list.view')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('list.view')} className={classes.view}>
        <Checkbox.Group
          label={t('list.columns')}
          value={visible}
          onChange={(chosen) => view.setHidden(KIND[kind].columns.filter((id) => !chosen.includes(id)))}
        >
          <div className={classes.columns}>
            {columns.map(({ id, title }) => (
              // the number is what opens a document: it stays
              <Checkbox key={id} value={id} label={title} disabled={(id as ColumnId) === 'number'} />
            ))}
          </div>
        </Checkbox.Group>
        <div>
          <div className={classes.label} id="row-height">
            {t('list.density')}
          </div>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-labelledby="row-height"
            value={view.density}
            onChange={(value) => view.setDensity(value as Density)}
            data={[
              { value: 'dense', label: t('list.dense') },
              { value: 'roomy', label: t('list.roomy') },
            ]}
          />
        </div>
        <Button variant="subtle" color="gray" onClick={view.reset}>
          {t('list.resetView')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
