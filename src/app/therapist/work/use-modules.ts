import { useEffect, useState } from "preact/hooks";
import type { Module } from "../../../domain/programme/module.ts";
import { loadModule } from "../../platform/programme-content.ts";

/** The modules behind these ids; null until all of them are there. */
export function useModules(ids: readonly string[]): ReadonlyMap<string, Module> | null {
  const key = [...new Set(ids)].toSorted().join("|");
  const [modules, setModules] = useState<ReadonlyMap<string, Module> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const wanted = key === "" ? [] : key.split("|");
    void Promise.all(wanted.map(loadModule)).then((loaded) => {
      if (!isCurrent) return;
      setModules(new Map(loaded.flatMap((module) => (module === null ? [] : [[module.id, module]]))));
    });
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return modules;
}

export function exerciseTitle(
  modules: ReadonlyMap<string, Module>,
  module: string,
  exercise: string,
): string | null {
  return modules.get(module)?.exercises.find(({ id }) => id === exercise)?.title ?? null;
}
