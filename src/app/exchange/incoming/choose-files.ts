// Opens the page's one chooser of files to import.

const CHOOSER = 'import-files';

/** The input of files has these properties. It asks for no kind of file, since systems hide those whose ending they do not know. */
export const chooserProps = { id: CHOOSER, type: 'file', multiple: true, hidden: true } as const;

export function chooseFiles(): void {
  document.getElementById(CHOOSER)?.click();
}
