import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconPaperclip, IconX } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format';
import { ENDINGS } from '../api/attachments';
import type { Sending } from '../uploads';
import classes from './attachments.module.css';

interface FilesProps {
  files: readonly Sending[];
  onRemove: (id: string) => void;
  /** What has arrived is: waiting for a button, or where it is to be. */
  ready: string;
}

interface DropZoneProps extends Omit<FilesProps, 'ready'> {
  onAdd: (files: readonly File[]) => void;
  ready?: string;
}

/** Where files are dropped, or chosen by a button; each with its progress and what is wrong with it. */
export function DropZone({ files, onAdd, onRemove, ready }: DropZoneProps) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onAdd([...event.dataTransfer.files]);
  };
  return (
    <div>
      <div
        className={classes.zone}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileButton label={t('attachments.choose')} text={t('attachments.choose')} onAdd={onAdd} />
        <span className={classes.hint}>{t('attachments.hint')}</span>
      </div>
      <Files files={files} onRemove={onRemove} ready={ready ?? t('attachments.ready')} />
    </div>
  );
}

interface FileButtonProps {
  /** What a screen reader says; what is seen may be shorter. */
  label: string;
  text: string;
  small?: boolean;
  onAdd: (files: readonly File[]) => void;
}

/** A button that chooses files. */
export function FileButton({ label, text, small = false, onAdd }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const open = () => input.current?.click();
  return (
    <>
      {small ? (
        <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconPaperclip size={13} />} aria-label={label} onClick={open}>
          {text}
        </Button>
      ) : (
        <Button variant="default" leftSection={<IconPaperclip size={15} />} aria-label={label} onClick={open}>
          {text}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ENDINGS}
        aria-label={label}
        onChange={(event) => {
          onAdd([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

/** Files that are being sent, or have been; nothing where there are none. */
export function Files({ files, onRemove, ready }: FilesProps) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <ul className={classes.sending} aria-label={t('attachments.sending')}>
      {files.map((file) => (
        <Row key={file.id} file={file} onRemove={() => onRemove(file.id)} ready={ready} />
      ))}
    </ul>
  );
}

function Row({ file, onRemove, ready }: { file: Sending; onRemove: () => void; ready: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li data-state={file.state}>
      <span className={classes.fileName}>{file.name}</span>
      <span className={classes.size}>{format.number(Math.max(1, Math.round(file.size / 1024)))} KB</span>
      {file.state === 'sending' ? <progress max={1} value={file.progress} aria-label={t('attachments.progress', { name: file.name })} /> : null}
      {file.state === 'waiting' ? (
        <span className={classes.ready}>
          <IconCheck size={13} aria-hidden="true" /> {ready}
        </span>
      ) : null}
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('attachments.remove', { name: file.name })} onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
      {file.problem ? (
        <span className={classes.problem} role="alert">
          {file.problem}
        </span>
      ) : null}
    </li>
  );
}
