import './FilePicker.css';
import { useId, useState, type DragEvent, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

interface FilePickerProps {
  label: ReactNode;
  hint: ReactNode;
  /** As the attribute of an input: endings and types. */
  accept: string;
  onFiles: (files: readonly File[]) => void;
}

/** A place to choose files, or to drop them. The same file can be chosen again. */
export function FilePicker({ label, hint, accept, onFiles }: FilePickerProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={classNames('mv-file', over && 'mv-file--over')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="mv-file__icon">
        <Icon name="upload" size={2} />
      </span>
      <label className="mv-file__label" htmlFor={id}>
        {label}
      </label>
      <span className="mv-file__hint" id={`${id}-hint`}>
        {hint}
      </span>
      <input
        className="mv-file__input"
        id={id}
        type="file"
        multiple
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </div>
  );
}
