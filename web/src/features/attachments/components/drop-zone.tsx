import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconPaperclip, IconX } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format';
import { ENDINGS } from '../api/attachments';
import type { Sending } from '../uploads';
import classes from './attachments.module.css';

interface DropZoneProps {
  files: readonly Sending[];
  onAdd: (files: readonly File[]) => void;
  onRemove: (id: string) => void;
}

/** Where files are dropped, or chosen by a button; each with its progress and what is wrong with it. */
export function DropZone({ files, onAdd, onRemove }: DropZoneProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
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
        <Button variant="default" leftSection={<IconPaperclip size={15} />} onClick={() => input.current?.click()}>
          {t('attachments.choose')}
        </Button>
        <span className={classes.hint}>{t('attachments.hint')}</span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={ENDINGS}
          aria-label={t('attachments.choose')}
          onChange={(event) => {
            onAdd([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {files.length > 0 ? (
        <ul className={classes.sending} aria-label={t('attachments.sending')}>
          {files.map((file) => (
            <Row key={file.id} file={file} onRemove={() => onRemove(file.id)} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Row({ file, onRemove }: { file: Sending; onRemove: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li data-state={file.state}>
      <span className={classes.fileName}>{file.name}</span>
      <span className={classes.size}>{format.number(Math.max(1, Math.round(file.size / 1024)))} KB</span>
      {file.state === 'sending' ? <progress max={1} value={file.progress} aria-label={t('attachments.progress', { name: file.name })} /> : null}
      {file.state === 'waiting' ? (
        <span className={classes.ready}>
          <IconCheck size={13} aria-hidden="true" /> {t('attachments.ready')}
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
