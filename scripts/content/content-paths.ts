/** What each file of a content folder is, by its path. */
type ContentPaths = {
  readonly helpLines: readonly string[];
  readonly programmes: readonly string[];
  readonly modules: readonly ModulePath[];
  readonly exercises: readonly string[];
  readonly unknown: readonly string[];
};

/** The folder of a module is named after its order and its id: `00-start`. */
export type ModulePath = { readonly path: string; readonly order: string; readonly id: string };

/** Sorts paths that all begin with the same content folder. Files in other languages are left out. */
export function sortContentPaths(paths: Iterable<string>, language: string): ContentPaths {
  const helpLines: string[] = [];
  const programmes: string[] = [];
  const modules: ModulePath[] = [];
  const exercises: string[] = [];
  const unknown: string[] = [];
  for (const path of paths) {
    const [, order, id, fileLanguage] =
      /\/modules\/([0-9a-z]+)-([a-z0-9-]+)\/([a-z]{2})\.md$/.exec(path) ?? [];
    if (order !== undefined && id !== undefined) {
      if (fileLanguage === language) modules.push({ path, order, id });
    } else if (/(?:^|\/)help-lines\.yaml$/.test(path)) helpLines.push(path);
    else if (/\/programme\.yaml$/.test(path)) programmes.push(path);
    else if (/\/exercises\/[^/]+\.yaml$/.test(path)) exercises.push(path);
    else if (!/(?:^|\/)(?:README\.md|\.[^/]*)$/.test(path)) unknown.push(path);
  }
  return { helpLines, programmes, modules, exercises, unknown };
}
