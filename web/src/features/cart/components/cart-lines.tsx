import { ActionIcon, Button, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconInfoCircle, IconMessage, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cart, CartFinding, CartLine } from '@/api/documents';
import { LineTable, type LineColumn } from '@/components/ui/line-table';
import { useFormat } from '@/lib/format';
import { parseQuantity, typedQuantity } from '@/lib/typed-quantity';
import { BLOCKING } from '../blocking';
import { changeLine, moveLine, removeLine, type Change } from '../content';
import classes from './cart.module.css';

const LINE_TYPE = 'application/x-kontor-cart-line';

interface CartLinesProps {
  company: string;
  cart: Cart;
  prices: boolean;
  busy: boolean;
  renderFiles: ((line: CartLine) => ReactNode) | undefined;
  onChange: (change: Change) => void;
  onRemove: (removal: Change, message: string) => void;
}

/** The lines in their order, which can be changed by dragging and by keys. */
export function CartLines({ company, cart, prices, busy, renderFiles, onChange, onRemove }: CartLinesProps) {
  const { t } = useTranslation();
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<string>();
  const rowEvents = (id: string, index: number) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(LINE_TYPE, id);
      event.dataTransfer.effectAllowed = 'move';
      setDragged(id);
    },
    onDragEnd: () => {
      setDragged(undefined);
      setOver(undefined);
    },
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(LINE_TYPE)) return;
      event.preventDefault();
      setOver(id);
    },
    onDrop: (event: DragEvent) => {
      const moved = event.dataTransfer.getData(LINE_TYPE);
      if (!moved || moved === id) return;
      event.preventDefault();
      onChange(moveLine(moved, index));
    },
  });
  const priced: LineColumn<CartLine>[] = [
    { id: 'price', title: t('cart.unitPrice'), renderCell: (line) => <Price line={line} /> },
    { id: 'amount', title: t('cart.amount'), renderCell: (line) => <Amount line={line} /> },
  ];
  const columns: LineColumn<CartLine>[] = [
    { id: 'what', title: t('cart.product'), renderCell: (line) => <What company={company} line={line} files={renderFiles?.(line)} onChange={onChange} /> },
    { id: 'quantity', title: t('cart.quantity'), renderCell: (line) => <Quantity key={line.quantity} line={line} onChange={onChange} /> },
    ...(prices ? priced : []),
    { id: 'actions', title: t('cart.actions'), renderCell: (line, index) => <Actions line={line} index={index} last={cart.lines.length - 1} onChange={onChange} onRemove={onRemove} /> },
  ];
  return (
    <section className={classes.card} aria-label={t('cart.content')} aria-busy={busy}>
      <LineTable
        columns={columns}
        lines={cart.lines}
        lineId={({ id }) => id}
        attributesOf={({ id, findings }, index) => ({
          ...rowEvents(id, index),
          'data-dragged': dragged === id || undefined,
          'data-over': (over === id && dragged !== id) || undefined,
          'data-blocked': findings.some(({ code }) => BLOCKING.has(code)) || undefined,
        })}
      />
    </section>
  );
}

function Actions({ line: { id, description: name }, index, last, onChange, onRemove }: { line: CartLine; index: number; last: number } & Pick<CartLinesProps, 'onChange' | 'onRemove'>) {
  const { t } = useTranslation();
  return (
    <div className={classes.buttons}>
      <LineAction label={t('cart.up', { name })} disabled={index === 0} onClick={() => onChange(moveLine(id, index - 1))}>
        <IconArrowUp size={15} />
      </LineAction>
      <LineAction label={t('cart.down', { name })} disabled={index === last} onClick={() => onChange(moveLine(id, index + 1))}>
        <IconArrowDown size={15} />
      </LineAction>
      <LineAction label={t('cart.remove', { name })} onClick={() => onRemove(removeLine(id), t('cart.removed', { name }))}>
        <IconTrash size={15} />
      </LineAction>
    </div>
  );
}

function LineAction({ label, disabled = false, onClick, children }: { label: string; disabled?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function What({ company, line, files, onChange }: { company: string; line: CartLine; files: ReactNode; onChange: (change: Change) => void }) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  return (
    <div className={classes.what}>
      <span className={classes.name}>{line.description}</span>
      <span className={classes.dim}>
        {line.product}
        {line.follows.map(({ kind, number }) => (
          <span key={`${kind}/${number}`}>
            {line.product ? ' · ' : null}
            <Link to="/c/$company/$kind/$" params={{ company, kind, _splat: number }}>
              {t(`kinds.${kind}.one`)} {number}
            </Link>
          </span>
        ))}
      </span>
      <Findings line={line} />
      {writing || line.note ? (
        <Textarea
          size="xs"
          autosize
          minRows={1}
          maxRows={6}
          maxLength={2000}
          aria-label={t('cart.noteFor', { name: line.description })}
          placeholder={t('cart.note')}
          defaultValue={line.note ?? ''}
          ref={writing ? focusOnSight : undefined}
          onBlur={(event) => {
            const note = event.currentTarget.value.trim();
            setWriting(false);
            if (note !== (line.note ?? '')) onChange(changeLine(line.id, { note: note || undefined }));
          }}
        />
      ) : (
        <div>
          <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconMessage size={13} />} onClick={() => setWriting(true)} aria-label={`${t('cart.addNote')}: ${line.description}`}>
            {t('cart.addNote')}
          </Button>
        </div>
      )}
      {files}
    </div>
  );
}

/** It was asked for by the button that it has taken the place of. */
function focusOnSight(element: HTMLElement | null) {
  element?.focus();
}

function Findings({ line }: { line: CartLine }) {
  const { t, i18n } = useTranslation();
  if (line.findings.length === 0) return null;
  const text = ({ code, limit }: CartFinding) => t(`cart.finding.${code}`, { limit: limit ? typedQuantity(limit, i18n.language) : '' });
  return (
    <ul className={classes.findings}>
      {line.findings.map((finding) => (
        <li key={finding.code} data-blocks={BLOCKING.has(finding.code) || undefined}>
          {BLOCKING.has(finding.code) ? <IconAlertTriangle size={13} aria-hidden="true" /> : <IconInfoCircle size={13} aria-hidden="true" />}
          {text(finding)}
        </li>
      ))}
    </ul>
  );
}

function Quantity({ line, onChange }: { line: CartLine; onChange: (change: Change) => void }) {
  const { t, i18n } = useTranslation();
  const [text, setText] = useState(() => typedQuantity(line.quantity, i18n.language));
  const value = parseQuantity(text, i18n.language);
  const keep = () => {
    if (value !== undefined && value !== line.quantity && Number(value) > 0) onChange(changeLine(line.id, { quantity: value }));
    else if (value === undefined || Number(value) <= 0) setText(typedQuantity(line.quantity, i18n.language));
  };
  const unit = i18n.exists(`unit.${line.unit}`) ? t(`unit.${line.unit}` as 'unit.H87') : line.unit;
  return (
    <div className={classes.quantity}>
      <TextInput
        size="xs"
        inputMode="decimal"
        aria-label={t('cart.quantityOf', { name: line.description })}
        value={text}
        error={value === undefined || Number(value) <= 0}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
      <span className={classes.dim}>{unit}</span>
    </div>
  );
}

function Price({ line }: { line: CartLine }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!line.unitPrice || !line.currency) return <span className={classes.dim}>{t('cart.onRequest')}</span>;
  return (
    <div className={classes.what}>
      {format.price(line.unitPrice, line.currency)}
      {line.pricedBy && line.pricedBy !== 'LIST' ? <span className={classes.dim}>{t(`cart.pricedBy.${line.pricedBy}`)}</span> : null}
    </div>
  );
}

function Amount({ line }: { line: CartLine }) {
  const format = useFormat();
  return line.netAmount && line.currency ? format.money(line.netAmount, line.currency) : null;
}
